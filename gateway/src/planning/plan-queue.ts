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
  since: number;
  begin(): Promise<void>;
  refuse(error: PrismError): void;
}

/** A client waits for 5 s at most, and more than planning is to be done in them. */
const defaultLimits: PlanQueueLimits = { waiting: 100, waitMs: 2_000 };

export function createPlanQueue(
  { waiting, waitMs }: PlanQueueLimits = defaultLimits,
  now: () => number = () => performance.now(),
): PlanQueue {
  const lines = { trusted: [] as Waiting[], adHoc: [] as Waiting[] };
  let isBusy = false;

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = take(); next; next = take()) await next.begin();
    isBusy = false;
  }

  function take(): Waiting | undefined {
    const trusted = lines.trusted.shift();
    if (trusted) return trusted;
    let next = lines.adHoc.shift();
    for (; next && now() - next.since > waitMs; next = lines.adHoc.shift()) next.refuse(overloaded());
    return next;
  }

  return {
    add: (plan, isTrusted) =>
      new Promise((resolve, reject) => {
        const line = isTrusted ? lines.trusted : lines.adHoc;
        if (line.length >= waiting) return reject(overloaded());
        line.push({ since: now(), begin: () => plan().then(resolve, reject), refuse: reject });
        void work();
      }),
  };
}

const overloaded = () =>
  new PrismError('OVERLOADED', 'The planner has more to do than it can.', { retryAfterMs: 1_000 });
