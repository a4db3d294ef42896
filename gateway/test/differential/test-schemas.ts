import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { createDifferentialGraph, type DifferentialGraph } from './differential-graph.ts';
import { runTrials } from './run-trials.ts';
import { schemas } from './schemas/index.ts';
import { describeFailure } from './shrink/describe-failure.ts';
import { shrink } from './shrink/shrink.ts';

/** One test for each schema, of so many operations from the first seed on. */
export function testSchemas(operations: { first: number; count: number }): void {
  describe.each(schemas)('over the schema $name', (schema) => {
    let graph: DifferentialGraph;
    beforeAll(async () => {
      graph = await createDifferentialGraph(schema, loadGraph);
    });
    afterAll(() => graph.stop());

    test('the gateway answers random operations as one schema would', { timeout: 120_000 }, async () => {
      const { refused, failures } = await runTrials(graph, operations);
      const [failure] = failures;
      if (failure) expect.fail(describeFailure(graph.federation, await shrink(graph, failure)));
      expect(refused).toBeLessThanOrEqual(operations.count / 50);
    });
  });
}
