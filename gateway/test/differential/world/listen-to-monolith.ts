import { type ExecutionResult, subscribe } from 'graphql';
import { type Question, resolveField } from './ask-monolith.ts';
import { eventsOf } from './events.ts';
import { type Notes, type Run, startRun } from './run.ts';

/** One event's answer, with what it cannot say. */
export interface HeardEvent {
  expected: ExecutionResult;
  notes: Notes;
}

/** The answers of one schema that holds everything, as graphql-js tells them. */
export async function listenToMonolith(
  { document, variables, operationName }: Question,
  run: Run,
  count: number,
): Promise<HeardEvent[]> {
  const stream = await subscribe({
    schema: run.federation.api,
    document,
    variableValues: variables,
    operationName,
    contextValue: run,
    fieldResolver: resolveField,
    subscribeFieldResolver: () => eventsOf(count),
  });
  if (!(Symbol.asyncIterator in stream)) return [{ expected: stream, notes: run.notes }];
  const heard: HeardEvent[] = [];
  for (;;) {
    // An event is executed when it is asked for.
    run.notes = startRun(run.federation, run.truths, run.world).notes;
    const { value, done } = await stream.next();
    if (done) return heard;
    heard.push({ expected: value, notes: run.notes });
  }
}
