import type { UnitOfWork } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import type { EventStore, ViewStore } from './ports.ts';
import { rebuildViews } from './rebuild-views.ts';

export interface RebuildProgress {
  /** Read anew so far. */
  orders: number;
  isFinished: boolean;
}

/** Makes the read model anew, one run at a time in this process. Two processes at once do no harm: both write the same. */
export interface Rebuilder {
  /** The run that is under way, or a new one. */
  run(): { progress: RebuildProgress; done: Promise<void> };
  /** Gives up a run. What it has written stays, and is right. */
  stop(): Promise<void>;
}

export function createRebuilder(ports: {
  store: EventStore;
  views: ViewStore;
  unitOfWork: UnitOfWork;
  log: Logger;
}): Rebuilder {
  let isStopped = false;
  let current: { progress: RebuildProgress; done: Promise<void> } | undefined;

  async function runOnce(progress: RebuildProgress): Promise<void> {
    try {
      await rebuildViews(ports, {
        isStopped: () => isStopped,
        onRead: (orders) => Object.assign(progress, { orders }),
      });
      progress.isFinished = true;
      ports.log.info({ orders: progress.orders }, 'the orders that are read were made anew');
    } catch (error) {
      ports.log.error({ err: error }, 'the orders that are read were not made anew');
    } finally {
      current = undefined;
    }
  }

  return {
    run() {
      const progress = { orders: 0, isFinished: false };
      current ??= { progress, done: Promise.resolve().then(() => runOnce(progress)) };
      return current;
    },
    async stop() {
      isStopped = true;
      await current?.done;
    },
  };
}
