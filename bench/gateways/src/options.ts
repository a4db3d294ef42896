import { parseArgs } from 'node:util';
import type { GatewayKind } from './gateways/gateway-kind.ts';
import { gatewayKinds } from './gateways/index.ts';
import { type Workload, workloads } from './workloads.ts';

export interface Options {
  gateways: readonly GatewayKind[];
  workloads: readonly Workload[];
  rounds: number;
  /** Of each round, and of the warm-up before the first one. */
  seconds: number;
  warmUpSeconds: number;
  connections: number;
  /** Measures growth instead of the workloads. */
  growth: boolean;
  /** Sends so many operations that no two are alike through ours, and looks at its memory; 0: does not. */
  distinct: number;
  peerNodeOptions: string | undefined;
  /** Measures ours with protections and without instead. */
  protections: boolean;
  /** Asks ours more than it can answer instead. */
  overload: boolean;
  /** Headers to ask with, one for each connection; none: ones that nobody verifies. */
  authorizations: readonly string[];
}

const largest = { rounds: 50, seconds: 60, 'warm-up': 60, connections: 500, distinct: 10_000_000 };

/** Throws with what would have been right. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gateways: { type: 'string', default: namesOf(gatewayKinds) },
      workloads: { type: 'string', default: namesOf(workloads) },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      'warm-up': { type: 'string', default: '5' },
      connections: { type: 'string', default: '50' },
      growth: { type: 'boolean', default: false },
      distinct: { type: 'string' },
      protections: { type: 'boolean', default: false },
      overload: { type: 'boolean', default: false },
      'peer-node-options': { type: 'string' },
    },
  });
  const count = (name: Exclude<keyof typeof largest, 'distinct'>) => readCount(name, values[name], largest[name]);
  return {
    gateways: pick('gateways', gatewayKinds, values.gateways),
    workloads: pick('workloads', workloads, values.workloads),
    rounds: count('rounds'),
    seconds: count('seconds'),
    warmUpSeconds: count('warm-up'),
    connections: count('connections'),
    growth: values.growth,
    distinct: values.distinct === undefined ? 0 : readCount('distinct', values.distinct, largest.distinct),
    peerNodeOptions: values['peer-node-options'],
    protections: values.protections,
    overload: values.overload,
    authorizations: [],
  };
}

const namesOf = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(',');

function pick<T extends { name: string }>(option: string, known: readonly T[], names: string): T[] {
  return names.split(',').map((name) => {
    const found = known.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`--${option}: expected some of ${namesOf(known)}, got "${name}".`);
    return found;
  });
}

function readCount(option: string, text: string, max: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > max)
    throw new Error(`--${option}: expected a whole number from 1 to ${max}, got "${text}".`);
  return count;
}
