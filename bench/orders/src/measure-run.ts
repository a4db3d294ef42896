import type { Database } from '@prism/platform/database';
import type { Customer } from './customers.ts';
import type { Options } from './options.ts';
import { type Placed, placeAll } from './place.ts';
import { summarize, type Times } from './summarize.ts';
import { untilQuiet } from './until-quiet.ts';
import { type Usage, usageOf, usedBetween } from './usage.ts';

/** What the clock and the counters said. */
export interface Run {
  placed: Placed[];
  times: Times;
  /** From the first request to the last CONFIRMED. */
  seconds: number;
  /** In that time. */
  busy: Usage;
  /** Until all that follows from the orders is done, too: mails, read models, what others make of the events. */
  whole: Usage;
  /** How long that took after the last CONFIRMED, in ms. */
  afterwardsMs: number;
}

/** Places the orders while nothing else happens. */
export async function measureRun(
  customers: readonly Customer[],
  { hostPid, server, options }: { hostPid: number; server: Database; options: Options },
): Promise<Run> {
  await untilQuiet(hostPid);
  const before = await usageOf(hostPid, server);
  const startedAt = performance.now();
  const placed = await placeAll(customers, options);
  const seconds = (performance.now() - startedAt) / 1_000;
  const then = await usageOf(hostPid, server);
  const afterwardsMs = await untilQuiet(hostPid);
  const after = await usageOf(hostPid, server);
  return {
    placed,
    times: summarize(placed.map(({ ms }) => ms)),
    seconds,
    busy: usedBetween(before, then),
    whole: usedBetween(before, after),
    afterwardsMs,
  };
}
