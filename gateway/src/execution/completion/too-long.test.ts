import { buildSchema, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { nothingStated } from '../../cost/stated-costs.ts';
import { createWeights } from '../../cost/weights.ts';
import { AnswerTooLong, openRoom } from '../answer-room.ts';
import { compileValue } from './complete-value.ts';
import { createState } from './completion-state.ts';

const schema = buildSchema('type Query { rows: [Row] } type Row { cells: [String] end: Int! }');
const field = (name: string) => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }) as const;
const cells = { kind: Kind.SELECTION_SET, selections: [field('cells'), field('end')] } as const;
const { complete } = compileValue(
  {
    schema,
    weights: createWeights(schema, nothingStated),
    fragments: new Map(),
    keyOf: ({ name }) => name.value,
    weigh: () => 0,
  },
  schema.getQueryType()?.getFields().rows?.type as never,
  [{ ...field('rows'), selectionSet: cells }],
);

/** How many cells of so many were written. */
function countWritten(rows: number, cellsOfRow: number, bytes: number): number {
  let written = 0;
  const cell = 'x'.repeat(1_000);
  const row = new Proxy(new Array(cellsOfRow).fill(cell), {
    get(target, key, receiver) {
      if (key !== 'length' && key !== Symbol.iterator) written += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const state = createState({ room: openRoom(bytes) });
  const run = () => complete(new Array(rows).fill({ cells: row, end: 1 }), state);
  expect(run).toThrow(AnswerTooLong);
  return written;
}

test.each([
  ['one long list', 1, 100_000],
  ['many lists', 10_000, 10],
  ['many short lists', 100_000, 1],
])('%s: nobody writes more than what there is room for, and a little', (_, rows, cellsOfRow) => {
  const written = countWritten(rows, cellsOfRow, 1_000_000);
  expect(written).toBeGreaterThan(900);
  expect(written).toBeLessThan(1_050);
});

test('what is left out, because a null bubbles, takes no room afterwards', () => {
  const cells = new Array(100).fill('x'.repeat(1_000));
  const state = createState({ room: openRoom(250_000) });
  const rows = new Array(10).fill({ cells, end: null });
  expect(complete([...rows, { cells, end: 1 }, ...rows], state)?.length).toBeLessThan(101_000);
});
