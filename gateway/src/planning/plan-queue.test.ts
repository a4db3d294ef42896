import { expect, test } from 'vitest';
import { createPlanQueue } from './plan-queue.ts';

function start(limits = { waiting: 3, waitMs: 1_000 }) {
  let time = 0;
  const queue = createPlanQueue(limits, () => time);
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
  const later = (ms: number) => {
    time += ms;
  };
  return { queue, begun, add, end, later };
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

test('who has waited for too long is refused; what is registered waits', async () => {
  const { begun, add, end, later } = start();
  const first = add('first');
  const late = expect(add('late')).rejects.toMatchObject(overloaded);
  const registered = add('registered', true);
  later(1_001);
  const soon = add('soon');
  await end('first');
  await end('registered');
  await late;
  await end('soon');
  expect(await Promise.all([first, registered, soon])).toEqual(['first', 'registered', 'soon']);
  expect(begun).not.toContain('late');
});

test('what fails is its own failure', async () => {
  const { queue } = start();
  const failed = queue.add(() => Promise.reject(new Error('no')), false);
  const next = queue.add(async () => 'yes', false);
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
