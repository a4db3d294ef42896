import type { IdentityChange } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { RequestContext } from '../request-context.ts';
import type { CookieNames } from './cookies.ts';
import type { SessionDirectory } from './session-directory.ts';

type SignedIn = Extract<IdentityChange, { kind: 'signed-in' }>;

export type ApplyIdentityChange = (change: IdentityChange, context: RequestContext) => Promise<void>;

/** Makes a verified change of identity true for the rest of the request, and for the browser's cookie. */
export function createApplyIdentityChange(sessions: SessionDirectory, cookies: CookieNames): ApplyIdentityChange {
  async function signOut(context: RequestContext): Promise<void> {
    if (context.session) await sessions.forget(context.session);
    delete context.session;
    context.caller.identity = { kind: 'guest', subject: newId('gst') };
    context.answer.clearCookie(cookies.session);
  }

  return async (change, context) => {
    const { identity } = context.caller;
    if (change.kind === 'signed-in') {
      // The session until now may have ended with the sign-in.
      if (context.session) await sessions.forget(context.session);
      return signIn(change, context, cookies);
    }
    const own = identity.kind === 'user' ? identity.sessionId : undefined;
    if (change.sessionId && change.sessionId !== own) await sessions.forget({ id: change.sessionId });
    else await signOut(context);
  };
}

function signIn(change: SignedIn, context: RequestContext, cookies: CookieNames): void {
  const { identity, sessionToken: token, maxAgeSeconds } = change;
  context.caller.identity = identity;
  context.session = token ? { token } : { id: identity.sessionId };
  if (token) context.answer.setCookie(cookies.session, token, { maxAgeSeconds });
}
