import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type GraphAnswer } from '../clients/graph-answer.ts';
import type { MobileClient } from '../clients/mobile-client.ts';
import { demoPeople, newPerson } from '../clients/people.ts';
import { story } from '../clients/story.ts';

const who = '{ viewer { isAuthenticated customer { email } } }';

story('a session on a phone', (shop) => {
  const emailOf = async (client: MobileClient) => dataOf(await client.ask(who)).viewer.customer?.email;
  const refusal = (answer: GraphAnswer) => dataOf(answer).mobileSessionRefresh.userErrors[0]?.code;

  test('begins with tokens, and no cookie', async () => {
    const client = shop.mobile();
    const answer = await client.signIn(demoPeople.customer);
    expect(dataOf(answer).mobileSignIn).toMatchObject({ customer: { email: 'customer@example.com' }, userErrors: [] });
    expect(Date.parse(answer.data.mobileSignIn.accessExpiresAt) - Date.now()).toBeLessThanOrEqual(600_000);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await emailOf(client)).toBe('customer@example.com');
  });

  test('does not begin with wrong credentials, and does not tell which half was wrong', async () => {
    const [unknown, wrong] = await Promise.all([
      shop.mobile().signIn({ ...demoPeople.customer, email: newPerson().email }),
      shop.mobile().signIn({ ...demoPeople.customer, password: 'not this one either' }),
    ]);
    expect(dataOf(wrong).mobileSignIn).toMatchObject({
      accessToken: null,
      refreshToken: null,
      customer: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    expect([unknown.status, unknown.data]).toEqual([wrong.status, wrong.data]);
  });

  test('goes on with new tokens at each refresh', async () => {
    const client = await shop.mobileOf();
    const before = { ...client.tokens };
    dataOf(await client.refresh());
    expect(client.tokens.access).not.toBe(before.access);
    expect(client.tokens.refresh).not.toBe(before.refresh);
    expect(await emailOf(client)).toBeDefined();
  });

  test('takes a refresh token once: of two at the same time exactly one wins, and nobody is signed out', async () => {
    const client = await shop.mobileOf();
    const twin = shop.mobile();
    const refreshTwin = () =>
      twin.run('SessionRefresh', { input: { refreshToken: client.tokens.refresh, deviceId: client.deviceId } });
    const answers = await Promise.all([refreshTwin(), refreshTwin()]);
    expect(answers.map(refusal).sort()).toEqual(['REFRESH_TOKEN_SUPERSEDED', undefined]);
    const winner = answers.find((answer) => !refusal(answer));
    expect(winner?.data.mobileSessionRefresh.accessToken).toEqual(expect.any(String));
    expect(await emailOf(client)).toBeDefined();
  });

  test('is bound to its device', async () => {
    const client = await shop.mobileOf();
    const input = { refreshToken: client.tokens.refresh, deviceId: 'another-phone' };
    expect(refusal(await shop.mobile().run('SessionRefresh', { input }))).toBe('REFRESH_TOKEN_INVALID');
    expect(refusal(await client.refresh())).toBeUndefined();
  });

  test('of a device with a key goes on by its signature alone', async () => {
    const client = shop.mobile();
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicKey = key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const signed = (text: string) => sign('sha256', Buffer.from(text), key.privateKey).toString('base64');
    const device = { deviceId: client.deviceId, platform: 'IOS', appVersion: '1.0.0', publicKey };
    const opened = await client.run('SignIn', {
      input: { ...demoPeople.customer, device, idempotencyKey: randomUUID() },
    });
    const { accessToken, refreshToken } = dataOf(opened).mobileSignIn;
    const input = { refreshToken, deviceId: client.deviceId };
    expect(refusal(await client.run('SessionRefresh', { input }))).toBe('REFRESH_TOKEN_INVALID');
    const refreshed = await client.run('SessionRefresh', { input: { ...input, proof: signed(refreshToken) } });
    expect(refusal(refreshed)).toBeUndefined();
    client.tokens.access = accessToken;
    const stepUp = async (more: object) =>
      dataOf(await client.run('StepUp', { input: { method: 'BIOMETRIC', ...more } })).mobileStepUp;
    const { challenge } = await stepUp({});
    expect(await stepUp({ signature: signed('anything') })).toMatchObject({
      userErrors: [{ code: 'STEP_UP_REFUSED' }],
    });
    expect(challenge.nonce).toEqual(expect.any(String));
    const { nonce } = (await stepUp({})).challenge;
    expect(Date.parse((await stepUp({ signature: signed(nonce) })).validUntil)).toBeGreaterThan(Date.now());
  });

  test('is proved anew by password, and lost to whoever guesses at it', async () => {
    const client = await shop.mobileOf();
    const stepUp = (password: string) => client.run('StepUp', { input: { method: 'PASSWORD', password } });
    for (let guess = 0; guess < 5; guess += 1)
      expect(dataOf(await stepUp(`guess ${guess}`)).mobileStepUp.userErrors[0].code).toBe('STEP_UP_REFUSED');
    const after = await eventually(
      1_000,
      () => client.ask(who),
      ({ status }) => status === 401,
    );
    expect(after.status).toBe(401);
  });

  test('ends with the sign-out: within a second its access token is refused, and its refresh token too', async () => {
    const client = await shop.mobileOf();
    expect(await emailOf(client)).toBeDefined();
    expect(dataOf(await client.run('SignOut')).mobileSignOut.signedOut).toBe(true);
    const after = await eventually(
      1_000,
      () => client.ask(who),
      ({ status }) => status === 401,
    );
    expect(after.status).toBe(401);
    expect(codesOf(after)).toEqual(['UNAUTHENTICATED']);
    expect(after.headers.get('www-authenticate')).toBe('Bearer');
    expect(refusal(await client.refresh())).toBe('REFRESH_TOKEN_INVALID');
  });

  test.each([
    ['noise', 'nonsense'],
    ['no signature', `${encode({ alg: 'none', kid: 'x' })}.${encode({ sub: 'cus_1', sid: 'ses_1', aud: 'mobile' })}.`],
    ['a signature of its own', `${encode({ alg: 'HS256', kid: 'x' })}.${encode({ sub: 'cus_1' })}.AAAA`],
    ['nine kilobytes', 'a'.repeat(9_000)],
  ])('is not opened by a token that is %s: 401, never a guest', async (_, token) => {
    const client = shop.mobile();
    client.tokens.access = token;
    const answer = await client.ask(who);
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  });

  test('is not opened by somebody else’s claims under a true signature', async () => {
    const client = await shop.mobileOf();
    const [header, payload = '', signature] = client.tokens.access?.split('.') ?? [];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    client.tokens.access = [header, encode({ ...claims, sub: 'cus_01D00000000000000000000000' }), signature].join('.');
    expect((await client.ask(who)).status).toBe(401);
  });

  test('opens no other door: the back office refuses its token, and the app that of the back office', async () => {
    const client = await shop.mobileOf(demoPeople.admin);
    const admin = await shop.adminOf(demoPeople.admin);
    const { token } = admin;
    admin.token = client.tokens.access;
    client.tokens.access = token;
    expect((await admin.ask(who)).status).toBe(401);
    expect((await client.ask(who)).status).toBe(401);
  });
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
