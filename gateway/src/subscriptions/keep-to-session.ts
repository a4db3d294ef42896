import { PrismError } from '@prism/platform/errors';
import { mapEvents } from '@prism/platform/streams';
import type { SessionReference } from '../auth/identity-provider.ts';
import type { SessionDirectory } from '../auth/session-directory.ts';
import type { SessionWatch } from '../auth/session-watch.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { ClientOperation, OperationStage } from '../operation/operation-stage.ts';
import type { RequestContext } from '../request-context.ts';

/** Beyond it, timers of Node fire at once. */
const longestTimerMs = 2_147_483_647;

/**
 * A subscription of somebody who is signed in ends with the session or the token, and when a right is taken away. The session is
 * watched for as long, and looked up for each event: what a watch has not heard yet is not told to somebody who is out.
 */
export function keepToSession(
  sessions: Pick<SessionDirectory, 'find'>,
  watch: Pick<SessionWatch, 'watch'>,
  now: () => number = Date.now,
): OperationStage {
  const keepStream = createKeepStream(sessions, watch, now);

  async function keep({ context }: ClientOperation, session: SessionReference, execute: () => Promise<GraphResult>) {
    const check = () => checkSession(sessions, session, context);
    await keepStream(context);
    const { events, ...result } = await execute();
    return events ? { events: mapEvents(events, (answer) => check().then(() => answer)) } : result;
  }

  const byToken = keepToToken(now);
  return (operation, next) => {
    const { session } = operation.context;
    const isKept = session && operation.kind === 'subscription';
    return isKept ? keep(operation, session, () => next(operation)) : byToken(operation, next);
  };
}

/**
 * Ends a stream that is no subscription in the same way: with the session, or the credential, of the context it has.
 * @throws PrismError UNAUTHENTICATED, or AUTH_UNAVAILABLE when nobody can tell.
 */
export type KeepStream = (context: RequestContext) => Promise<void>;

export function createKeepStream(
  sessions: Pick<SessionDirectory, 'find'>,
  { watch }: Pick<SessionWatch, 'watch'>,
  now: () => number = Date.now,
): KeepStream {
  return async (context) => {
    const { session } = context;
    endInTime(context, session ? await checkSession(sessions, session, context) : Number.POSITIVE_INFINITY, now);
    if (session) endWithSession(context, watch);
  };
}

/** With the credential alone. */
export const keepToCredential: KeepStream = async (context) => endInTime(context, Number.POSITIVE_INFINITY, Date.now);

/** The same where nobody has a session: a subscription by a token of an outside issuer ends with the token. */
export function keepToToken(now: () => number = Date.now): OperationStage {
  return (operation, next) => {
    const isKept = operation.kind === 'subscription' && operation.context.credentialEndsAt;
    if (isKept) endInTime(operation.context, Number.POSITIVE_INFINITY, now);
    return next(operation);
  };
}

/** When the session ends, in epoch ms. @throws PrismError UNAUTHENTICATED, or AUTH_UNAVAILABLE when nobody can tell. */
async function checkSession(
  sessions: Pick<SessionDirectory, 'find'>,
  session: SessionReference,
  { caller }: RequestContext,
): Promise<number> {
  const found = await sessions.find(session);
  if (!found || !isSame(found.identity, caller.identity)) throw ended();
  return found.expiresAt.getTime();
}

/** Though nothing happens that it could be told. */
function endWithSession({ stream, caller }: RequestContext, watch: SessionWatch['watch']): void {
  const { identity } = caller;
  if (!stream || identity.kind !== 'user') return;
  const unwatch = watch(identity.sessionId, (session) => {
    if (!session || !isSame(session.identity, identity)) stream.end(ended());
  });
  if (stream.ended.aborted) unwatch();
  else stream.ended.addEventListener('abort', unwatch);
}

type Identity = RequestContext['caller']['identity'];

/** And may still do all that it could when it subscribed. */
function isSame(found: Identity, before: Identity): boolean {
  if (found.kind !== 'user' || before.kind !== 'user' || found.subject !== before.subject) return false;
  return before.scopes.every((scope) => found.scopes.includes(scope));
}

function endInTime({ stream, credentialEndsAt }: RequestContext, sessionEndsAt: number, now: () => number): void {
  const endsAt = Math.min(sessionEndsAt, credentialEndsAt?.() ?? Number.POSITIVE_INFINITY);
  const waitMs = endsAt - now();
  if (!stream || waitMs > longestTimerMs) return;
  const timer = setTimeout(() => stream.end(ended()), waitMs);
  stream.ended.addEventListener('abort', () => clearTimeout(timer));
}

const ended = () => new PrismError('UNAUTHENTICATED', 'The session of this subscription has ended.');
