import { z } from 'zod';
import type { Seal } from '../seal.ts';

const transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  /** Of PKCE (RFC 7636). */
  verifier: z.string(),
  /** Seconds since the person proved to be it; 0 where that was to be now. */
  maxAge: z.number().exactOptional(),
  expiresAt: z.number(),
});

/** What a sign-in under way must be remembered by; it travels with the browser, which can neither read nor change it. */
export type Transaction = z.infer<typeof transaction>;

const context = 'sign-in';

export const sealTransaction = (seal: Seal, given: Transaction): string => seal.close(JSON.stringify(given), context);

/** Undefined when it is none of ours, or too old. */
export function openTransaction(seal: Seal, sealed: string, now: Date): Transaction | undefined {
  const text = seal.open(sealed, context);
  const opened = text === undefined ? undefined : transaction.parse(JSON.parse(text));
  return opened && opened.expiresAt > now.getTime() ? opened : undefined;
}
