import { type Logger, silentLogger } from '../log/index.ts';
import type { EventEnvelope } from './event.ts';
import { createLanes, type EventLanes } from './event-lanes.ts';
import type { RetryDelays } from './retry-delay.ts';
import type { EventTransport, SubscribeOptions, Subscription } from './transport.ts';

export interface InProcessTransportOptions {
  log?: Logger;
  retry?: RetryDelays;
  /**
   * Delivers nothing before `release()`. For a program whose parts start one after the other: an event left over from the
   * last run must wait for the groups that are not there yet. Default false.
   */
  isHeld?: boolean;
}

export interface InProcessTransport extends EventTransport {
  /** Every group has subscribed: deliver what was published, and from now on at once. */
  release(): void;
}

/**
 * Events within one process. It keeps nothing on disk, so `publish` resolves only when every group has handled the events:
 * the relay then marks them published, and after a `kill -9` the outbox still has all that were not handled everywhere.
 * A group is owed every event from its first subscription on; while all its members are stopped, `publish` waits for it.
 */
export function createInProcessTransport(options: InProcessTransportOptions = {}): InProcessTransport {
  return new MemoryTransport(options);
}

class MemoryTransport implements InProcessTransport {
  readonly #options: InProcessTransportOptions;
  readonly #groups = new Map<string, Map<string, Group>>();
  /** Publishing that waits for `release`; undefined afterwards. */
  #held: (() => void)[] | undefined;

  constructor(options: InProcessTransportOptions) {
    this.#options = options;
    this.#held = options.isHeld ? [] : undefined;
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const publish of held) publish();
  }

  async publish(stream: string, events: readonly EventEnvelope[]): Promise<void> {
    const held = this.#held;
    if (held) await new Promise<void>((done) => held.push(() => done(this.#take(stream, events))));
    else await this.#take(stream, events);
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    return this.#group(options).join(options);
  }

  async close(): Promise<void> {
    const groups = [...this.#groups.values()].flatMap((byName) => [...byName.values()]);
    await Promise.all(groups.map((group) => group.close()));
  }

  /** Synchronous up to its first await: the order of the calls is the order of delivery. */
  async #take(stream: string, events: readonly EventEnvelope[]): Promise<void> {
    const groups = [...(this.#groups.get(stream)?.values() ?? [])];
    await Promise.all(groups.flatMap((group) => events.map((event) => group.take(event))));
  }

  #group({ stream, group }: SubscribeOptions): Group {
    const byName = this.#groups.get(stream) ?? new Map<string, Group>();
    this.#groups.set(stream, byName);
    const known = byName.get(group) ?? new Group(this.#options);
    byName.set(group, known);
    return known;
  }
}

interface Delivery {
  readonly event: EventEnvelope;
  readonly handled: () => void;
}

/** One group of one stream. Its first member handles everything; when that one stops, the next takes over what is left. */
class Group {
  readonly #options: InProcessTransportOptions;
  /** Not handled yet, in the order of publishing. */
  readonly #unhandled = new Set<Delivery>();
  readonly #members: SubscribeOptions[] = [];
  #lanes: EventLanes | undefined;
  #isEnding = false;

  constructor(options: InProcessTransportOptions) {
    this.#options = options;
  }

  take(event: EventEnvelope): Promise<void> {
    return new Promise((handled) => {
      const delivery = { event, handled };
      this.#unhandled.add(delivery);
      if (this.#lanes) this.#deliver(this.#lanes, delivery);
    });
  }

  join(member: SubscribeOptions): Subscription {
    this.#members.push(member);
    this.#begin();
    return { stop: () => this.#leave(member) };
  }

  async close(): Promise<void> {
    this.#members.length = 0;
    await this.#end();
  }

  async #leave(member: SubscribeOptions): Promise<void> {
    const place = this.#members.indexOf(member);
    if (place < 0) return;
    this.#members.splice(place, 1);
    if (place > 0) return;
    await this.#end();
    this.#begin();
  }

  #begin(): void {
    const [member] = this.#members;
    if (this.#lanes || this.#isEnding || !member) return;
    const { log = silentLogger, retry } = this.#options;
    this.#lanes = createLanes({ ...member, log, retry });
    for (const delivery of this.#unhandled) this.#deliver(this.#lanes, delivery);
  }

  async #end(): Promise<void> {
    const lanes = this.#lanes;
    this.#lanes = undefined;
    this.#isEnding = true;
    await lanes?.stop();
    this.#isEnding = false;
  }

  async #deliver(lanes: EventLanes, delivery: Delivery): Promise<void> {
    await lanes.add(delivery.event);
    this.#unhandled.delete(delivery);
    delivery.handled();
  }
}
