import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { compareParts } from './compare-parts.ts';
import {
  type AnswersInParts,
  createDifferentialGraph,
  type DifferentialGraph,
  type Trial,
} from './differential-graph.ts';
import { deferRandomly } from './operations/defer-randomly.ts';
import { operationName, randomOperation } from './operations/random-operation.ts';
import { createRandom } from './random.ts';
import { schemas } from './schemas/index.ts';

/** One test for each schema, of so many operations from the first seed on; those without any `@defer` are left out. */
export function testParts({ first, count }: { first: number; count: number }): void {
  describe.each(schemas)('over the schema $name', (schema) => {
    let graph: DifferentialGraph;
    beforeAll(async () => {
      graph = await createDifferentialGraph(schema, loadGraph);
    });
    afterAll(() => graph.stop());

    test('the parts of random answers make the answer in one', { timeout: 300_000 }, async () => {
      const seeds = Array.from({ length: count }, (_, at) => first + at);
      const trials = seeds.flatMap((seed) => deferredTrial(graph, seed) ?? []);
      let inParts = 0;
      for (const trial of trials) {
        const answers = await graph.askTwice(trial).catch(unlessRefused);
        const difference = answers && compareParts(answers);
        if (difference) expect.fail(describeParts(trial, answers, difference));
        if (answers?.merged.batches.length) inParts += 1;
      }
      expect(inParts).toBeGreaterThan(trials.length / 2);
    });
  });
}

function deferredTrial({ federation }: DifferentialGraph, seed: number): Trial | undefined {
  const operation = randomOperation(federation.api, seed);
  const document = deferRandomly(operation.document, createRandom(`defer ${seed}`));
  const text = print(document);
  const isOfUse = text.includes('@defer') && !/^mutation/m.test(text);
  return isOfUse ? { ...operation, document, text, operationName, seed } : undefined;
}

/** The planner would not plan it, by its limits. */
function unlessRefused(error: { code?: string }): undefined {
  if (error.code !== 'QUERY_TOO_COMPLEX') throw error;
}

function describeParts(
  { seed, text, variables }: Trial,
  { whole, merged, fetches }: AnswersInParts,
  difference: string,
) {
  const show = (name: string, value: unknown) => `${name}: ${JSON.stringify(value)}`;
  return [
    `${difference} (seed ${seed})`,
    text,
    show('variables', variables),
    show('in one', whole),
    show('the first part', merged.first),
    show('all errors', merged.errors),
    ...merged.batches.map((batch) => show('then', batch)),
    show('put together', merged.data),
    ...fetches.map((fetch) => show('fetch', fetch)),
  ].join('\n');
}
