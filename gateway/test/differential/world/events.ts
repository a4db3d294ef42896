import type { SeenHere } from './see-in-subgraph.ts';

/** What happens, as the root of its answer: an object of which each field is another one than at the event before. */
export function eventOf(turn: number): SeenHere {
  const thing = { type: 'Subscription', address: `Subscription#${turn}`, number: undefined };
  return { __typename: 'Subscription', thing, provided: [] };
}

/** So many in a row. */
export async function* eventsOf(count: number): AsyncGenerator<SeenHere, void> {
  for (let turn = 1; turn <= count; turn += 1) yield eventOf(turn);
}
