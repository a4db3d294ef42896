import { describe, expect, test } from 'vitest';
import { cookieNames } from '../auth/cookies.ts';
import { type FakeRequest, mobileVariant, testExchange } from '../testing/test-exchange.ts';
import { recognizeClient } from './recognize-client.ts';

const settings = {
  markets: [
    { country: 'DE', currency: 'EUR' },
    { country: 'JP', currency: 'JPY' },
  ],
  languages: ['en', 'de'],
};

async function recognize(request: FakeRequest) {
  const exchange = testExchange(request);
  await recognizeClient(settings, cookieNames(false))(exchange);
  return exchange.context.caller;
}

const named = (name: string, version = '1.2.3') => ({
  'apollographql-client-name': name,
  'apollographql-client-version': version,
});

describe('a client', () => {
  test('is known by the variant it uses and by what it says of itself', async () => {
    const { client } = await recognize({ headers: named('shop app', '2.10.0-beta+7') });
    expect(client).toEqual({ variant: 'web', name: 'shop app', version: '2.10.0-beta+7' });
  });

  test('that says nothing is unknown', async () => {
    expect((await recognize({})).client).toEqual({ variant: 'web', name: 'unknown', version: 'unknown' });
  });

  test.each(['', 'a\nb', '{"$ne":1}', 'ünï', '<script>'])('with the hostile name %j is unknown', async (name) => {
    expect((await recognize({ headers: named(name, name) })).client).toMatchObject({
      name: 'unknown',
      version: 'unknown',
    });
  });

  test('with a name of more than 64 characters is unknown', async () => {
    expect((await recognize({ headers: named('x'.repeat(65)) })).client.name).toBe('unknown');
  });
});

describe('market and language', () => {
  const cookies = { 'prism-market': 'JP-JPY', 'prism-language': 'de' };

  test('come from cookies on the web', async () => {
    expect(await recognize({ cookies })).toMatchObject({ market: { country: 'JP' }, language: 'de' });
  });

  test('come from headers alone elsewhere', async () => {
    const headers = { 'x-market': 'JP-JPY', 'accept-language': 'de' };
    const variant = mobileVariant;
    expect(await recognize({ variant, cookies })).toMatchObject({ market: { country: 'DE' }, language: 'en' });
    expect(await recognize({ variant, headers })).toMatchObject({ market: { country: 'JP' }, language: 'de' });
  });
});
