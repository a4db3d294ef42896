import { createInFlightLimit, type InFlightLimit, type Place } from '../shedding/in-flight-limit.ts';
import { defaultShedding } from '../shedding/shedding-settings.ts';
import { createSimulatedCore, createSimulatedSubgraph } from './simulated-core.ts';

export interface SimulatedLoad {
  /** Operations in a second, evenly; of each moment. */
  rateAt(seconds: number): number;
  seconds: number;
  /** Of one core, for one operation, in ms; half of it before its subgraph is asked. */
  workMs: number;
  /** For what is refused. */
  refusalMs: number;
  /** What its subgraph takes. */
  waitMs: number;
  /** How many its subgraph answers at a time. Default: all. */
  atATime?: number;
  /** Each how-many-th operation is critical. Default: none. */
  criticalEach?: number;
}

export interface SimulatedSecond {
  answered: number;
  refused: number;
  refusedCritical: number;
  critical: number;
  /** Of those answered, the 99th percentile in ms. */
  p99Ms: number;
}

const windowMs = 250;

/** A gateway of one core and one subgraph under load, in simulated time, with the limit as it is by default. */
export function simulate(given: SimulatedLoad): { seconds: SimulatedSecond[]; load: InFlightLimit } {
  const { rateAt, waitMs, workMs, refusalMs, atATime = Number.POSITIVE_INFINITY, criticalEach } = given;
  const clock = { nowMs: 0 };
  const load = createInFlightLimit(defaultShedding, () => clock.nowMs);
  const core = createSimulatedCore();
  const subgraph = createSimulatedSubgraph(waitMs, atATime);
  const told = Array.from({ length: given.seconds }, createSecond);
  const secondAt = (ms: number) => told[Math.min(Math.floor(ms / 1_000), told.length - 1)] as Second;

  /** Let in or not when the loop comes to it. */
  function arrive(at: number, isCritical: boolean): void {
    const second = secondAt(at);
    if (isCritical) second.critical += 1;
    const done = (readAt: number) => {
      clock.nowMs = readAt;
      const place = load.enter(() => isCritical);
      if (place) return begin(at, readAt, place);
      core.takeTime(refusalMs);
      second.refused += 1;
      if (isCritical) second.refusedCritical += 1;
    };
    core.add({ at, ms: 0, done });
  }

  function begin(at: number, readAt: number, place: Place): void {
    const end = (endAt: number) => {
      clock.nowMs = endAt;
      place.leave();
      secondAt(endAt).times.push(endAt - at);
    };
    const answered = (answeredAt: number) => core.add({ at: answeredAt, ms: workMs / 2, done: end });
    core.add({ at: readAt, ms: workMs / 2, done: (askedAt) => subgraph.ask(askedAt, answered) });
  }

  let count = 0;
  let nextAt = 0;
  for (let now = 0; now < given.seconds * 1_000; now++) {
    for (; nextAt <= now; nextAt += 1_000 / rateAt(nextAt / 1_000)) arrive(nextAt, isEach(criticalEach, count++));
    subgraph.workUntil(now);
    core.workUntil(now);
    if (now % windowMs === windowMs - 1) load.adjust({ lateMs: core.takeLateness(now), isHeapFull: false });
  }
  return { load, seconds: told.map(summarize) };
}

const isEach = (each: number | undefined, count: number): boolean => each !== undefined && count % each === 0;

const createSecond = () => ({ times: [] as number[], refused: 0, refusedCritical: 0, critical: 0 });
type Second = ReturnType<typeof createSecond>;

const summarize = ({ times, ...counts }: Second): SimulatedSecond => ({
  ...counts,
  answered: times.length,
  p99Ms: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0,
});
