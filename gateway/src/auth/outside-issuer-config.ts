import { z } from 'zod';

const maxIssuers = 50;
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Keys that travel in the clear are anybody's keys; a machine talking to itself is not travelling. */
const keysUrl = z.string().refine(isSafe, 'expected an https:// URL, or http:// of this machine');

const outsideIssuer = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'expected lower-case letters, digits and -'),
  issuer: z.string().min(1),
  jwksUrl: keysUrl,
  audiences: z.record(z.string(), z.string().min(1)),
  scopesClaim: z.string().min(1).optional(),
  scopes: z.record(z.string(), z.array(z.string())).optional(),
});

/** The same for a gateway with one door and no subjects of its own: tokens say their name, and what they may. */
export const onlyIssuerList = z
  .array(outsideIssuer.omit({ name: true, audiences: true }).extend({ audience: z.string().min(1) }))
  .max(maxIssuers)
  .refine((list) => isDistinct(list.map(({ issuer }) => issuer)), 'expected issuers that differ');

/** Outside issuers as somebody writes them down; two of one name or `iss` would be each other. */
export const outsideIssuerList = z
  .array(outsideIssuer)
  .max(maxIssuers)
  .refine((list) => isDistinct(list.map(({ name }) => name)), 'expected names that differ')
  .refine((list) => isDistinct(list.map(({ issuer }) => issuer)), 'expected issuers that differ');

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}
