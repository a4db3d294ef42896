import { PrismError } from '@prism/platform/errors';
import { silentLogger } from '@prism/platform/log';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { nothingStated } from '../cost/stated-costs.ts';
import { createWeights } from '../cost/weights.ts';
import { PlannerKilled } from '../planning/planner-thread.ts';
import { createPlanOperation } from './plan-operation.ts';

const schema = buildSchema('type Query { a: Int }');
const operation = {
  document: parse('{ ... @defer { a } }'),
  kind: 'query' as never,
  name: undefined,
  variables: {},
  hash: '',
};

function plan(takesParts: boolean, planDeferred: () => void = () => {}) {
  const supergraph = {
    facts: { fieldNames: [] } as never,
    plan: async ({ document }: { document: string }) => {
      if (document.includes('@defer')) planDeferred();
      return { kind: 'QueryPlan' as const };
    },
  };
  const planOperation = createPlanOperation({
    supergraph,
    schema,
    types: {} as never,
    weights: createWeights(schema, nothingStated),
    log: silentLogger,
  });
  return planOperation({ ...operation, takesParts }, {}, new Map(), false);
}

test('what is deferred is planned in parts for who takes them', async () => {
  expect(await plan(true)).toMatchObject({ parts: [{ within: 0 }, { within: 0 }] });
  expect(await plan(false)).not.toHaveProperty('parts');
});

test('what the planner cannot plan in parts is answered in one', async () => {
  const planned = plan(true, () => {
    throw new Error('a fault');
  });
  expect(await planned).not.toHaveProperty('parts');
});

test('what the planner was killed for in parts is not tried again in one', async () => {
  const killed = new PrismError('QUERY_TOO_COMPLEX', 'no', { cause: new PlannerKilled('It took too long.') });
  const planned = plan(true, () => {
    throw killed;
  });
  await expect(planned).rejects.toBe(killed);
});
