import { expect, test } from 'vitest';
import { createInProcessTransport } from './in-process-transport.ts';
import { eventually } from './test-timing.ts';
import { numberedEvent, testRetry, transportContract } from './transport-contract.ts';

transportContract('events in process', () => createInProcessTransport({ retry: testRetry }));

function watch(promise: Promise<void>) {
  const state = { isDone: false };
  promise.then(() => {
    state.isDone = true;
  });
  return state;
}

const aMoment = () => new Promise(setImmediate);

test('publish resolves only when every group has handled the event: until then the outbox keeps it', async () => {
  const transport = createInProcessTransport();
  let finish = () => {};
  const slow = () => new Promise<void>((resolve) => (finish = resolve));
  await transport.subscribe({ stream: 's', group: 'quick', onEvent: async () => {} });
  await transport.subscribe({ stream: 's', group: 'slow', onEvent: slow });
  const publishing = transport.publish('s', [numberedEvent(1)]);
  const state = watch(publishing);
  await aMoment();
  expect(state.isDone).toBe(false);
  finish();
  await publishing;
});

test('publish waits for a group that has stopped', async () => {
  const transport = createInProcessTransport();
  const subscription = await transport.subscribe({ stream: 's', group: 'g', onEvent: async () => {} });
  await subscription.stop();
  const publishing = transport.publish('s', [numberedEvent(1)]);
  const state = watch(publishing);
  await aMoment();
  expect(state.isDone).toBe(false);
  await transport.subscribe({ stream: 's', group: 'g', onEvent: async () => {} });
  await publishing;
});

test('publish resolves at once for a stream that nobody hears', async () => {
  await expect(createInProcessTransport().publish('s', [numberedEvent(1)])).resolves.toBeUndefined();
});

test('a held transport delivers nothing before its release, then everything in order', async () => {
  const transport = createInProcessTransport({ isHeld: true });
  const heard: unknown[] = [];
  transport.publish('s', [numberedEvent(1)]);
  transport.publish('s', [numberedEvent(2)]);
  await transport.subscribe({ stream: 's', group: 'late', onEvent: async (event) => void heard.push(event.payload) });
  await aMoment();
  expect(heard).toEqual([]);
  transport.release();
  transport.publish('s', [numberedEvent(3)]);
  await eventually(() => expect(heard).toEqual([1, 2, 3]));
});
