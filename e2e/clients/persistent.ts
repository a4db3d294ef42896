import { setTimeout as sleep } from 'node:timers/promises';
import { codesOf, type GraphAnswer, type Json } from './graph-answer.ts';

interface Running {
  run(document: string, variables?: object): Promise<GraphAnswer>;
  ask(query: string, variables?: object): Promise<GraphAnswer>;
}

const pauseMs = 150;
/** Somebody is not there, or has no time. */
const absences = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'GATEWAY_TIMEOUT',
  'OVERLOADED',
  'AUTH_UNAVAILABLE',
]);

/**
 * A client that sends the same request again, keys and all, until somebody answers: what a shop that is down says, or does
 * not say, reaches nobody. Rejects when that takes longer than `patienceMs`, or when an answer says that it is of no use.
 */
export function persistent<C extends Running>(client: C, patienceMs = 90_000): C {
  const untilAnswered = (ask: () => Promise<GraphAnswer>) =>
    again(async () => {
      const answer = await ask();
      if (codesOf(answer).some((code) => absences.has(code))) throw new NotNow(JSON.stringify(answer.errors));
      return answer;
    }, patienceMs);
  return {
    ...client,
    run: (document, variables) => untilAnswered(() => client.run(document, variables)),
    ask: (query, variables) => untilAnswered(() => client.ask(query, variables)),
  };
}

/** The shop answered, and that is all. */
class NotNow extends Error {}

/** Until it neither fails to reach the shop nor is asked to come later. */
export async function again<T>(attempt: () => Promise<T>, patienceMs = 90_000): Promise<T> {
  for (const deadline = performance.now() + patienceMs; ; await sleep(pauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAbsence(error) || performance.now() > deadline) throw error;
    }
  }
}

/** `fetch failed`, `terminated`, half an answer, or an answer of that kind. */
const isAbsence = (error: unknown) =>
  error instanceof NotNow || error instanceof TypeError || error instanceof SyntaxError;

/** Sends a mutation again while its payload asks for that. */
export async function untilSaid(mutate: () => Promise<Json>): Promise<Json> {
  return again(async () => {
    const payload = await mutate();
    const later = payload.userErrors.find(({ __typename }: Json) => __typename === 'RetryLaterError');
    if (later) throw new NotNow(later.message);
    return payload;
  });
}
