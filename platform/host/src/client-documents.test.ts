import { silentLogger } from '@prism/platform/log';
import { clientVariants } from '@prism/schema';
import { expect, test } from 'vitest';
import { buyersQueries, openClientDocuments } from './client-documents.ts';

test('what is refused last are queries that clients are registered to send', async () => {
  const opened = await Promise.all(clientVariants.map((variant) => openClientDocuments(variant, silentLogger)));
  const texts = opened.flatMap(({ current, close }) => {
    close();
    return current.documents.map(({ text }) => text);
  });
  const names = texts.flatMap((text) => /^\s*query (\w+)/m.exec(text)?.[1] ?? []);
  expect(names).toEqual(expect.arrayContaining(buyersQueries));
});
