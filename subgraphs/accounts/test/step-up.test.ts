import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, sessions } from '../src/infrastructure/tables.ts';
import { openAccounts, password, register, signIn, staff } from './open-accounts.ts';

const accounts = await openAccounts('step_up');
const { ask, as, clock, database } = accounts;
await register(accounts, 'ada@example.com');
await register(accounts, 'eve@example.com');

const minuteMs = 60_000;
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const textOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64');
const signed = (key: KeyObject, text: string, dsaEncoding: 'der' | 'ieee-p1363' = 'der') =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding }).toString('base64');

const mutation = `mutation ($input: AccountStepUpInput!) {
  accountStepUp(input: $input) {
    identity { sessionId provedAt } validUntil challenge { nonce expiresAt } userErrors { __typename code path }
  }
}`;

/** Somebody on a device of their own, and how they prove to be there. */
async function onDevice(email = 'ada@example.com', key = pair()) {
  const opened = await signIn(accounts, email, { kind: 'DEVICE', deviceId: 'phone', deviceKey: textOf(key.publicKey) });
  const { subject, sessionId, scopes } = opened.identity;
  const identity = { kind: 'user' as const, subject, sessionId, scopes };
  return {
    ...{ key, identity, tokens: opened.tokens },
    stepUp: async (input: object) => (await ask(mutation, { input }, as(identity))).data.accountStepUp,
    isAlive: async () =>
      (await ask('query ($id: ID) { accountSession(id: $id) { subject } }', { id: sessionId })).data.accountSession !==
      null,
  };
}

const provedAt = async (id: string) =>
  (await ask('query ($id: ID) { accountSession(id: $id) { provedAt } }', { id })).data.accountSession.provedAt;
const refused = {
  identity: null,
  validUntil: null,
  userErrors: [{ __typename: 'InputError', code: 'STEP_UP_REFUSED', path: ['input'] }],
};

describe('whoever asks proves to be there', () => {
  test('by password, for fifteen minutes from then on', async () => {
    const ada = await onDevice();
    clock.advance(60 * minuteMs);
    const proof = await ada.stepUp({ password });
    expect(proof).toMatchObject({ identity: { sessionId: ada.identity.sessionId }, userErrors: [] });
    expect(new Date(proof.identity.provedAt)).toEqual(clock.now());
    expect(Date.parse(proof.validUntil) - clock.now().getTime()).toBe(15 * minuteMs);
    expect(new Date(await provedAt(ada.identity.sessionId))).toEqual(clock.now());
  });

  test.each(['der', 'ieee-p1363'] as const)("by the device's key over a challenge, as %s", async (encoding) => {
    const ada = await onDevice();
    clock.advance(60 * minuteMs);
    const { challenge, identity } = await ada.stepUp({});
    expect(identity).toBeNull();
    const proof = await ada.stepUp({ signature: signed(ada.key.privateKey, challenge.nonce, encoding) });
    expect(new Date(proof.identity.provedAt)).toEqual(clock.now());
  });
});

describe('no proof is', () => {
  test('a wrong password, nor an empty one', async () => {
    const ada = await onDevice();
    for (const wrong of ['wrong', '']) expect(await ada.stepUp({ password: wrong })).toMatchObject(refused);
  });

  test('a right password beside a wrong signature', async () => {
    const ada = await onDevice();
    await ada.stepUp({});
    expect(await ada.stepUp({ password, signature: 'AAAA' })).toMatchObject(refused);
  });

  test('a signature that was used, that is late, or of another key', async () => {
    const ada = await onDevice();
    const { challenge } = await ada.stepUp({});
    const signature = signed(ada.key.privateKey, challenge.nonce);
    await ada.stepUp({ signature });
    expect(await ada.stepUp({ signature })).toMatchObject(refused);
    const late = signed(ada.key.privateKey, (await ada.stepUp({})).challenge.nonce);
    clock.advance(2 * minuteMs);
    expect(await ada.stepUp({ signature: late })).toMatchObject(refused);
    const foreign = signed(pair().privateKey, (await ada.stepUp({})).challenge.nonce);
    expect(await ada.stepUp({ signature: foreign })).toMatchObject(refused);
  });

  test("the signature of another session's challenge", async () => {
    const key = pair();
    const [ada, eve] = [await onDevice('ada@example.com', key), await onDevice('eve@example.com', key)];
    const { challenge } = await eve.stepUp({});
    await ada.stepUp({});
    expect(await ada.stepUp({ signature: signed(key.privateKey, challenge.nonce) })).toMatchObject(refused);
  });

  test('a challenge to a device without a key, which is told so', async () => {
    const { identity } = await signIn(accounts, 'ada@example.com', { kind: 'DEVICE', deviceId: 'old phone' });
    const user = { kind: 'user' as const, subject: identity.subject, sessionId: identity.sessionId, scopes: [] };
    const { data } = await ask(mutation, { input: {} }, as(user));
    expect(data.accountStepUp).toMatchObject({ challenge: null, userErrors: [{ code: 'DEVICE_HAS_NO_KEY' }] });
  });

  test('anything of a guest', async () => {
    const { errors } = await ask(mutation, { input: { password } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('five wrong proofs in a row', () => {
  test('end the session, side by side or one after another', async () => {
    const ada = await onDevice();
    await Promise.all([1, 2, 3, 4].map(() => ada.stepUp({ password: 'wrong' })));
    expect(await ada.isAlive()).toBe(true);
    await ada.stepUp({ password: 'wrong' });
    expect(await ada.isAlive()).toBe(false);
    expect(await ada.stepUp({ password })).toMatchObject({
      identity: null,
      userErrors: [{ code: 'SESSION_NOT_FOUND' }],
    });
    const told = await database.current().select().from(auditLog).where(eq(auditLog.action, 'step-up-refused'));
    expect(told.filter(({ details }) => details?.sessionId === ada.identity.sessionId)).toHaveLength(5);
  });

  test('are counted anew after a good one', async () => {
    const ada = await onDevice();
    for (const given of ['wrong', 'wrong', 'wrong', 'wrong', password, 'wrong', 'wrong', 'wrong', 'wrong'])
      await ada.stepUp({ password: given });
    expect(await ada.isAlive()).toBe(true);
  });
});

describe('a device with a key', () => {
  const refresh = async (input: object) =>
    (
      await ask(
        'mutation ($input: AccountSessionRefreshInput!) { accountSessionRefresh(input: $input) { tokens { refreshToken } userErrors { code } } }',
        { input: { deviceId: 'phone', ...input } },
      )
    ).data.accountSessionRefresh;

  test('refreshes with a signature over its token, and with nothing less', async () => {
    const { key, tokens } = await onDevice();
    const { refreshToken } = tokens;
    const wrong = [undefined, '', 'AAAA', signed(pair().privateKey, refreshToken), signed(key.privateKey, 'another')];
    for (const proof of wrong)
      expect((await refresh({ refreshToken, proof })).userErrors).toEqual([{ code: 'REFRESH_TOKEN_INVALID' }]);
    expect((await refresh({ refreshToken, proof: signed(key.privateKey, refreshToken) })).tokens).not.toBeNull();
  });

  test('does not prove anew that its person is there by refreshing', async () => {
    const { key, tokens, identity } = await onDevice();
    const before = await provedAt(identity.sessionId);
    clock.advance(minuteMs);
    await refresh({ refreshToken: tokens.refreshToken, proof: signed(key.privateKey, tokens.refreshToken) });
    expect(await provedAt(identity.sessionId)).toBe(before);
  });

  test.each([
    ['no key', 'AAAA'],
    ['on another curve', textOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
  ])('signs in with none that is %s', async (_, deviceKey) => {
    const { userErrors } = await signIn(accounts, 'ada@example.com', { kind: 'DEVICE', deviceId: 'x', deviceKey });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'deviceKey'] }]);
  });
});

test('roles are given only by who has proved lately to be who they are', async () => {
  const { identity } = await signIn(accounts, 'eve@example.com');
  const query = `mutation ($id: ID!) { customerRolesSet(customerId: $id, roles: [CUSTOMER, SUPPORT]) {
    userErrors { __typename code ... on StepUpRequiredError { maxAgeSeconds } } } }`;
  const give = async (at: number | undefined) =>
    (await ask(query, { id: identity.subject }, as({ ...staff('admin'), provedAt: at } as ReturnType<typeof staff>)))
      .data.customerRolesSet.userErrors;
  const now = clock.now().getTime();
  const required = [{ __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', maxAgeSeconds: 900 }];
  expect([await give(undefined), await give(now - 15 * minuteMs)]).toEqual([required, required]);
  expect(await give(now - 15 * minuteMs + 1)).toEqual([]);
});

test('many sessions are looked up at once, which is no use of them', async () => {
  const [alive, over] = [await onDevice(), await onDevice()];
  await ask('mutation { accountSessionRevoke { revokedSessionId } }', {}, as(over.identity));
  const [before] = await database.current().select().from(sessions).where(eq(sessions.id, alive.identity.sessionId));
  clock.advance(5 * minuteMs);
  const ids = [alive.identity.sessionId, over.identity.sessionId, 'ses_01JD2Z00000000000000000000', 'no id \0'];
  const { data } = await ask('query ($ids: [ID!]!) { accountSessions(ids: $ids) { sessionId subject scopes } }', {
    ids,
  });
  const { sessionId, subject, scopes } = alive.identity;
  expect(data.accountSessions).toEqual([{ sessionId, subject, scopes }]);
  const [after] = await database.current().select().from(sessions).where(eq(sessions.id, sessionId));
  expect(after?.lastSeenAt).toEqual(before?.lastSeenAt);
  const { errors } = await ask('query ($ids: [ID!]!) { accountSessions(ids: $ids) { subject } }', {
    ids: Array(1_001).fill('x'),
  });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
