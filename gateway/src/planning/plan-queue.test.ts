import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPlanQueue } from './plan-queue.ts';

function start(limits = { waiting: 3, waitMs: 60_000 }) {
  const queue = createPlanQueue(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, isTrusted = false) =>
    queue.add(() => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    }, isTrusted);
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, add, end };
}
const overloaded = { code: 'OVERLOADED', status: 503, retryAfterMs: 1_000 };

test('one is planned at a time, what is registered before the others', async () => {
  const { begun, add, end } = start();
  const added = [add('a'), add('b'), add('c', true)];
  expect(begun).toEqual(['a']);
  await end('a');
  await end('c');
  await end('b');
  expect(begun).toEqual(['a', 'c', 'b']);
  expect(await Promise.all(added)).toEqual(['a', 'b', 'c']);
});

test('as many wait as the limit says, and one more is refused at once', async () => {
  const { begun, add, end } = start();
  const under = add('under way');
  const waiting = ['a', 'b', 'c'].map((name) => add(name));
  await expect(add('d')).rejects.toMatchObject(overloaded);
  const registered = ['e', 'f', 'g'].map((name) => add(name, true));
  await expect(add('h', true)).rejects.toMatchObject(overloaded);
  for (const name of ['under way', 'e', 'f', 'g', 'a', 'b', 'c']) await end(name);
  await Promise.all([under, ...waiting, ...registered]);
  expect(begun).toHaveLength(7);
});

test('who has waited for too long is refused, though whoever is before it goes on; what is registered waits', async () => {
  const { begun, add, end } = start({ waiting: 3, waitMs: 20 });
  const first = add('first');
  const registered = add('registered', true);
  await expect(add('late')).rejects.toMatchObject(overloaded);
  await sleep(20);
  await end('first');
  await end('registered');
  const next = add('next');
  await end('next');
  expect(await Promise.all([first, registered, next])).toEqual(['first', 'registered', 'next']);
  expect(begun).not.toContain('late');
});

test('what fails is its own failure', async () => {
  const { queue } = start();
  const failed = queue.add(() => Promise.reject(new Error('no')), false);
  const next = queue.add(async () => 'yes', false);
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
