import type { CachePolicy } from '@prism/platform/subgraph';
import { guestHeader } from '../auth/authenticate.ts';
import { clientHeaders } from '../clients/identify-client.ts';
import type { Credential } from '../settings.ts';

/**
 * The form of the answer, its language and its market, and the program that asks: an old app is shown less than a new one.
 * Its coding is told where it is chosen.
 */
const always = ['accept', 'accept-language', 'x-market', ...clientHeaders];

/**
 * The request headers that a kept answer depends on. A browser's market, language and rights may come from its cookies, so
 * its answers are shared among visitors without any. Rights decide what a public field shows (the drafts of an editor), so
 * the token is named even where the answer is public; who the guest is matters only to what is private.
 */
export function varyOf({ scope }: CachePolicy, credential: Credential): readonly string[] {
  if (credential.kind === 'cookie') return [...always, 'cookie'];
  return [...always, 'authorization', ...(scope === 'PRIVATE' ? [guestHeader] : [])];
}
