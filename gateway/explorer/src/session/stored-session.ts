import { variantStorage } from '../settings/variant-storage.ts';

/** Who is signed in; the token is absent where a cookie carries the session. */
export interface Session {
  label: string;
  token?: string;
}

const key = 'session';

/** Reads the session this page left behind before a reload. */
export function loadSession(variant: string): Session | undefined {
  const stored = storages(variant)
    .map((storage) => storage.getItem(key))
    .find((text) => text !== null);
  return stored ? (JSON.parse(stored) as Session) : undefined;
}

/**
 * Remembers a session, or forgets it. A cookie lives in all tabs, and so does the label of its owner; a token
 * dies with its tab.
 */
export function storeSession(variant: string, session: Session | undefined) {
  const [ofTab, ofBrowser] = storages(variant);
  for (const storage of [ofTab, ofBrowser]) storage.removeItem(key);
  if (session) (session.token ? ofTab : ofBrowser).setItem(key, JSON.stringify(session));
}

function storages(variant: string) {
  return [variantStorage(variant, sessionStorage), variantStorage(variant, localStorage)] as const;
}
