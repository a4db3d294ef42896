import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayKind, Serving } from '../gateways/gateway-kind.ts';
import { prism } from '../gateways/prism.ts';
import { workloads } from '../workloads.ts';
import { protectFields } from './protect-fields.ts';
import type { Issuer } from './start-issuer.ts';

/** More than is ever reached: what is measured is the counting. */
const plenty = 1_000_000_000;

/** Clients are known to send what is measured; those of the other graph are no documents of this one. */
const registered = Object.fromEntries(workloads.map(({ name, request }) => [name, request.query]));

/** What each measured document begins with. */
const rootFields = ['me', 'homePage', 'categoryPage', 'productPage'];

/** Ours with all protections, and with those switched off that can be; see gateway/src/standalone/README.md for the settings. */
export function protectionKinds({ issuer, audience, jwksUrl }: Issuer): { on: GatewayKind; off: GatewayKind } {
  const on = {
    issuers: [{ issuer, audience, jwksUrl }],
    limits: {
      cost: { anonymous: plenty, signedIn: plenty },
      requestsPerSecond: plenty,
      pointsPerMinute: { subject: plenty, address: plenty, client: plenty },
      sensitiveFields: [{ field: 'Mutation.signIn', account: ['input', 'email'] }],
    },
  };
  const off = { limits: { structure: false } };
  return {
    on: createKind('protected', on, (sdl) => protectFields(sdl, rootFields)),
    off: createKind('unprotected', off, (sdl) => sdl),
  };
}

function createKind(name: string, config: object, toSupergraph: (sdl: string) => string): GatewayKind {
  return {
    ...prism,
    name,
    version: () => `${name}: ${prism.version()}`,
    command(serving: Serving) {
      const configFile = join(serving.folder, 'gateway.json');
      const supergraphFile = join(serving.folder, 'supergraph.graphql');
      writeFileSync(configFile, JSON.stringify(config));
      const documentsFile = join(serving.folder, 'documents.json');
      writeFileSync(documentsFile, JSON.stringify(registered));
      writeFileSync(supergraphFile, toSupergraph(readFileSync(serving.supergraphFile, 'utf8')));
      const command = prism.command({ ...serving, supergraphFile });
      return { ...command, args: [...command.args, '--config', configFile, '--documents', documentsFile] };
    },
  };
}
