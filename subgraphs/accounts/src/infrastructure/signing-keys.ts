import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
} from 'jose';
import { handoverAt, isRotationDue, oldestPublishedRetirement } from '../domain/signing-key.ts';
import type { Seal } from './seal.ts';
import { createSigningKeyStore, type StoredSigningKey } from './signing-key-store.ts';

export const signingAlgorithm = 'ES256';

/** What signs a token now. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey | Uint8Array;
}

export interface SigningKeys {
  /** Sees to it that there is a usable key that is not too old. The next one is published a while before it signs. Any number of processes may do this at the same time. */
  ensure(): Promise<void>;
  /** Throws when there is none that opens: another process runs with another secret. */
  active(): Promise<SigningKey>;
  /** Public keys of every token that may still be valid, as a JWKS (RFC 7517). */
  published(): Promise<JSONWebKeySet>;
}

export interface SigningKeysOptions {
  database: Database;
  seal: Seal;
  now: () => Date;
  log: Logger;
}

/** How long a process goes on signing with a key that another one may have retired meanwhile, in ms. */
const rememberedMs = 10 * 60_000;

export function createSigningKeys({ database, seal, now, log }: SigningKeysOptions): SigningKeys {
  const store = createSigningKeyStore(database);
  let remembered: { key: SigningKey; until: number } | undefined;

  async function insertNext(old: StoredSigningKey | undefined): Promise<void> {
    const made = await generateKey(seal, now());
    await store.insert(made);
    log.info({ kid: made.kid, retired: old?.kid }, 'a new key is to sign access tokens');
  }

  async function ensure(): Promise<void> {
    await database.transaction(async () => {
      await store.lockAll();
      const newest = await store.findNewest();
      if (newest && openPrivateJwk(seal, newest) === undefined) {
        log.warn({ kid: newest.kid }, 'the signing key was sealed with another secret, a new one takes over');
        await store.retireAll(now());
      } else if (newest && isRotationDue(newest, now())) await store.retire(newest.kid, handoverAt(now()));
      else if (newest) return;
      await insertNext(newest);
    });
  }

  return {
    ensure,
    async active() {
      if (remembered && remembered.until > now().getTime()) return remembered.key;
      // Never replaced here: this may run in the unit of work of a sign-in, which may still be undone.
      const key = await openKey(seal, await store.findActive(now()));
      remembered = { key, until: now().getTime() + rememberedMs };
      return key;
    },
    published: async () => ({ keys: await store.published(oldestPublishedRetirement(now())) }),
  };
}

async function generateKey(seal: Seal, createdAt: Date): Promise<StoredSigningKey> {
  const pair = await generateKeyPair(signingAlgorithm, { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const sealedPrivateJwk = seal.close(JSON.stringify(await exportJWK(pair.privateKey)), kid);
  return { kid, publicJwk: { ...publicJwk, kid, alg: signingAlgorithm, use: 'sig' }, sealedPrivateJwk, createdAt };
}

/** Undefined when it was sealed with another secret. */
function openPrivateJwk(seal: Seal, { kid, sealedPrivateJwk }: StoredSigningKey): string | undefined {
  return seal.open(sealedPrivateJwk, kid);
}

async function openKey(seal: Seal, stored: StoredSigningKey | undefined): Promise<SigningKey> {
  const jwk = stored && openPrivateJwk(seal, stored);
  if (!jwk) throw new Error(`The signing key ${stored?.kid ?? '(none)'} does not open with this secret`);
  return { kid: stored.kid, privateKey: await importJWK(JSON.parse(jwk), signingAlgorithm) };
}
