import { expect, test } from 'vitest';
import { createGenerations } from './generations.ts';

function start() {
  const events: string[] = [];
  const generation = (name: string) => ({ name, stop: async () => void events.push(`${name} stopped`) });
  const generations = createGenerations(generation('old'), (error) => events.push(String(error)));
  /** Begins work that lasts until it is told to end. */
  const begin = () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const work = generations.use(async ({ name }) => {
      await ended;
      events.push(`${name} worked`);
    });
    return { work, end: () => end() };
  };
  return { events, generation, generations, begin };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('work ends with the generation it began with, which is stopped after the last of it', async () => {
  const { events, generation, generations, begin } = start();
  const [first, second] = [begin(), begin()];
  generations.swap(generation('new'));
  const third = begin();
  for (const { work, end } of [first, third, second]) {
    end();
    await work;
  }
  await soon();
  expect(events).toEqual(['old worked', 'new worked', 'old worked', 'old stopped']);
});

test('one that nobody uses is stopped at once', async () => {
  const { events, generation, generations } = start();
  generations.swap(generation('new'));
  await soon();
  expect(events).toEqual(['old stopped']);
});

test('stopping waits for what is under way, of every generation', async () => {
  const { events, generation, generations, begin } = start();
  const old = begin();
  generations.swap(generation('new'));
  const present = begin();
  const stopped = generations.stop().then(() => events.push('all stopped'));
  present.end();
  await soon();
  expect(events).toEqual(['new worked', 'new stopped']);
  old.end();
  await stopped;
  expect(events.slice(2)).toEqual(['old worked', 'old stopped', 'all stopped']);
});

test('what is loaded after the end is stopped at once', async () => {
  const { events, generation, generations } = start();
  await generations.stop();
  generations.swap(generation('late'));
  await soon();
  expect(events).toEqual(['old stopped', 'late stopped']);
});

test('work that fails ends too, and a generation that does not stop is told of', async () => {
  const { events, generation, generations } = start();
  generations.swap({ ...generation('stubborn'), stop: () => Promise.reject(new Error('no')) });
  await expect(generations.use(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  generations.swap(generation('new'));
  await generations.stop();
  expect(events).toEqual(expect.arrayContaining(['old stopped', 'Error: no', 'new stopped']));
});
