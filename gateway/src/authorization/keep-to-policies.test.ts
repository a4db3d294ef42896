import { expect, test } from 'vitest';
import { keepToPolicies } from './keep-to-policies.ts';

function start(held: readonly string[]) {
  const state = { time: 0, holding: held, asked: 0 };
  const ask = async () => {
    state.asked += 1;
    return new Set(state.holding);
  };
  const check = keepToPolicies(ask, new Set(held), () => state.time);
  return { state, check };
}

test('a decision is believed for a second, then asked for again', async () => {
  const { state, check } = start(['a', 'b']);
  state.time = 999;
  await check();
  expect(state.asked).toBe(0);
  for (const time of [1_000, 1_999, 2_000]) {
    state.time = time;
    await check();
  }
  expect(state.asked).toBe(2);
});

test('one that held and holds no more ends it; one that holds since makes no difference', async () => {
  const { state, check } = start(['a', 'b']);
  Object.assign(state, { time: 1_000, holding: ['a', 'b', 'c'] });
  await check();
  Object.assign(state, { time: 2_000, holding: ['b', 'c'] });
  await expect(check()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('nobody is asked about what never held', async () => {
  const { state, check } = start([]);
  state.time = 5_000;
  await check();
  expect(state.asked).toBe(0);
});
