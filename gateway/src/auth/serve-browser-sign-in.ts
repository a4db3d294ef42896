import cors from '@fastify/cors';
import { findPrismError, PrismError } from '@prism/platform/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EdgeStage } from '../http/exchange.ts';
import { corsOptions, startContext } from '../http/serve-variant.ts';
import type { RequestContext } from '../request-context.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import type { ApplyIdentityChange } from './apply-identity-change.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import type { CookieNames } from './cookies.ts';
import { readReturnPath, withSignInError } from './return-path.ts';
import type { SessionDirectory } from './session-directory.ts';
import { readSignIn, writeSignIn } from './sign-in-cookie.ts';

export interface BrowserSignInParts {
  signIn: BrowserSignIn;
  /** The door of these browsers. */
  variant: VariantSettings;
  /** Before what a page asks for. */
  edge: readonly EdgeStage[];
  /** Before where a browser goes by itself. */
  navigation: readonly EdgeStage[];
  sessions: SessionDirectory;
  cookies: CookieNames;
  applyIdentityChange: ApplyIdentityChange;
  /** Throws PrismError RATE_LIMITED. */
  chargeReturn(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  settings: GatewaySettings;
}

/** What a sign-in may take once the browser is back, in ms: as long as a change. */
const finishBudgetMs = 10_000;

/**
 * `GET /auth/login`, `GET /auth/callback`, `GET /auth/session` and `POST /auth/logout`: the addresses of a backend for frontends (IETF,
 * OAuth 2.0 for Browser-Based Applications). Tokens stay behind it; what a browser holds is its session's cookie.
 */
export async function serveBrowserSignIn(app: FastifyInstance, parts: BrowserSignInParts): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(cors, corsOptions(parts.variant));
      scope.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
      scope.get('/login', (request, reply) => login(parts, request, reply));
      scope.get('/callback', (request, reply) => callback(parts, request, reply));
      scope.get('/session', (request, reply) => checkSession(parts, request, reply));
      scope.post('/logout', (request, reply) => logout(parts, request, reply));
    },
    { prefix: '/auth' },
  );
}

async function login(parts: BrowserSignInParts, request: FastifyRequest, reply: FastifyReply) {
  const { signIn, settings, cookies } = parts;
  const { returnTo: asked = '/', fresh } = request.query as Record<string, unknown>;
  const returnTo = readReturnPath(asked, settings.publicUrl);
  if (returnTo === undefined)
    throw new PrismError('BAD_USER_INPUT', 'returnTo expected a path of this site, such as /account.');
  try {
    const { caller, answer } = await enter(parts, parts.navigation, { request, reply });
    const begun = await signIn.begin({ redirectUri: callbackUrl(settings), fresh: fresh === 'true' }, caller);
    if (!begun) throw nothingHere();
    const maxAgeSeconds = Math.max(1, Math.floor((begun.expiresAt.getTime() - Date.now()) / 1_000));
    answer.setCookie(cookies.signIn, writeSignIn({ returnTo, transaction: begun.transaction }), { maxAgeSeconds });
    return reply.redirect(begun.url, 302);
  } catch (error) {
    return sendBack(parts, { request, reply, returnTo, error });
  }
}

async function callback(parts: BrowserSignInParts, request: FastifyRequest, reply: FastifyReply) {
  const { signIn, settings, cookies, applyIdentityChange } = parts;
  await parts.chargeReturn(request, reply);
  const underWay = readSignIn(request.cookies[cookies.signIn], settings.publicUrl);
  if (!underWay) return reply.redirect(withSignInError('/', 'SIGN_IN_EXPIRED'), 302);
  const { returnTo, transaction } = underWay;
  try {
    const context = await enter(parts, parts.navigation, { request, reply });
    // Whatever comes of it: a way back is gone once.
    context.answer.clearCookie(cookies.signIn);
    context.caller.deadline = Date.now() + finishBudgetMs;
    const given = { callbackUrl: callbackUrl(settings) + queryOf(request), transaction };
    const finished = await signIn.finish(given, context.caller);
    if (finished.kind === 'refused') return reply.redirect(withSignInError(returnTo, finished.code), 302);
    await applyIdentityChange(finished.change, context);
    return reply.redirect(returnTo, 302);
  } catch (error) {
    return sendBack(parts, { request, reply, returnTo, error });
  }
}

async function checkSession(parts: BrowserSignInParts, request: FastifyRequest, reply: FastifyReply) {
  const { session } = await enter(parts, parts.edge, { request, reply });
  const found = session && (await parts.sessions.find(session));
  if (!found) return { signedIn: false };
  return { signedIn: true, subject: found.identity.subject, expiresAt: found.expiresAt };
}

async function logout(parts: BrowserSignInParts, request: FastifyRequest, reply: FastifyReply) {
  const context = await enter(parts, parts.edge, { request, reply });
  const { endSessionUrl } = await parts.signIn.end(context.caller, `${new URL(parts.settings.publicUrl).origin}/`);
  await parts.applyIdentityChange({ kind: 'signed-out' }, context);
  return { signedOut: true, endSessionUrl };
}

interface Turn {
  request: FastifyRequest;
  reply: FastifyReply;
}

async function enter(
  { variant, settings }: BrowserSignInParts,
  stages: readonly EdgeStage[],
  { request, reply }: Turn,
): Promise<RequestContext> {
  const context = startContext(request, reply, { variant, settings });
  for (const stage of stages) await stage({ request, variant, context });
  return context;
}

/** A person stands before this answer: what nobody can tell right now is told by the page they came from. What they did wrong is not. */
function sendBack(
  { settings: { log } }: BrowserSignInParts,
  { request, reply, returnTo, error }: Turn & { returnTo: string; error: unknown },
): FastifyReply {
  const status = findPrismError(error)?.status ?? 500;
  if (status >= 400 && status < 500) throw error;
  log.warn({ err: error, requestId: request.id }, 'nobody can sign in by the outside provider');
  return reply.redirect(withSignInError(returnTo, 'SIGN_IN_UNAVAILABLE'), 302);
}

const nothingHere = () => new PrismError('BAD_REQUEST', 'There is nothing at this address.', { status: 404 });

/** As it is registered at the provider. */
const callbackUrl = ({ publicUrl }: GatewaySettings): string => new URL('/auth/callback', publicUrl).href;

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
