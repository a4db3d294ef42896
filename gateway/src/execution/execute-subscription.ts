import type { GraphResponse } from '@prism/platform/graph';
import { mapEvents } from '@prism/platform/streams';
import type { RequestContext } from '../request-context.ts';
import { tellTooLong } from './answer-room.ts';
import type { SubscribedOperation } from './compile-operation.ts';
import { executeWhole, tellFetchErrors } from './execute-whole.ts';
import type { GraphResult } from './graph-result.ts';
import { placeRootErrors } from './place-errors.ts';
import { type Run, startRun } from './run.ts';
import { toSubgraphRequest } from './run-fetch.ts';

/** Subscribes to what the plan begins with. Rejects when nobody can be subscribed to; what breaks later is thrown by the events. */
export async function executeSubscription(compiled: SubscribedOperation, run: Run): Promise<GraphResult> {
  const events = await run.subscribe(toSubgraphRequest(compiled.primary, run, {}));
  return { events: mapEvents(events, (event) => answerEvent(event, compiled, run)) };
}

/**
 * An event is the answer to the first fetch: the plan runs as a query's, and only that fetch is answered already. Each event has a run
 * of its own, so that nothing is known of the one before.
 */
function answerEvent(event: GraphResponse, compiled: SubscribedOperation, run: Run): Promise<GraphResult> {
  const { primary } = compiled;
  if (event.data === undefined) return Promise.resolve(refuse(event, compiled));
  const { variables, types, send, subscribe, room } = run;
  const told = Promise.resolve({ ...event, data: event.data ?? {} });
  const own = startRun({
    variables,
    types,
    subscribe,
    room,
    context: contextOfEvent(run.context),
    send: (request) => (request.request.query === primary.query ? told : send(request)),
  });
  return executeWhole(compiled, own).catch(tellTooLong);
}

/** Errors without data: nothing was executed. */
function refuse({ errors = [] }: GraphResponse, compiled: SubscribedOperation): GraphResult {
  return { errors: tellFetchErrors(placeRootErrors(errors, compiled.primary), compiled, {}) };
}

/** The request's own deadline was for its beginning. */
function contextOfEvent(context: RequestContext): RequestContext {
  const { caller, stream } = context;
  const deadline = stream ? Date.now() + stream.eventBudgetMs : caller.deadline;
  return { ...context, caller: { ...caller, deadline } };
}
