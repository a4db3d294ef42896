import { PrismError } from '@prism/platform/errors';
import type { GuestIdentity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { EdgeStage, Exchange } from '../http/exchange.ts';
import type { GatewaySettings } from '../settings.ts';
import type { CookieNames } from './cookies.ts';
import { readGuest } from './guest-token.ts';
import type { KeyDirectory } from './key-directory.ts';
import type { SessionDirectory } from './session-directory.ts';
import { endOf, verifyAccessToken } from './verify-access-token.ts';

/** Where a client without cookies keeps the proof of being the same guest. */
export const guestHeader = 'x-prism-guest';

export interface Authentication {
  sessions: SessionDirectory;
  keys: KeyDirectory;
  cookies: CookieNames;
  settings: Pick<GatewaySettings, 'issuer' | 'sessionSecret'>;
}

/** Who asks: by session cookie or bearer token, as the variant wants it; the other one is not even looked at. */
export function authenticate(authentication: Authentication): EdgeStage {
  return async (exchange) => {
    const isKnown =
      exchange.variant.credential.kind === 'cookie'
        ? await bySessionCookie(exchange, authentication)
        : await byBearerToken(exchange, authentication, exchange.variant.credential.audience);
    if (!isKnown) exchange.context.caller.identity = guestOf(exchange, authentication);
  };
}

/** A cookie whose session has ended is taken away, and its owner goes on as a guest. */
async function bySessionCookie(
  { request, context }: Exchange,
  { sessions, cookies }: Authentication,
): Promise<boolean> {
  const token = request.cookies[cookies.session];
  if (!token) return false;
  const session = token.length <= 200 ? await sessions.find({ token }) : null;
  if (!session) {
    context.answer.clearCookie(cookies.session);
    return false;
  }
  context.caller.identity = session.identity;
  context.session = { token };
  return true;
}

/**
 * A bad token is refused, never read as a guest; a token of a revoked session is a bad one. A right taken away counts
 * at once, though the token still speaks of it.
 */
async function byBearerToken(
  { request, context }: Exchange,
  { sessions, keys, settings }: Authentication,
  audience: string,
): Promise<boolean> {
  const header = request.headers.authorization;
  if (header === undefined) return false;
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? [];
  if (!token) throw new PrismError('UNAUTHENTICATED', 'authorization expected "Bearer" and an access token.');
  const claimed = await verifyAccessToken(token, { issuer: settings.issuer, audience }, keys);
  const session = await sessions.find({ id: claimed.sessionId });
  if (session?.identity.subject !== claimed.subject)
    throw new PrismError('UNAUTHENTICATED', 'The session of this access token has ended.');
  const scopes = claimed.scopes.filter((scope) => session.identity.scopes.includes(scope));
  context.caller.identity = { ...claimed, scopes };
  context.session = { id: claimed.sessionId };
  context.credentialEndsAt = () => endOf(token);
  return true;
}

function guestOf({ request, variant }: Exchange, { cookies, settings }: Authentication): GuestIdentity {
  const header = request.headers[guestHeader];
  const token = variant.credential.kind === 'cookie' ? request.cookies[cookies.guest] : String(header ?? '');
  return { kind: 'guest', subject: readGuest(token, settings.sessionSecret) ?? newId('gst') };
}
