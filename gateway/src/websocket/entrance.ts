import { PrismError } from '@prism/platform/errors';
import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { RequestContext } from '../request-context.ts';
import type { SocketSession } from './protocol.ts';
import type { OperationsParts } from './run-operation.ts';
import type { SocketParts } from './socket-parts.ts';
import { ToldErrors, tellRefusal } from './told-errors.ts';

export type Entrance = Pick<SocketSession, 'connect'> & Pick<OperationsParts, 'ask' | 'refused'>;

/**
 * Lets a client in when it connects, and each of its operations by the same edge anew: whoever is out by then is out at once. A WebSocket
 * belongs to whom it was opened for, and ends when they are that no more.
 */
export function createEntrance(parts: SocketParts): Entrance {
  const { door, request, stream, callers, keepStream, chargeAddress } = parts;
  const tell = createTell(parts);
  let openedBy: Identity | undefined;

  async function letIn(): Promise<RequestContext> {
    const answer = request.answer();
    if (openedBy) await chargeAddress?.(stream.address, answer);
    const context = await door.enter(request.next(), answer);
    if (openedBy && !isSame(context.caller.identity, openedBy)) throw ended();
    return context;
  }

  return {
    async connect(given) {
      try {
        request.take(given, door.initHeaders);
        const context = await letIn();
        callers.add(stream, context.caller.identity.subject);
        await keepStream({ ...context, stream });
        openedBy = context.caller.identity;
        return true;
      } catch (error) {
        tell(error, newId('req'), openedBy);
        stream.end(error as PrismError);
        return false;
      }
    },
    async ask(payload, own, entered) {
      const place = door.admit(payload, request.headers);
      try {
        const context = await letIn().catch((error) => {
          if (error instanceof PrismError && error.code === 'UNAUTHENTICATED') stream.end(error);
          throw error;
        });
        entered(context);
        return await door.answer(payload, context, own);
      } finally {
        place.leave();
      }
    },
    refused(error, context) {
      if (error instanceof ToldErrors) return error;
      const { requestId, identity } = context?.caller ?? { requestId: newId('req'), identity: openedBy };
      tell(error, requestId, identity);
      return tellRefusal(error, requestId);
    },
  };
}

/** Whoever answers over HTTP tells the same logs the same. */
function createTell({ stream, auditRefusals, log }: SocketParts) {
  return (error: unknown, requestId: string, identity: Identity | undefined): void => {
    if (!(error instanceof PrismError)) return void log.error({ err: error, requestId }, 'an operation failed');
    const { address } = stream;
    const actor = identity?.subject ?? 'unknown';
    auditRefusals?.({ actor, address, requestId, errors: [error], details: { at: 'WebSocket' } });
  };
}

/** A guest is nobody in particular. */
function isSame(now: Identity, before: Identity): boolean {
  if (before.kind !== 'user') return true;
  return now.kind === 'user' && now.subject === before.subject && now.sessionId === before.sessionId;
}

const ended = () => new PrismError('UNAUTHENTICATED', 'The session of this connection has ended.');
