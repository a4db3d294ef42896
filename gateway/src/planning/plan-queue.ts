import { PrismError } from '@prism/platform/errors';

export interface PlanQueueLimits {
  /** How many may wait that are not registered; as many again that are. */
  waiting: number;
  /** How long one may wait that is not registered, in ms. */
  waitMs: number;
}

export interface PlanQueue {
  /**
   * Does one thing after another, what is registered first.
   * @throws PrismError OVERLOADED where too many wait, or for too long; else what `plan` throws.
   */
  add<T>(plan: () => Promise<T>, isTrusted: boolean): Promise<T>;
}

interface Waiting {
  begin(): Promise<void>;
}

/** A client waits for 5 s at most, and more than planning is to be done in them. */
const defaultLimits: PlanQueueLimits = { waiting: 100, waitMs: 2_000 };

export function createPlanQueue({ waiting, waitMs }: PlanQueueLimits = defaultLimits): PlanQueue {
  const lines = { trusted: [] as Waiting[], adHoc: [] as Waiting[] };
  let isBusy = false;

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = take(); next; next = take()) await next.begin();
    isBusy = false;
  }

  const take = (): Waiting | undefined => lines.trusted.shift() ?? lines.adHoc.shift();

  /** Whoever is before it may take long: the refusal does not wait for them. Returns what ends the wait. */
  function refuseInTime(one: Waiting, refuse: (error: PrismError) => void): () => void {
    const timer = setTimeout(() => {
      const at = lines.adHoc.indexOf(one);
      if (at === -1) return;
      lines.adHoc.splice(at, 1);
      refuse(overloaded());
    }, waitMs);
    return () => clearTimeout(timer);
  }

  return {
    add: (plan, isTrusted) =>
      new Promise((resolve, reject) => {
        const line = isTrusted ? lines.trusted : lines.adHoc;
        if (line.length >= waiting) return reject(overloaded());
        const one: Waiting = {
          begin() {
            endWait();
            return plan().then(resolve, reject);
          },
        };
        const endWait = isTrusted ? () => undefined : refuseInTime(one, reject);
        line.push(one);
        void work();
      }),
  };
}

const overloaded = () =>
  new PrismError('OVERLOADED', 'The planner has more to do than it can.', { retryAfterMs: 1_000 });
