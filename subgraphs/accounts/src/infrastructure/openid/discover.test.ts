import { startTestOpenIdProvider, testClient } from '@prism/platform/testing/openid';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { broken, json } from '../../../test/broken-provider.ts';
import { createDiscovery } from './discover.ts';

const path = '/.well-known/openid-configuration';
const provider = await startTestOpenIdProvider({ redirectUris: ['https://shop.test/auth/callback'] });
afterAll(() => provider.stop());
afterEach(() => provider.answer(path, undefined));

/** With a clock to turn. */
function build() {
  const clock = { at: 0 };
  const settings = {
    issuer: provider.issuer,
    clientId: testClient.id,
    clientSecret: testClient.secret,
    scopes: 'openid',
  };
  return { clock, discover: createDiscovery(settings, () => clock.at) };
}
async function askedBy(work: () => Promise<unknown>): Promise<number> {
  const before = provider.asked(path);
  await work();
  return provider.asked(path) - before;
}

describe.each([...broken, ['somebody else', json(200, { issuer: 'https://evil.test' })] as const])(
  'while the provider is %s',
  (_, answer) => {
    test('it is not known within 2 s, and left alone for a second', async () => {
      const { clock, discover } = build();
      provider.answer(path, answer);
      const began = performance.now();
      await expect(discover()).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(3_500);
      expect(await askedBy(() => expect(discover()).rejects.toThrow())).toBe(0);
      provider.answer(path, undefined);
      clock.at += 1_000;
      expect((await discover()).serverMetadata().issuer).toBe(provider.issuer);
    });
  },
);

test('all who need it at once are one question, which holds for an hour', async () => {
  const { clock, discover } = build();
  expect(await askedBy(() => Promise.all([1, 2, 3].map(discover)))).toBe(1);
  clock.at += 3_600_000 - 1;
  expect(await askedBy(discover)).toBe(0);
  clock.at += 1;
  expect(await askedBy(discover)).toBe(1);
});

test('what it said last holds while it is away', async () => {
  const { clock, discover } = build();
  const first = await discover();
  provider.answer(path, (request) => void request.socket.destroy());
  clock.at += 3_600_000;
  expect(await discover()).toBe(first);
  expect(await askedBy(discover)).toBe(0);
});
