import { freePorts } from '../../../../e2e/setup/ports.ts';
import { createGraph } from '../graphs/create-graph.ts';
import { memoryMbOf } from '../processes/process-tree.ts';
import { significant } from '../report.ts';
import { startSubgraphs } from '../subgraphs/start-subgraphs.ts';
import { openTestBed } from '../test-bed.ts';
import { measureCold } from './measure-cold.ts';
import { sendDistinct } from './send-distinct.ts';
import { askMemory, tellingGateway } from './telling-gateway.ts';

const mall = { kind: 'mall' } as const;
const connections = 8;
const steps = 10;

/** The heap may grow by this much over the second half and still be called flat. */
const slackMb = 8;

interface Step {
  operations: number;
  perSecond: number;
  heapMb: number;
  externalMb: number;
  pssMb: number;
}

/** Prints what a cold operation takes, and the memory of our gateway while so many operations come that no two are alike. Resolves with whether it is flat at the end. */
export async function measureDistinct(operations: number): Promise<boolean> {
  console.log(`\n**cold**: an operation that was never asked before, less the same once it is known\n`);
  console.log(await measureCold());
  console.log(`\n**distinct**: ${operations.toLocaleString('en')} operations, each asked once\n`);
  console.log('| operations | operations/s | heap MB | external MB | PSS MB |\n|--:|--:|--:|--:|--:|');
  const found = await takeSteps(operations, (step) => console.log(rowOf(step)));
  const grownMb = (found.at(-1) as Step).heapMb - (found[steps / 2 - 1] as Step).heapMb;
  const isFlat = grownMb <= slackMb;
  console.log(`\nOver the second half the heap grew by ${grownMb.toFixed(1)} MB: ${isFlat ? 'flat' : 'not flat'}.`);
  return isFlat;
}

async function takeSteps(operations: number, done: (step: Step) => void): Promise<Step[]> {
  const bed = await openTestBed(createGraph(mall).subgraphs, (port) => startSubgraphs(mall, port));
  try {
    const [memoryPort = 0] = await freePorts(1);
    const { origin, pid } = await bed.startGateway(tellingGateway(memoryPort), undefined);
    const found: Step[] = [];
    for (let step = 1; step <= steps; step++) {
      const [from, to] = [step - 1, step].map((at) => Math.round((operations * at) / steps)) as [number, number];
      const startedAt = performance.now();
      await sendDistinct({ origin, from, to, connections });
      const perSecond = ((to - from) * 1_000) / (performance.now() - startedAt);
      const pssMb = memoryMbOf(pid);
      found.push({ operations: to, perSecond, pssMb, ...(await askMemory(memoryPort)) });
      done(found.at(-1) as Step);
    }
    return found;
  } finally {
    await bed.close();
  }
}

function rowOf({ operations, perSecond, heapMb, externalMb, pssMb }: Step): string {
  const cells = [perSecond, heapMb, externalMb, pssMb].map(significant);
  return `| ${operations.toLocaleString('en')} | ${cells.join(' | ')} |`;
}
