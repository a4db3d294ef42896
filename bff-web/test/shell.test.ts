import { PrismError } from '@prism/platform/errors';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, fakeGraph } from './bff-web-kit.ts';

const query = `{ shell { announcement primaryNav { label href children { label href } } footerNav { label }
  markets { country currency languages label } } }`;
const categories = (name: string) => ({
  categoryTree: [{ slug: 'kitchen', name, children: [{ slug: 'kettles', name: 'Kettles' }] }],
});

describe('what stands around every page', () => {
  test('is the menu, the foot, and the markets', async () => {
    const { shell } = dataOf(await createRun(fakeGraph(categories('Kitchen')))(query));
    expect(shell.primaryNav).toEqual([
      { label: 'Kitchen', href: '/shop/c/kitchen', children: [{ label: 'Kettles', href: '/shop/c/kettles' }] },
    ]);
    expect(shell.footerNav).toHaveLength(4);
    expect(shell.markets).toHaveLength(5);
    expect(shell.markets[0]).toEqual({
      country: 'DE',
      currency: 'EUR',
      languages: ['en', 'de'],
      label: 'Germany (EUR)',
    });
  });

  test('asks the catalog once for all visitors of a language', async () => {
    const graph = fakeGraph(categories('Kitchen'), categories('Küche'));
    const run = createRun(graph);
    for (const language of ['en', 'de', 'en', 'de']) await run(query, {}, { language });
    expect(graph.asked).toHaveLength(2);
    const german = dataOf(await run(query, {}, { language: 'de' })).shell;
    expect(german.primaryNav[0].label).toBe('Küche');
  });

  test('does without a menu when the catalog is away', async () => {
    const away = fakeGraph(new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.'));
    const { shell } = dataOf(await createRun(away)(query));
    expect(shell.primaryNav).toEqual([]);
    expect(shell.announcement).toMatch(/demonstration/);
  });
});
