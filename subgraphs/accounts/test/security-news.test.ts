import { describe, expect, test } from 'vitest';
import { type Accounts, hear, newPerson, openAccounts, signIn, staff } from './open-accounts.ts';

const accounts = await openAccounts('security_news');
const { ask, as, clock, transport } = accounts;
const heard = await hear(transport);
const device = { kind: 'DEVICE', deviceId: 'device-1', deviceName: 'Phone', platform: 'IOS' };

/** What was told of somebody, by type; once it is at least this much. */
async function toldOf(customerId: string, type: string, atLeast = 1) {
  const found = () =>
    heard
      .filter((event) => event.type === type && event.partitionKey === customerId)
      .map(({ payload }) => payload as object);
  await expect.poll(() => found().length).toBeGreaterThanOrEqual(atLeast);
  return found();
}

async function refresh({ ask }: Accounts, refreshToken: string) {
  const query = `mutation ($input: AccountSessionRefreshInput!) { accountSessionRefresh(input: $input) {
    tokens { refreshToken } userErrors { code } } }`;
  return (await ask(query, { input: { refreshToken, deviceId: device.deviceId } })).data.accountSessionRefresh;
}

describe('a sign-in', () => {
  test('by something that was not seen before is told, and the second one by it is not', async () => {
    const { subject: customerId } = await newPerson(accounts, 'ada@example.com');
    const first = await signIn(accounts, 'ada@example.com', device);
    await signIn(accounts, 'ada@example.com', device);
    await signIn(accounts, 'ada@example.com');
    const { identity } = await signIn(accounts, 'ada@example.com', {
      ...device,
      deviceId: 'device-2',
      deviceName: null,
    });
    expect(await toldOf(customerId, 'SignedInOnNewDevice', 2)).toEqual([
      { customerId, sessionId: first.identity.sessionId, kind: 'DEVICE', deviceName: 'Phone', language: 'en' },
      { customerId, sessionId: identity.sessionId, kind: 'DEVICE', language: 'en' },
    ]);
  });
});

describe('a refresh token that comes again', () => {
  test('is told beside the end of its session', async () => {
    const { subject: customerId } = await newPerson(accounts, 'grace@example.com');
    const { tokens, identity } = await signIn(accounts, 'grace@example.com', device);
    await refresh(accounts, tokens.refreshToken);
    clock.advance(60_000);
    expect((await refresh(accounts, tokens.refreshToken)).tokens).toBeNull();
    expect(await toldOf(customerId, 'RefreshTokenReused')).toEqual([{ customerId, sessionId: identity.sessionId }]);
  });
});

describe('a yes to offers', () => {
  test('is told with the registration or the change, and a no only after a yes', async () => {
    const marketing = async (customerId: string, atLeast?: number) =>
      (await toldOf(customerId, 'MarketingConsentChanged', atLeast)).map(
        (payload) => (payload as { marketingOptIn: boolean }).marketingOptIn,
      );
    const update = 'mutation ($input: CustomerUpdateInput!) { customerUpdate(input: $input) { userErrors { code } } }';
    const eager = await newPerson(accounts, 'eager@example.com', { marketingOptIn: true });
    const shy = await newPerson(accounts, 'shy@example.com');
    expect(await marketing(eager.subject)).toEqual([true]);
    await ask(update, { input: { firstName: 'Shy' } }, as(shy));
    await ask(update, { input: { marketingOptIn: true } }, as(shy));
    await ask(update, { input: { marketingOptIn: false } }, as(shy));
    expect(await marketing(shy.subject, 2)).toEqual([true, false]);
  });
});

describe('contacts', () => {
  const query = 'query ($ids: [ID!]!) { accountContacts(ids: $ids) { customerId email firstName locale } }';

  test('are told to services, in the order that was asked for', async () => {
    const { subject } = await newPerson(accounts, 'hedy@example.com', { firstName: 'Hedy' });
    const service = { kind: 'service', subject: 'svc_notifications' } as const;
    const { data } = await ask(query, { ids: ['cus_nobody', subject, 'no id \0'] }, as(service));
    const hedy = { customerId: subject, email: 'hedy@example.com', firstName: 'Hedy', locale: null };
    expect(data.accountContacts).toEqual([null, hedy, null]);
    const tooMany = await ask(query, { ids: Array.from({ length: 101 }, () => subject) }, as(service));
    expect(tooMany.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('are nobody else’s business: not the back office’s, not even one’s own', async () => {
    const lise = await newPerson(accounts, 'lise@example.com');
    const guest = { kind: 'guest', subject: 'gst_1' } as const;
    for (const identity of [lise, guest, staff('customer', 'support'), staff('admin')]) {
      const { errors } = await ask(query, { ids: [lise.subject] }, as(identity));
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
