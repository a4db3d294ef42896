import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import type { EventEnvelope } from './event.ts';
import type { RetryDelays } from './retry-delay.ts';
import { createGate, eventually } from './test-timing.ts';
import type { EventTransport, OnEvent } from './transport.ts';

/** Fast enough for a test, slow enough to see that something waits. */
export const testRetry: RetryDelays = { firstMs: 10, maxMs: 40 };

/** An event whose payload is a number, to tell it from others. */
export function numberedEvent(number: number, partitionKey = 'one'): EventEnvelope<number> {
  const occurredAt = '2026-01-02T03:04:05.678Z';
  return { id: newId('evt'), type: 'Numbered', version: 1, partitionKey, occurredAt, payload: number };
}

/** Checks the promises of `EventTransport`. `create` makes a transport with `testRetry`; members of a group may be on two. */
export function transportContract(name: string, create: () => EventTransport): void {
  describe(name, () => {
    const transports: EventTransport[] = [];
    afterEach(async () => {
      await Promise.all(transports.splice(0).map((transport) => transport.close()));
    });

    function given() {
      const transport = create();
      transports.push(transport);
      const stream = newId('test');
      return {
        transport,
        stream,
        publish: (...events: EventEnvelope[]) => void transport.publish(stream, events),
        subscribe: (group: string, onEvent: OnEvent) => transport.subscribe({ stream, group, onEvent }),
      };
    }

    test('brings an event to every group, as it was told', async () => {
      const { subscribe, publish } = given();
      const [first, second] = [createEar(), createEar()];
      await subscribe('first', first.hear);
      await subscribe('second', second.hear);
      const event = { ...numberedEvent(1), requestId: 'req_1', payload: { text: 'ü "quoted"', list: [1, null, true] } };
      publish(event);
      await eventually(() => expect([first.events, second.events]).toEqual([[event], [event]]));
    });

    test('brings nothing of other streams', async () => {
      const { transport, subscribe, publish } = given();
      const ear = createEar();
      await subscribe('group', ear.hear);
      await transport.publish(newId('other'), [numberedEvent(1)]);
      publish(numberedEvent(2));
      await eventually(() => expect(ear.numbers()).toEqual([2]));
    });

    test('resolves when there is nothing to publish', async () => {
      const { transport, stream } = given();
      await expect(transport.publish(stream, [])).resolves.toBeUndefined();
    });

    test('keeps the order of one key over many calls', async () => {
      const { subscribe, publish } = given();
      const ear = createEar();
      await subscribe('group', ear.hear);
      const numbers = Array.from({ length: 300 }, (_, index) => index);
      for (const number of numbers) publish(numberedEvent(number));
      await eventually(() => expect(ear.numbers()).toEqual(numbers));
    });

    test('begins an event only when the one before it with the same key is done, other keys meanwhile', async () => {
      const { subscribe, publish } = given();
      const gate = createGate();
      const ear = createEar((event) => (event.payload === 1 ? gate.opened : undefined));
      await subscribe('group', ear.hear);
      publish(numberedEvent(1, 'slow'), numberedEvent(2, 'slow'), numberedEvent(3, 'other'));
      await eventually(() => expect(ear.numbers()).toEqual([1, 3]));
      gate.open();
      await eventually(() => expect(ear.numbers()).toEqual([1, 3, 2]));
    });

    test('tries a failed event again until it is handled, and only then goes on with its key', async () => {
      const { subscribe, publish } = given();
      let failures = 3;
      const ear = createEar((event) => {
        if (event.payload === 1 && failures-- > 0) throw new Error('not yet');
      });
      await subscribe('group', ear.hear);
      publish(numberedEvent(1), numberedEvent(2));
      await eventually(() => expect(ear.numbers()).toEqual([1, 1, 1, 1, 2]));
    });

    test('lets other keys and other groups go on beside an event that can never be handled', async () => {
      const { subscribe, publish } = given();
      const poisoned = createEar((event) => {
        if (event.payload === 1) throw new Error('poison');
      });
      const well = createEar();
      await subscribe('poisoned', poisoned.hear);
      await subscribe('well', well.hear);
      publish(numberedEvent(1, 'poison'));
      publish(numberedEvent(2, 'poison'));
      publish(numberedEvent(3, 'other'));
      await eventually(() => expect(well.numbers().toSorted()).toEqual([1, 2, 3]));
      await eventually(() => expect(poisoned.numbers()).toEqual(expect.arrayContaining([1, 1, 1, 3])));
      expect(poisoned.numbers()).not.toContain(2);
    });

    test('brings an event to one member of a group, and to the next member when that one has stopped', async () => {
      const { subscribe, publish } = given();
      const [first, second] = [createEar(), createEar()];
      const subscription = await subscribe('group', first.hear);
      publish(numberedEvent(1));
      await eventually(() => expect(first.numbers()).toEqual([1]));
      await subscribe('group', second.hear);
      publish(numberedEvent(2));
      await eventually(() => expect(first.numbers()).toEqual([1, 2]));
      await subscription.stop();
      publish(numberedEvent(3));
      await eventually(() => expect(second.numbers()).toEqual([3]));
      expect(first.numbers()).toEqual([1, 2]);
    });

    test('keeps the order of each key while members come and go and handlers fail', async () => {
      const { subscribe, publish } = given();
      const handled: unknown[] = [];
      let calls = 0;
      const hear = async ({ payload }: EventEnvelope) => {
        await new Promise(setImmediate);
        if (++calls % 5 === 0) throw new Error('every fifth call');
        if (!handled.includes(payload)) handled.push(payload);
      };
      let member = await subscribe('group', hear);
      for (let number = 0; number < 150; number++) {
        publish(numberedEvent(number, `key-${number % 5}`));
        if (number % 30 > 0) continue;
        const next = await subscribe('group', hear);
        await member.stop();
        member = next;
      }
      await eventually(() => expect(handled).toHaveLength(150));
      for (const key of [0, 1, 2, 3, 4]) {
        const numbers = Array.from({ length: 30 }, (_, place) => place * 5 + key);
        expect(handled.filter((number) => Number(number) % 5 === key)).toEqual(numbers);
      }
    });

    test('keeps what a stopped group did not get to for the time it is back', async () => {
      const { subscribe, publish } = given();
      const before = createEar((event) => {
        if (event.payload === 2) throw new Error('not this one');
      });
      const after = createEar();
      const subscription = await subscribe('group', before.hear);
      publish(numberedEvent(1), numberedEvent(2), numberedEvent(3));
      await eventually(() => expect(before.numbers()).toContain(2));
      await subscription.stop();
      publish(numberedEvent(4));
      await subscribe('group', after.hear);
      await eventually(() => expect(after.numbers()).toEqual([2, 3, 4]));
    });

    test('waits for the running handler when a subscription stops, and calls none afterwards', async () => {
      const { subscribe, publish } = given();
      const gate = createGate();
      const ear = createEar(() => gate.opened);
      const subscription = await subscribe('group', ear.hear);
      publish(numberedEvent(1), numberedEvent(2));
      await eventually(() => expect(ear.numbers()).toEqual([1]));
      let isStopped = false;
      const stopped = subscription.stop().then(() => (isStopped = true));
      await new Promise(setImmediate);
      expect(isStopped).toBe(false);
      gate.open();
      await stopped;
      expect(ear.numbers()).toEqual([1]);
    });
  });
}

/** A handler that remembers what it was called with, before it does what the test wants. */
function createEar(then: (event: EventEnvelope) => unknown = () => {}) {
  const events: EventEnvelope[] = [];
  return {
    events,
    numbers: () => events.map((event) => event.payload),
    async hear(event: EventEnvelope) {
      events.push(event);
      await then(event);
    },
  };
}
