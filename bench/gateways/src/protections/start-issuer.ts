import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs people in. */
export interface Issuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
  /** One for each person, as `authorization` has it. */
  authorizations: readonly string[];
  stop(): Promise<void>;
}

const issuer = 'https://issuer.test';
const audience = 'bench';
const kid = 'bench-1';

/** Tokens of so many people, and an address for the keys that verify them. They outlast the benchmark. */
export async function startIssuer(people: number): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_, response) => void response.setHeader('content-type', 'application/json').end(keys));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sign = (subject: string) =>
    new SignJWT({ scope: 'member' })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('6h')
      .sign(privateKey);
  const tokens = await Promise.all(Array.from({ length: people }, (_, at) => sign(`person-${1_000 + at}`)));
  return {
    issuer,
    audience,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    authorizations: tokens.map((token) => `Bearer ${token}`),
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
