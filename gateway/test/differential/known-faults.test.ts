import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { findDifference } from './compare.ts';
import { createDifferentialGraph, type DifferentialGraph, type Trial } from './differential-graph.ts';
import { depot } from './schemas/depot.ts';
import { library } from './schemas/library.ts';
import { media } from './schemas/media.ts';
import { moved } from './schemas/moved.ts';
import { orders } from './schemas/orders.ts';
import { parcels } from './schemas/parcels.ts';
import { quotes } from './schemas/quotes.ts';
import { rota } from './schemas/rota.ts';
import { sounds } from './schemas/sounds.ts';
import type { TestSchema } from './schemas/test-schema.ts';
import { travel } from './schemas/travel.ts';
import { describeFailure } from './shrink/describe-failure.ts';

type Variables = Record<string, unknown>;
type Case = [says: string, operation: string, variables?: Variables];

/** What the planner, or the stock executor, gets wrong by itself; each case in worlds of all kinds. */
const faults: [TestSchema, Case[]][] = [
  [
    depot,
    [
      ['a key that is not resolvable stands before one that is', '{ items { amount } }'],
      ['an alias has the name of a key field', '{ items { id: title title: id sku: old amount } }'],
      ['an object has the name of a key field', '{ scarce { maker: place { full colour } title } }'],
    ],
  ],
  [
    quotes,
    [
      ['the client asks for a required field with other arguments', '{ stocks { target price(currency: EUR) } }'],
      ['the client asks for a required field without arguments', '{ stocks { target price } }'],
      ['two requirements of one field differ in arguments', '{ stocks { target tax levy } }'],
      ['two requirements and the client all differ', '{ pick { price target tax history { at } trend } }'],
      ['an alias has the name of a required field', '{ stocks { price: broker target name: symbol advice } }'],
    ],
  ],
  [
    sounds,
    [
      ['the client gives arguments to what is required without', '{ noise { cover title(short: true) } }'],
      [
        'what only one type requires stands beside fields that need nothing',
        '{ sounds { stock ... on Tune { cover } ... on Noise { sheets { bars } } } }',
      ],
      ['an interface object requires fields', '{ sounds { cover sheets { bars } ... on Tune { stock } } }'],
      [
        'what is asked of one parent type is required of all children',
        '{ sounds { ... on Tune { next { cover } } next { id sheets { bars } } } }',
      ],
    ],
  ],
  [
    parcels,
    [
      ['a required field itself requires others, from the subgraph that has it', '{ heaviest { duty } }'],
      [
        'a conditional requirement stands beside fields that need none',
        'query ($no: Boolean!) { heaviest { courier @skip(if: $no) { name } duty parts { code } } }',
        { no: true },
      ],
      ['a chain of three requirements', '{ heaviest { summary } filed { summary } parcels { summary } }'],
      [
        'one of two requirements is conditional',
        'query ($yes: Boolean!) { heaviest { courier @include(if: $yes) { name } cost } }',
        { yes: false },
      ],
    ],
  ],
  [
    rota,
    [
      ['what is required lies below an object of the same subgraph', '{ shifts { pay } busy { calm } }'],
      [
        'an interface has a field that only one subgraph resolves',
        '{ shifts { pay lead { ... on Person { years nick } } } }',
      ],
    ],
  ],
  [
    travel,
    [
      ['nothing is left of a root field', '{ trips { id @skip(if: true) } }'],
      [
        'nothing is left of a root field under a condition',
        'query ($no: Boolean!) { trips @skip(if: $no) { id @skip(if: true) } people { name @include(if: $no) } }',
        { no: false },
      ],
    ],
  ],
  [
    library,
    [
      ['a subgraph knows a field by a narrower type', '{ work { ... on Book { id rating } ... on Rated { rating } } }'],
      ['no subgraph can resolve what is selected', '{ search(text: "x") { ... on Review { text } } }'],
      [
        'a literal condition below a fragment under a variable one',
        'query ($yes: Boolean!) { ... @include(if: $yes) { items { id ... @include(if: false) { price } } } }',
        { yes: true },
      ],
      [
        'one alias for different fields of different types',
        '{ items { ... on Book { x: price y: id } ... on Film { x: minutes y: id } ... on Lamp { x: watts y: id } } }',
      ],
    ],
  ],
  [
    orders,
    [
      [
        'a literal condition below a variable one',
        `query ($no: Boolean!) { ... @skip(if: $no) {
          paid { basket { ... on Added @include(if: false) { ... on Basket { receipts { no } } } } } } }`,
        { no: false },
      ],
      ['mutations of two subgraphs take turns', 'mutation { a: clear { id title } pay { no } b: clear { title id } }'],
      [
        'a mutation that is selected twice runs once',
        'mutation { pay { no } restock(sku: "1") { name } ... on Mutation { pay { basket { id open } } } }',
      ],
      [
        'a mutation that is selected twice keeps its turn',
        `mutation { clear { id } rename(to: { text: "x" }) { id } ...Again }
         fragment Again on Mutation { rename(to: { text: "x" }) { title open } }`,
      ],
    ],
  ],
  [
    media,
    [
      ['nobody asks for the type of what an interface object hands out', '{ top { id } worst { score price } }'],
      [
        'an alias under a fragment on another type',
        '{ all { ... on Game { seconds: price } ... on Song { seconds } price } }',
      ],
    ],
  ],
  [moved, [['fields move between subgraphs', '{ hit { title plays length } next { title plays length } }']]],
];

describe.each(faults)('where the planner is at fault', (schema, cases) => {
  let graph: DifferentialGraph;
  beforeAll(async () => {
    graph = await createDifferentialGraph(schema, loadGraph);
  });
  afterAll(() => graph.stop());

  test.each(cases)('answers as one schema would: %s', async (_, text, variables = {}) => {
    const document = parse(text, { noLocation: true });
    expect(validate(graph.federation.api, document)).toEqual([]);
    for (let seed = 1; seed <= 6; seed += 1) {
      const trial: Trial = { text, document, variables, seed };
      const answers = await graph.ask(trial);
      const difference = findDifference(answers);
      if (difference) expect.fail(describeFailure(graph.federation, { trial, answers, difference }));
    }
  });
});
