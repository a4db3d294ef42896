import type { Logger } from '@prism/platform/log';
import { named } from '../application/deliver/attempt.ts';
import type { DeliveryStore } from '../application/ports.ts';
import type { OutgoingChannel } from '../domain/channel.ts';
import type { Delivery } from '../domain/delivery.ts';

export interface PostmanOptions {
  channel: OutgoingChannel;
  store: Pick<DeliveryStore, 'take' | 'endForgotten'>;
  /** One try of each; whatever it throws is told in the log, and the lease runs out. */
  deliver(deliveries: readonly Delivery[]): Promise<void>;
  log: Logger;
  now: () => Date;
  /** Looks for what is due this often even if nothing woke it, in ms. Default 2000. */
  pollMs?: number | undefined;
}

/** Takes what is due and has it delivered. One per channel: mail that hangs does not keep pushes waiting. Any number side by side. */
export interface Postman {
  start(): void;
  /** There is something new. */
  wake(): void;
  /** Waits for what is being sent. */
  stop(): Promise<void>;
}

const atOnce = 8;
/** Much longer than a server may take to answer: whoever has not ended by then is gone. In ms. */
const leaseMs = 5 * 60_000;

export function createPostman(options: PostmanOptions): Postman {
  const { log, channel, store, deliver, now, pollMs = 2_000 } = options;
  let isStopped = true;
  let running: Promise<void> = Promise.resolve();
  let ring = () => {};
  let isRung = false;
  /** What a process left when it died can wait for the next look. */
  let lookedBackAt = 0;

  async function run(): Promise<void> {
    while (!isStopped) {
      const found = await round().catch((error: unknown) => {
        log.warn({ err: error, channel }, 'notifications could not be delivered, it will be tried again');
        return 0;
      });
      // What came meanwhile has rung.
      if (found < atOnce) await pause();
    }
  }

  /** Answers how many there were. */
  async function round(): Promise<number> {
    const at = now();
    if (Math.abs(at.getTime() - lookedBackAt) >= pollMs) {
      await endForgotten(options, at);
      lookedBackAt = at.getTime();
    }
    const taken = await store.take(channel, { now: at, leaseEnd: new Date(at.getTime() + leaseMs), limit: atOnce });
    if (taken.length > 0) await deliver(taken);
    return taken.length;
  }

  async function pause(): Promise<void> {
    if (isRung || isStopped) {
      isRung = false;
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      ring = resolve;
      timer = setTimeout(resolve, pollMs);
    });
    clearTimeout(timer);
    isRung = false;
  }

  return {
    start() {
      if (!isStopped) return;
      isStopped = false;
      running = run();
    },
    wake() {
      isRung = true;
      ring();
    },
    async stop() {
      isStopped = true;
      ring();
      await running;
    },
  };
}

async function endForgotten({ channel, store, log }: PostmanOptions, at: Date): Promise<void> {
  for (const delivery of await store.endForgotten(channel, new Date(at.getTime() - leaseMs), at))
    log.error(named(delivery), 'a notification was being sent when its process ended: it may not have gone out');
}
