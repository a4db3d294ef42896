import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Where a subgraph's answer carries a signed change, below `extensions`. */
export const identityChangeExtension = 'identityChange';

const userIdentity = z.object({
  kind: z.literal('user'),
  subject: z.string(),
  sessionId: z.string(),
  scopes: z.array(z.string()),
  provedAt: z.number().exactOptional(),
});
const identityChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('signed-in'),
    identity: userIdentity,
    /** Opaque secret of a browser session, for the gateway's cookie. */
    sessionToken: z.string().optional(),
    /** Lifetime of the cookie in seconds; without it the browser forgets it when it closes. */
    maxAgeSeconds: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal('signed-out'), sessionId: z.string().optional() }),
]);

/** Tells the gateway that who is asking has changed. */
export type IdentityChange = z.infer<typeof identityChange>;

const lifetime = '30s';

/** Signs a change (HS256) so that no other part of an answer can pretend to be one. */
export function signIdentityChange(change: IdentityChange, secret: string): Promise<string> {
  return new SignJWT({ change })
    .setProtectedHeader({ alg: 'HS256', typ: 'identity-change+jwt' })
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(keyOf(secret));
}

/** The change in a token of ours. Throws jose's errors when it is forged or older than 30 s. */
export async function verifyIdentityChange(token: string, secret: string): Promise<IdentityChange> {
  const { payload } = await jwtVerify(token, keyOf(secret), { algorithms: ['HS256'], typ: 'identity-change+jwt' });
  return identityChange.parse(payload.change);
}

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}
