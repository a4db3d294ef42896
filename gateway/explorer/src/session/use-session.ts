import type { ExplorerConfig, ExplorerPerson, ExplorerRequest } from '@prism/explorer/config';
import { useState } from 'react';
import { signIn, signOut } from './sign-in.ts';
import { loadSession, type Session, storeSession } from './stored-session.ts';

export interface SessionControl {
  session: Session | undefined;
  isBusy: boolean;
  /** Why the last attempt failed, or why a session ended: a sentence to show. */
  notice: string | undefined;
  signIn: (person: ExplorerPerson) => Promise<void>;
  signOut: () => Promise<void>;
  dismissNotice: () => void;
  /** Forgets who is signed in, because the gateway no longer accepts it. */
  expire: () => void;
}

/** @param headersFor the headers of a request, by the session it is sent with */
export function useSession(
  { variant, signIn: offer }: ExplorerConfig,
  headersFor: (session: Session | undefined, ofRequest: Record<string, string>) => Headers,
): SessionControl {
  const [session, setSession] = useState(() => loadSession(variant));
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string>();

  const become = (next: Session | undefined, reason?: string) => {
    storeSession(variant, next);
    setSession(next);
    setNotice(reason);
  };
  const sendAs = (sender: Session | undefined) => (request: ExplorerRequest) => {
    const headers = headersFor(sender, request.headers);
    headers.set('content-type', 'application/json');
    return fetch(request.path, { method: 'POST', headers, body: JSON.stringify(request.body) });
  };
  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };

  return {
    session,
    isBusy,
    notice,
    signIn: (person) =>
      whileBusy(async () => {
        const result = await signIn(person, sendAs(undefined));
        if (result.kind === 'refused') setNotice(result.reason);
        else become({ label: result.label, ...(result.token ? { token: result.token } : {}) });
      }),
    signOut: () =>
      whileBusy(async () => {
        const failure = offer?.signOut && (await signOut(offer.signOut, sendAs(session)));
        // A token is forgotten in any case; a cookie is the server's to clear.
        if (failure && !session?.token) setNotice(failure);
        else become(undefined, failure);
      }),
    dismissNotice: () => setNotice(undefined),
    expire: () => session && become(undefined, 'Your sign-in has ended. Sign in again.'),
  };
}
