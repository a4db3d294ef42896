import { expect, test } from 'vitest';
import { generateAll } from './generate.ts';
import { isCurrent } from './generated-file.ts';

test('what is committed follows from the subgraphs as they are written', { timeout: 60_000 }, async () => {
  const outdated = (await generateAll()).filter((file) => !isCurrent(file));
  expect(outdated.map(({ path }) => path)).toEqual([]);
});

test('a file that says something else, or is not there, is not current', () => {
  expect(isCurrent({ path: 'schema/clients/web.graphql', text: 'type Query { other: Int }' })).toBe(false);
  expect(isCurrent({ path: 'schema/clients/none.graphql', text: '' })).toBe(false);
});
