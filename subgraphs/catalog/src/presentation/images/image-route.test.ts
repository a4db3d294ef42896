import { routeRequest } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { colours } from '../../domain/colours.ts';
import { imageIdOf } from '../../domain/image-id.ts';
import { motifs } from '../../domain/motif.ts';
import { imageRoute } from './image-route.ts';

const id = imageIdOf({ motif: 'kettle', colour: 6, view: 0, variation: 12_345 });
const get = async (path: { id: string; width: string }) => imageRoute.handle(routeRequest({ params: path }));

describe('a picture', () => {
  test('is SVG that never changes and can run nothing', async () => {
    const { status, headers, body } = await get({ id, width: '480' });
    expect(status).toBe(200);
    expect(headers).toEqual({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    });
    expect(body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="480" height="480" /);
    expect((await get({ id, width: '480' })).body).toBe(body);
  });

  test.each(['', '0', '15', '2401', '0480', '4e2', '-16', '480.5', 'abc'])(
    'is not there at the width %j',
    async (width) => {
      expect((await get({ id, width })).status).toBe(404);
    },
  );

  test.each(['16', '2400'])('is there at the width %s', async (width) => {
    expect((await get({ id, width })).status).toBe(200);
  });

  test.each(['', 'img_x', '<script>', 'prd_01D00000000004D1MSS8G9G1KP'])(
    'is not there by the id %j, which is not echoed',
    async (wrong) => {
      const { status, body } = await get({ id: wrong, width: '480' });
      expect(status).toBe(404);
      expect(body).toBe('No picture has this address.');
    },
  );

  test('of every motif in every view is whole and small', async () => {
    for (const [at, motif] of motifs.entries()) {
      const views = [0, 1, 2, 3].map((view) =>
        imageIdOf({ motif, colour: at % colours.length, view, variation: at * 977 }),
      );
      for (const each of views) {
        const body = String((await get({ id: each, width: '300' })).body);
        expect(body).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(body.length).toBeLessThan(12_000);
        expect((body.match(/<g /g) ?? []).length).toBe((body.match(/<\/g>/g) ?? []).length);
      }
    }
  });
});
