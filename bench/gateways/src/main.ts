import { describeMachine } from '../../src/report.ts';
import { compare } from './compare.ts';
import { measureDistinct } from './distinct/measure-distinct.ts';
import { prism } from './gateways/prism.ts';
import { growthConnections, measureGrowth } from './growth.ts';
import { type Options, readOptions } from './options.ts';
import { measureOverload } from './overload/measure-overload.ts';
import { startWorker, type Worker } from './processes/start-worker.ts';
import { measureProtections } from './protections/measure-protections.ts';
import { isFailure, leftOut, versionsLine, workloadTable } from './report.ts';

/** `npm run bench:gateways`: the same requests through several gateways, side by side. */
async function benchGateways(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const { rounds, seconds, growth, distinct, gateways } = options;
  if (distinct > 0) {
    console.log(`${describeMachine()}; ${prism.version()}`);
    return measureDistinct(distinct);
  }
  const connections = growth ? growthConnections : options.connections;
  console.log(`${describeMachine()}; ${rounds} rounds of ${seconds} s, ${connections} connections`);
  console.log(options.protections || options.overload ? prism.version() : versionsLine(gateways));
  const load = await startWorker('load/main.ts');
  try {
    if (options.protections) return await measureProtections(options, load);
    if (options.overload) return await measureOverload(options, load);
    return growth ? await measureGrowth(options, load) : await compareAll(options, load);
  } finally {
    await load.stop();
  }
}

/** Resolves with whether all went well. */
async function compareAll(options: Options, load: Worker): Promise<boolean> {
  let allWell = true;
  for (const workload of options.workloads) {
    const outcomes = await compare(workload, options, load);
    console.log(`\n**${workload.name}**: ${workload.title}\n`);
    console.log([workloadTable(outcomes), ...leftOut(outcomes)].join('\n\n'));
    allWell &&= !outcomes.some(isFailure);
  }
  return allWell;
}

process.exitCode = (await benchGateways()) ? 0 : 1;
