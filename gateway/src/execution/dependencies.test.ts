import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { expect, test } from 'vitest';
import { dependenciesOf } from './dependencies.ts';
import { shapeOf } from './fetch-shape.ts';
import { toSteps } from './plan-steps.ts';

const root = (operation: string): PlanNode => ({
  kind: 'Fetch',
  serviceName: 'things',
  operation,
  operationName: undefined,
  operationKind: 'query' as FetchNode['operationKind'],
});

/** A fetch of entities at a path that sends `id` and the given fields, and answers `fields`. */
const entities = (path: string, fields: string, sends: readonly string[] = []): PlanNode => ({
  kind: 'Flatten',
  path: path.split('.'),
  node: {
    ...(root(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
    ) as FetchNode),
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Thing',
        selections: ['__typename', 'id', ...sends].map((name) => ({ kind: 'Field', name })),
      },
    ],
  },
});

const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });

function waitsFor(node: PlanNode, isMutation = false): number[][] {
  const steps = toSteps({ kind: 'QueryPlan', node });
  const shapes = steps.map(({ fetch }) => shapeOf(fetch));
  return dependenciesOf(steps, shapes, isMutation);
}

const things = root('{ things { __typename id } }');

test('a fetch waits for what it sends, and not for the branch beside that', () => {
  const plan = sequence(
    things,
    parallel(entities('things.@', 'price'), entities('things.@', 'stock')),
    entities('things.@', 'delivery', ['price']),
  );
  expect(waitsFor(plan)).toEqual([[], [0], [0], [0, 1]]);
});

test('a fetch further down waits for the fetch that answers the way there', () => {
  const plan = sequence(
    things,
    entities('things.@', 'parts { __typename id }'),
    entities('things.@.parts.@', 'weight'),
  );
  expect(waitsFor(plan)).toEqual([[], [0], [0, 1]]);
});

test('two root fetches wait for nothing, whatever the plan says', () => {
  expect(waitsFor(sequence(root('{ a }'), root('{ b }')))).toEqual([[], []]);
});

test('the changes of a mutation keep the order of the plan', () => {
  expect(waitsFor(sequence(root('mutation { a }'), root('mutation { b }')), true)).toEqual([[], [0]]);
});

test('what a fetch answers under another key counts under the one it gets', () => {
  const renaming = entities('things.@', 'price__alias_0: price');
  const { node } = renaming as Extract<PlanNode, { kind: 'Flatten' }>;
  Object.assign(node, { outputRewrites: [{ kind: 'KeyRenamer', path: ['price__alias_0'], renameKeyTo: 'price' }] });
  expect(waitsFor(sequence(things, renaming, entities('things.@', 'delivery', ['price'])))).toEqual([[], [0], [0, 1]]);
});
