import { parseArgs } from 'node:util';
import { parse } from 'graphql';
import { loadGraph } from '../../src/execution/load-graph.ts';
import { findDifference } from './compare.ts';
import { createDifferentialGraph, type DifferentialGraph } from './differential-graph.ts';
import { runTrials } from './run-trials.ts';
import { schemas } from './schemas/index.ts';
import { describeFailure } from './shrink/describe-failure.ts';
import { shrink } from './shrink/shrink.ts';
import { loadStockGraph } from './stock/load-stock-graph.ts';

/** See README.md. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    count: { type: 'string', default: '20000' },
    schema: { type: 'string' },
    failures: { type: 'string', default: '3' },
    operation: { type: 'string' },
    variables: { type: 'string', default: '{}' },
    stock: { type: 'boolean', default: false },
  },
});
const chosen = schemas.filter(({ name }) => values.schema === undefined || name === values.schema);
const seed = Number(values.seed);

for (const schema of chosen) {
  const graph = await createDifferentialGraph(schema, values.stock ? loadStockGraph : loadGraph);
  const different = values.operation === undefined ? await runMany(graph) : await runOne(graph, values.operation);
  if (different) process.exitCode = 1;
  await graph.stop();
}

async function runMany(graph: DifferentialGraph): Promise<boolean> {
  const count = Math.ceil(Number(values.count) / chosen.length);
  const outcome = await runTrials(graph, { first: seed, count, maxFailures: Number(values.failures) });
  const { asked, refused, failures } = outcome;
  for (const failure of failures) console.log(`${describeFailure(graph.federation, await shrink(graph, failure))}\n`);
  const { name } = graph.federation;
  console.log(`${name}: ${asked} operations from seed ${seed}, ${failures.length} different, ${refused} refused`);
  return failures.length > 0;
}

async function runOne(graph: DifferentialGraph, text: string): Promise<boolean> {
  const trial = { text, document: parse(text), variables: JSON.parse(values.variables), seed };
  const answers = await graph.ask(trial);
  const difference = findDifference(answers);
  console.log(describeFailure(graph.federation, { trial, answers, difference: difference ?? 'no difference' }));
  return difference !== undefined;
}
