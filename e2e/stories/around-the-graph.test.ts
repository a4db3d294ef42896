import { expect, test } from 'vitest';
import type { Json } from '../clients/graph-answer.ts';
import { story } from '../clients/story.ts';

story('around the graph', (shop) => {
  const jsonAt = async (path: string): Promise<Json> => (await shop.fetch(path)).json();

  test('says that it lives and is ready', async () => {
    expect(await jsonAt('/health/live')).toEqual({ status: 'ok' });
    expect(await jsonAt('/health/ready')).toMatchObject({ status: 'ready' });
  });

  test('publishes keys to verify tokens with, and none to make them', async () => {
    const { keys } = await jsonAt('/.well-known/jwks.json');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(key).toMatchObject({ kty: 'EC', kid: expect.any(String) });
      expect(key).not.toHaveProperty('d');
    }
  });

  test('begins at a page all of whose links lead somewhere', async () => {
    const page = await (await shop.fetch('/')).text();
    const paths = [...page.matchAll(/href="(.*?)"/g)].map(([, path = '']) => path);
    expect(paths).toEqual(expect.arrayContaining(['/web', '/mobile', '/admin', '/mailbox', '/pay/card']));
    for (const path of paths) expect([path, (await shop.fetch(path)).status]).toEqual([path, 200]);
  });

  test.each(['web', 'mobile', 'admin'])(
    'serves the sandbox of %s, which loads nothing from elsewhere',
    async (variant) => {
      const answer = await shop.fetch(`/${variant}`);
      const html = await answer.text();
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect([...html.matchAll(/(?:src|href)="(https?:)?\/\//g)]).toEqual([]);
    },
  );

  test('draws pictures of any width within reason, and is not talked into others', async () => {
    const page = await shop.web().run('ProductPage', { slug: 'aurora-kettle' });
    const path = new URL(page.data.productPage.product.gallery[0].src).pathname.replace(/\d+$/, '');
    expect((await shop.fetch(`${path}320`)).headers.get('cache-control')).toContain('immutable');
    for (const bad of [`${path}99999`, `${path}-1`, `${path}x`, '/img/img_nothing/320', '/img/..%2f..%2fetc/320']) {
      const answer = await shop.fetch(bad);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  test('hides what it is made of and keeps answers out of frames and caches', async () => {
    const { headers } = await shop.web().ask('{ __typename }');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^req_/);
  });

  test('keeps the request id that a caller brings', async () => {
    const answer = await shop.fetch('/health/live', { headers: { 'x-request-id': 'story-0123456789' } });
    expect(answer.headers.get('x-request-id')).toBe('story-0123456789');
  });
});
