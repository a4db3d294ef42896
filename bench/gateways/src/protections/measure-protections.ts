import { compare, type Outcome } from '../compare.ts';
import type { Options } from '../options.ts';
import type { Worker } from '../processes/start-worker.ts';
import { leftOut, workloadTable } from '../report.ts';
import type { Workload } from '../workloads.ts';
import { explain, type Judged, judge } from './judge-protections.ts';
import { protectionKinds } from './protection-kinds.ts';
import { startIssuer } from './start-issuer.ts';

/** What is measured where nothing else is said: those with a limit. */
const measured = ['tiny', 'HomePage', 'CategoryPage', 'ProductPage'];

/**
 * Our gateway with its protections and without, in turns over the same subgraphs, each connection with a token of its own: what
 * authentication, limits, authorization and cost add to a request.
 *
 * @returns Whether all of it was measured, and is within its limits.
 */
export async function measureProtections(options: Options, load: Worker): Promise<boolean> {
  const issuer = await startIssuer(options.connections);
  const { on, off } = protectionKinds(issuer);
  const given = { ...options, gateways: [on, off], authorizations: issuer.authorizations };
  const judged: Judged[] = [];
  try {
    for (const workload of options.workloads.filter(({ name }) => measured.includes(name)))
      judged.push(judge(workload.name, await measureOne(workload, given, load)));
  } finally {
    await issuer.stop();
  }
  console.log(`\n${explain(judged)}`);
  return judged.every(({ isWithin }) => isWithin);
}

async function measureOne(workload: Workload, options: Options, load: Worker): Promise<Outcome[]> {
  const outcomes = await compare(workload, options, load);
  console.log(`\n**${workload.name}**\n\n${[workloadTable(outcomes), ...leftOut(outcomes)].join('\n\n')}`);
  return outcomes;
}
