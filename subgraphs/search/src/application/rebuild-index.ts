import type { Logger } from '@prism/platform/log';
import { toDocument } from '../domain/index-document.ts';
import type { CatalogSource, Rebuild, RebuildStore } from './ports.ts';

export interface RebuilderPorts {
  store: RebuildStore;
  source: CatalogSource;
  log: Logger;
}

/** Makes the index anew from what the other parts know. */
export interface Rebuilder {
  /** Begins, and goes on after it has answered; `isNew` is false when one ran already, which is then told. */
  start(): Promise<{ rebuild: Rebuild | undefined; isNew: boolean }>;
  /** Gives up a rebuild that runs here. */
  stop(): Promise<void>;
  /** Resolves when none runs here. */
  settled(): Promise<void>;
}

export function createRebuilder(ports: RebuilderPorts): Rebuilder {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  return {
    async start() {
      const rebuild = await ports.store.begin();
      if (!rebuild) return { rebuild: await ports.store.latest(), isNew: false };
      running = run(ports, rebuild, stopping.signal);
      return { rebuild, isNew: true };
    },
    async stop() {
      stopping.abort();
      await running;
    },
    settled: () => running,
  };
}

async function run(ports: RebuilderPorts, { number }: Rebuild, signal: AbortSignal): Promise<void> {
  const { store, log } = ports;
  try {
    await stageAll(ports, number, signal);
    await store.swap(number);
    log.info({ rebuild: number }, 'the index was rebuilt');
  } catch (error) {
    log.error({ err: error, rebuild: number }, 'the index was not rebuilt');
    await store
      .fail(number, reasonOf(error))
      .catch((cause) => log.error({ err: cause }, 'a failed rebuild was not noted'));
  }
}

async function stageAll({ store, source, log }: RebuilderPorts, number: number, signal: AbortSignal): Promise<void> {
  const ratings = optional(source.ratings, log, 'ratings');
  const availability = optional(source.availability, log, 'availability');
  let since: string | undefined;
  do {
    if (signal.aborted) throw new Error('The part that ran it was stopped.');
    const [page, ...signals] = await Promise.all([source.products(since), ratings(since), availability(since)]);
    await store.stage(number, {
      documents: page.products.map(toDocument),
      ratings: signals[0],
      availability: signals[1],
    });
    since = page.next;
  } while (since !== undefined);
}

/** After so many failures the rest is not asked for any more: each may take seconds. */
const maxFailures = 3;

/** Fails open: products are found without their ratings and stock, and what the index knew of these stays. */
function optional<T>(ask: (since: string | undefined) => Promise<T[]>, log: Logger, what: string) {
  let failures = 0;
  return async (since: string | undefined): Promise<T[]> => {
    if (failures >= maxFailures) return [];
    return ask(since).catch((error) => {
      failures++;
      log.warn({ err: error, what, failures }, 'a rebuild goes on without a part of what it asked for');
      return [];
    });
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
