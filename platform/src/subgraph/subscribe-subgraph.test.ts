import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PrismError } from '../errors/index.ts';
import type { GraphResponse, SubscribeToGraph } from '../graph/index.ts';
import { testCaller } from '../testing/caller.ts';
import { defineSubgraph } from './define-subgraph.ts';
import { createSubgraphExecutor } from './execute-subgraph.ts';
import type { SubgraphContext } from './subgraph.ts';

const typeDefs = `
  type Query { nothing: Int }
  type Tick { number: Int! context: Int! leftMs: Int! odd: Int broken: String }
  type Subscription { ticks(to: Int = 2): Tick refused: Tick endless: Tick sourceless: Tick }
`;

interface Context extends SubgraphContext {
  number: number;
}

let contexts = 0;
let left: string[] = [];
const source = async function* (to: number) {
  try {
    for (let number = 1; number <= to; number += 1) yield { number };
  } finally {
    left.push('source');
  }
};

const subgraph = defineSubgraph<Context>({
  name: 'ticks',
  typeDefs,
  context: (base) => ({ ...base, number: ++contexts }),
  resolvers: {
    Tick: {
      context: (_: unknown, __: unknown, { number }: Context) => number,
      leftMs: (_: unknown, __: unknown, { caller }: Context) => caller.deadline - Date.now(),
      odd: ({ number }: { number: number }) => {
        if (number % 2 === 0) throw new PrismError('FORBIDDEN', 'Even.');
        return number;
      },
      broken: () => {
        throw new Error('password=hunter2');
      },
    },
    Subscription: {
      ticks: { subscribe: (_: unknown, { to }: { to: number }) => source(to), resolve: (tick: object) => tick },
      refused: {
        subscribe: () => {
          throw new PrismError('FORBIDDEN', 'Not for you.');
        },
      },
      endless: {
        async *subscribe(_: unknown, __: unknown, { ended }: Context) {
          await new Promise((resolve) => ended?.addEventListener('abort', resolve));
          left.push('endless');
        },
      },
      sourceless: { subscribe: () => 1 },
    },
  },
});
const subscribe = createSubgraphExecutor(subgraph).subscribe as SubscribeToGraph;

async function listen(query: string, { deadline = Date.now() + 1_000, ended = new AbortController().signal } = {}) {
  contexts = 0;
  left = [];
  const found: GraphResponse[] = [];
  for await (const event of await subscribe({ query }, testCaller({ deadline }), ended)) found.push(event);
  return found;
}

test('each event is an answer, with nulls and errors of its own', async () => {
  expect(await listen('subscription { ticks { number odd } }')).toEqual([
    { data: { ticks: { number: 1, odd: 1 } } },
    {
      data: { ticks: { number: 2, odd: null } },
      errors: [{ message: 'Even.', path: ['ticks', 'odd'], extensions: { code: 'FORBIDDEN' } }],
    },
  ]);
});

test('each has a context of its own, and as much time as the first', async () => {
  const events = await listen('subscription { ticks { context leftMs } }');
  const ticks = events.map(({ data }) => data?.ticks as { context: number; leftMs: number });
  expect(new Set(ticks.map(({ context }) => context)).size).toBe(2);
  for (const { leftMs } of ticks) expect(leftMs).toBeGreaterThan(900);
});

test('what was not meant for strangers is masked', async () => {
  expect(JSON.stringify(await listen('subscription { ticks { broken } }'))).not.toContain('hunter2');
});

test.each([
  ['subscription { refused { number } }', 'FORBIDDEN'],
  ['subscription { nobody }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription ($to: Int!) { ticks(to: $to) { number } }', 'BAD_USER_INPUT'],
])('%s is refused in one answer without data', async (query, code) => {
  const [answer, ...others] = await listen(query);
  expect([answer?.errors?.[0]?.extensions?.code, answer && 'data' in answer, others]).toEqual([code, false, []]);
});

test('a source that was never read, or waits for something, hears of the end', async () => {
  const ending = new AbortController();
  left = [];
  await subscribe({ query: 'subscription { ticks { number } }' }, testCaller(), ending.signal);
  const waiting = await subscribe({ query: 'subscription { endless { number } }' }, testCaller(), ending.signal);
  const isRead = waiting[Symbol.asyncIterator]().next();
  ending.abort();
  expect(await isRead).toEqual({ value: undefined, done: true });
  await sleep(1);
  expect(left).toContain('endless');
});

test('there is nothing to subscribe to where there are no subscriptions', () => {
  const plain = defineSubgraph({
    name: 'plain',
    typeDefs: 'type Query { a: Int }',
    context: (base) => base,
    resolvers: {},
  });
  expect(createSubgraphExecutor(plain).subscribe).toBeUndefined();
});
