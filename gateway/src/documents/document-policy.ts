import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';

/** What the clients of one door may ask. */
export interface DocumentPolicy {
  /**
   * `anything`; `registered`: by id or by text, what is registered and nothing else; `ids`: the same, by id alone, so that an app cannot come
   * to depend on its text.
   */
  accepts: 'anything' | 'registered' | 'ids';
  /** Who has one of these may ask anything. */
  adHocScopes: readonly string[];
}

export const acceptAnything: DocumentPolicy = { accepts: 'anything', adHocScopes: [] };

/** How an operation came. */
export interface CameAs {
  isRegistered: boolean;
  /** By its id, with its text beside or without. */
  byId: boolean;
}

/** @throws PrismError PERSISTED_QUERY_REQUIRED */
export function refuseUntrusted(
  { accepts, adHocScopes }: DocumentPolicy,
  { isRegistered, byId }: CameAs,
  identity: Identity,
): void {
  if (accepts === 'anything' || (isRegistered && (byId || accepts === 'registered'))) return;
  if (hasScope(identity, ...adHocScopes)) return;
  const expected =
    accepts === 'ids' ? 'the id of a registered document' : 'a registered document, by id or to the letter';
  throw new PrismError('PERSISTED_QUERY_REQUIRED', `This address expected ${expected}.`);
}
