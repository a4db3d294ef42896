import type { GatewaySettings } from '../settings.ts';
import { fetchKeySet } from './fetch-key-set.ts';
import { createKeyDirectory, type KeyDirectory } from './key-directory.ts';
import { outsideTokens } from './outside-issuer.ts';
import { ownTokens } from './own-tokens.ts';
import { createTokenDoor, type VerifyToken } from './token-door.ts';

/** Of each door with bearer tokens what verifies them: our own, and those of the outside issuers that it takes. */
export function createTokenDoors(
  { variants, issuer, outsideIssuers = [] }: Pick<GatewaySettings, 'variants' | 'issuer' | 'outsideIssuers'>,
  ownKeys: KeyDirectory,
): ReadonlyMap<string, VerifyToken> {
  const outside = outsideIssuers.map((each) => ({
    each,
    keys: createKeyDirectory({ publicKeys: () => fetchKeySet(each.jwksUrl) }),
  }));
  const doors = variants.flatMap(({ name, credential }): [string, VerifyToken][] => {
    if (credential.kind !== 'bearer') return [];
    const theirs = outside.flatMap(({ each, keys }) => outsideTokens(each, name, keys) ?? []);
    return [[name, createTokenDoor([ownTokens(issuer, credential.audience, ownKeys), ...theirs])]];
  });
  return new Map(doors);
}
