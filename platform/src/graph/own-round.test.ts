import { expect, test } from 'vitest';
import { inRounds } from './own-round.ts';

/** The steps that are done, and the rounds of the event loop between them. */
async function watch(text: string, count: number): Promise<string> {
  let told = '';
  let isOver = false;
  const round = () => {
    told += '|';
    if (!isOver) setImmediate(round);
  };
  setImmediate(round);
  const step = (name: string) => () => {
    told += name;
  };
  await Promise.all(Array.from({ length: count }, () => inRounds(text, step('l'), step('r'))));
  isOver = true;
  return told;
}

test('steps with long texts have a round each, however many there are', async () => {
  const told = await watch('x'.repeat(600_000), 3);
  expect(told.replaceAll('|', '')).toBe('lllrrr');
  expect(told).not.toMatch(/[lr][lr]/);
});

test('short ones are read at once', async () => {
  expect(await watch('x', 3)).toBe('lrlrlr');
});

test('what a step throws is thrown', async () => {
  const fail = () => {
    throw new Error('too deep');
  };
  await expect(inRounds('x'.repeat(600_000), fail, () => 1)).rejects.toThrow('too deep');
  expect(
    await inRounds(
      'x',
      () => {},
      () => 1,
    ),
  ).toBe(1);
});
