import { expect, test } from 'vitest';
import { createClosing } from './closing.ts';

test('what started last stops first, and one that fails does not keep the rest running', async () => {
  const stopped: string[] = [];
  const errors: unknown[] = [];
  const closing = createClosing((error) => errors.push(error));
  for (const name of ['database', 'subgraph', 'gateway']) {
    closing.own({
      async stop() {
        stopped.push(name);
        if (name === 'subgraph') throw new Error('stuck');
      },
    });
  }
  await closing.stop();
  await closing.stop();
  expect(stopped).toEqual(['gateway', 'subgraph', 'database']);
  expect(errors).toHaveLength(1);
});
