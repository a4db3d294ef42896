import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { PrismError } from '../../errors/index.ts';
import { silentLogger } from '../../log/index.ts';
import { takeEffectOnce } from '../take-effect.ts';
import { createGate, eventually } from '../test-timing.ts';
import { createCountingPart } from '../testing/counting-part.ts';
import { numberedEvent } from '../transport-contract.ts';
import { createDeadLetters } from './manage-dead-letters.ts';
import { replayNext } from './replay-key.ts';
import { createReplayer } from './replayer.ts';
import { setAside } from './set-aside.ts';

const at = new Date('2026-01-02T00:00:00Z');
const now = () => new Date('2026-01-03T00:00:00Z');

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A part with numbers set aside, the first of each key as failed, the others behind it. */
async function given(keys: Record<string, number[]>, failsOn?: (number: number) => unknown) {
  const { database, on, effects } = await createCountingPart('replay', failsOn);
  const events = new Map<number, ReturnType<typeof event>>();
  for (const [key, numbers] of Object.entries(keys))
    for (const number of numbers) events.set(number, event(number, key));
  const options = { database, on, log: silentLogger, now, group: 'g', pollMs: 10 };
  const letters = createDeadLetters(database);
  const hear = (delivery: ReturnType<typeof deliveryOf>) =>
    takeEffectOnce(database, delivery, () => on[0]?.receive(delivery.event) ?? Promise.resolve());
  for (const numbers of Object.values(keys))
    for (const [place, number] of numbers.entries()) {
      const delivery = deliveryOf(events.get(number) ?? event(number, '?'));
      if (place === 0) await setAside(database, delivery, { attempts: 3, error: 'poison' });
      else await hear(delivery);
    }
  const startReplayer = () => {
    const replayer = createReplayer(options);
    replayer.start();
    stops.push(() => replayer.stop());
    return replayer;
  };
  const id = (number: number) => events.get(number)?.id ?? '';
  const waiting = async () => (await letters.list()).map(({ event }) => event.payload);
  return { database, letters, effects, hear, startReplayer, options, id, waiting };
}

const event = (number: number, key: string) => ({ ...numberedEvent(number, key), type: 'Counted' });
const deliveryOf = (heard: ReturnType<typeof event>) => ({ group: 'g', stream: 's', event: heard, at });
const keyOf = (partitionKey: string) => ({ group: 'g', stream: 's', partitionKey });

test('nothing is replayed that nobody asked for', async () => {
  const { options, effects, waiting } = await given({ one: [1, 2] });
  expect(await replayNext(options, keyOf('one'))).toBe(false);
  expect(await effects()).toEqual({});
  expect(await waiting()).toEqual([1, 2]);
});

test('a replay of one event begins with the first of its key and goes on to the last', async () => {
  const { letters, startReplayer, effects, id, waiting } = await given({ one: [1, 2, 3], other: [4] });
  startReplayer();
  const asked = await letters.requestReplay({ by: 'ids', ids: [id(2)] }, now());
  expect(asked.map(({ event }) => event.payload).toSorted()).toEqual([1, 2, 3]);
  await eventually(async () => expect(await effects()).toEqual({ one: [1, 2, 3] }));
  expect(await waiting()).toEqual([4]);
  expect(await letters.find([id(1)])).toMatchObject([{ state: 'replayed', settledAt: now(), replayRequestedAt: null }]);
});

test('a replay of everything takes effect once, however often it is asked for and by however many it is done', async () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const { letters, startReplayer, effects, waiting } = await given({ one: numbers, other: [100, 101] });
  for (let member = 0; member < 4; member++) startReplayer();
  await Promise.all([1, 2, 3].map(() => letters.requestReplay({ by: 'all' }, now())));
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect(await letters.requestReplay({ by: 'all' }, now())).toEqual([]);
  expect(await effects()).toEqual({ one: numbers, other: [100, 101] });
});

test('what fails again stays, with its new error, and what is behind it too; what was before it is done', async () => {
  const { letters, startReplayer, effects, id, waiting } = await given({ one: [1, 2, 3] }, (number) =>
    number === 2 ? new Error('still poison') : undefined,
  );
  startReplayer();
  await letters.requestReplay({ by: 'key', partitionKey: 'one' }, now());
  await eventually(async () => expect(await letters.find([id(2)])).toMatchObject([{ attempts: 1 }]));
  await eventually(async () => expect(await letters.find([id(3)])).toMatchObject([{ replayRequestedAt: null }]));
  expect(await effects()).toEqual({ one: [1] });
  expect(await letters.find([id(2)])).toMatchObject([{ error: 'Error: still poison', lastTriedAt: now() }]);
  expect(await waiting()).toEqual([2, 3]);
});

test('a replay that needs somebody who is away goes on when he is back, without being asked again', async () => {
  let isAway = true;
  const { letters, startReplayer, effects, id } = await given({ one: [1, 2] }, () =>
    isAway ? new PrismError('SUBGRAPH_UNAVAILABLE', 'away') : undefined,
  );
  startReplayer();
  await letters.requestReplay({ by: 'all' }, now());
  await eventually(async () => expect((await letters.find([id(1)]))[0]?.attempts).toBeGreaterThan(4));
  isAway = false;
  await eventually(async () => expect(await effects()).toEqual({ one: [1, 2] }));
});

test('an event that comes while the last one of its key is replayed waits for it, and then takes effect', async () => {
  const [begun, finished] = [createGate(), createGate()];
  const { letters, options, effects, hear, waiting } = await given({ one: [1] }, (number) => {
    if (number !== 1) return undefined;
    begun.open();
    return finished.opened;
  });
  await letters.requestReplay({ by: 'all' }, now());
  const replayed = replayNext(options, keyOf('one'));
  await begun.opened;
  const live = hear(deliveryOf(event(2, 'one')));
  expect(await Promise.race([live, sleep(200, 'still waiting')])).toBe('still waiting');
  finished.open();
  expect([await replayed, await live]).toEqual([true, 'handled']);
  expect(await effects()).toEqual({ one: [1, 2] });
  expect(await waiting()).toEqual([]);
});

test('what is discarded never takes effect and stays on record; what it held back takes effect', async () => {
  const { letters, startReplayer, effects, id, hear } = await given({ one: [1, 2, 3], other: [4] });
  startReplayer();
  const discarded = await letters.discard({ by: 'ids', ids: [id(1)] }, 'told by mistake', now());
  expect(discarded.map(({ event }) => event.payload)).toEqual([1]);
  await eventually(async () => expect(await effects()).toEqual({ one: [2, 3] }));
  const [record] = await letters.list(['discarded']);
  expect(record).toMatchObject({ event: { id: id(1) }, reason: 'told by mistake', settledAt: now() });
  expect(await letters.discard({ by: 'ids', ids: [id(1)] }, 'again', now())).toEqual([]);
  expect(await hear(deliveryOf({ ...event(1, 'one'), id: id(1) }))).toBe('known');
});

test('discarding what is in the middle lets nothing overtake what is before it', async () => {
  const { letters, startReplayer, effects, id, waiting } = await given({ one: [1, 2, 3] });
  await letters.discard({ by: 'ids', ids: [id(2)] }, 'not this one', now());
  expect(await waiting()).toEqual([1, 3]);
  expect((await letters.list()).every(({ replayRequestedAt }) => replayRequestedAt === null)).toBe(true);
  startReplayer();
  await letters.requestReplay({ by: 'ids', ids: [id(3)] }, now());
  await eventually(async () => expect(await effects()).toEqual({ one: [1, 3] }));
});

test('an event that nobody handles any more is not lost by a replay', async () => {
  const { letters, options, id } = await given({ one: [1] });
  await letters.requestReplay({ by: 'all' }, now());
  expect(await replayNext({ ...options, on: [] }, keyOf('one'))).toBe(false);
  const [letter] = await letters.find([id(1)]);
  expect(letter).toMatchObject({ state: 'waiting', attempts: 4, replayRequestedAt: null });
  expect(letter?.error).toContain('Nobody in "g" handles Counted any more');
});
