import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { findDifference } from './compare.ts';
import { type Answers, createDifferentialGraph, type DifferentialGraph, type Trial } from './differential-graph.ts';
import { operationName } from './operations/random-operation.ts';
import { randomSubscription } from './operations/random-subscription.ts';
import { schemas } from './schemas/index.ts';
import { withSubscriptions } from './schemas/with-subscriptions.ts';

/** Of each subscription. */
const eventCount = 3;

/** One test for each schema, of so many subscriptions from the first seed on. */
export function testSubscriptions({ first, count }: { first: number; count: number }): void {
  describe.each(schemas)('over the schema $name', (schema) => {
    let graph: DifferentialGraph;
    beforeAll(async () => {
      graph = await createDifferentialGraph(withSubscriptions(schema), loadGraph);
    });
    afterAll(() => graph.stop());

    test('each event of random subscriptions is answered as one schema would', { timeout: 300_000 }, async () => {
      let compared = 0;
      for (let seed = first; seed < first + count; seed += 1) {
        const trial = { ...randomSubscription(graph.federation.api, seed), operationName, seed };
        const answers = await graph.listen(trial, eventCount);
        for (const answer of answers) {
          const difference = findDifference(answer);
          if (difference) expect.fail(describeEvent(trial, answer, difference));
        }
        if (answers.length === eventCount) compared += 1;
      }
      expect(compared).toBeGreaterThan(count / 2);
    });
  });
}

function describeEvent({ seed, text, variables }: Trial, { expected, actual, fetches }: Answers, difference: string) {
  const show = (name: string, value: unknown) => `${name}: ${JSON.stringify(value)}`;
  return [
    `${difference} (seed ${seed})`,
    text,
    show('variables', variables),
    show('expected', expected),
    show('actual', actual),
    ...fetches.map((fetch) => show('fetch', fetch)),
  ].join('\n');
}
