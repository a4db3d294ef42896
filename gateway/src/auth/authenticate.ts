import { PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import type { EdgeStage, Exchange } from '../http/exchange.ts';
import type { GatewaySettings } from '../settings.ts';
import { bearerToken } from './bearer-token.ts';
import type { CookieNames } from './cookies.ts';
import { readGuest } from './guest-token.ts';
import type { SessionDirectory } from './session-directory.ts';
import type { VerifyToken } from './token-door.ts';

/** Where a client without cookies keeps the proof of being the same guest. */
export const guestHeader = 'x-prism-guest';

export interface Authentication {
  sessions: SessionDirectory;
  /** Of the doors with bearer tokens, by the variant's name. */
  tokenDoors: ReadonlyMap<string, VerifyToken>;
  cookies: CookieNames;
  settings: Pick<GatewaySettings, 'sessionSecret'>;
}

/** Who asks: by session cookie or bearer token, as the variant wants it; the other one is not even looked at. */
export function authenticate(authentication: Authentication): EdgeStage {
  return async (exchange) => {
    const isKnown =
      exchange.variant.credential.kind === 'cookie'
        ? await bySessionCookie(exchange, authentication)
        : await byBearerToken(exchange, authentication);
    if (!isKnown) admitGuest(exchange, authentication);
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
 * at once, though the token still speaks of it. Tokens of others have no session here: they hold until they end.
 */
async function byBearerToken(
  { request, context, variant }: Exchange,
  { sessions, tokenDoors }: Authentication,
): Promise<boolean> {
  const token = bearerToken(request);
  if (token === undefined) return false;
  const verify = tokenDoors.get(variant.name);
  if (!verify) throw new PrismError('UNAUTHENTICATED', 'This door takes no access tokens.');
  const { identity: claimed, rules, endsAt } = await verify(token);
  context.credentialEndsAt = () => endsAt;
  context.caller.identity = claimed;
  if (!rules.hasSession) return true;
  const session = await sessions.find({ id: claimed.sessionId });
  if (session?.identity.subject !== claimed.subject)
    throw new PrismError('UNAUTHENTICATED', 'The session of this access token has ended.');
  const scopes = claimed.scopes.filter((scope) => session.identity.scopes.includes(scope));
  context.caller.identity = { ...session.identity, scopes };
  context.session = { id: claimed.sessionId };
  return true;
}

function admitGuest({ request, variant, context }: Exchange, { cookies, settings }: Authentication): void {
  const header = request.headers[guestHeader];
  const token = variant.credential.kind === 'cookie' ? request.cookies[cookies.guest] : String(header ?? '');
  const known = readGuest(token, settings.sessionSecret);
  context.caller.identity = { kind: 'guest', subject: known ?? newId('gst') };
  context.isStranger = known === undefined;
}
