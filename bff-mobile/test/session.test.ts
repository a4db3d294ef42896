import { PrismError } from '@prism/platform/errors';
import { identityChangeExtension, verifyIdentityChange } from '@prism/platform/identity';
import { testUser } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { createRun, fakeGraph, subgraphSecret } from './bff-mobile-kit.ts';

const fields = `accessToken accessExpiresAt refreshToken customer { id } cart { id }
  userErrors { __typename code message path ... on RetryLaterError { retryAfterMs } }`;
const signIn = `mutation ($input: MobileSignInInput!) { session: mobileSignIn(input: $input) { ${fields} } }`;
const refresh = `mutation ($input: MobileSessionRefreshInput!) { session: mobileSessionRefresh(input: $input) { ${fields} } }`;

const device = { deviceId: 'device-1', platform: 'IOS', model: 'Phone 9', osVersion: '18', appVersion: '1.0.0' };
const credentials = { email: 'ada@example.com', password: 'a good password', idempotencyKey: 'sign-in-1' };
const tokens = { accessToken: 'a.b.c', accessExpiresAt: '2025-10-01T12:10:00.000Z', refreshToken: 'opaque' };
const who = { subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] };
const provedAt = '2025-10-01T12:00:00.000Z';
const identity = { ...who, provedAt };
const proved = { kind: 'user', ...who, provedAt: Date.parse(provedAt) };
const opened = { session: { tokens, identity, userErrors: [] } };
const refused = (error: object) => ({ session: { tokens: null, identity: null, userErrors: [error] } });
const nobody = { accessToken: null, accessExpiresAt: null, refreshToken: null, customer: null, cart: null };
const openCart = (id: string | null) => ({ viewer: { cart: id === null ? null : { id } } });
const noCart = openCart(null);

const changeIn = ({ extensions }: { extensions?: Record<string, unknown> | undefined }) =>
  verifyIdentityChange(String(extensions?.[identityChangeExtension]), subgraphSecret);

describe('a sign-in', () => {
  const input = { ...credentials, device };

  test('opens a session of the device at accounts and gives its tokens', async () => {
    const graph = fakeGraph(opened, noCart, noCart);
    const answer = await createRun(graph)(signIn, { input });
    expect(answer.data).toEqual({ session: { ...tokens, customer: { id: 'cus_1' }, cart: null, userErrors: [] } });
    expect(graph.asked[0]?.request.variables).toEqual({
      input: { ...credentials, kind: 'DEVICE', deviceId: 'device-1', deviceName: 'Phone 9', platform: 'IOS' },
    });
  });

  test('tells the gateway who asks from now on, without a cookie', async () => {
    expect(await changeIn(await createRun(fakeGraph(opened, noCart, noCart))(signIn, { input }))).toEqual({
      kind: 'signed-in',
      identity: proved,
    });
  });

  test('of a device without a model is named after its platform', async () => {
    const graph = fakeGraph(opened);
    const { model: _, ...nameless } = device;
    await createRun(graph)(signIn, { input: { ...credentials, device: nameless } });
    expect(graph.asked[0]?.request.variables).toMatchObject({ input: { deviceName: 'IOS' } });
  });

  test('that is refused says why and changes nobody', async () => {
    const refusal = { code: 'INVALID_CREDENTIALS', message: 'These do not fit.', path: ['input'] };
    const answer = await createRun(fakeGraph(refused(refusal)))(signIn, { input });
    expect(answer.data).toEqual({
      session: { ...nobody, userErrors: [{ __typename: 'InputError', ...refusal }] },
    });
    expect(answer.extensions).toBeUndefined();
  });

  test('that is still under way says when to try again', async () => {
    const wait = { code: 'IDEMPOTENCY_IN_FLIGHT', message: 'Wait.', path: null, retryAfterMs: 500 };
    const answer = await createRun(fakeGraph(refused(wait)))(signIn, { input });
    expect(answer.data).toMatchObject({
      session: { userErrors: [{ __typename: 'RetryLaterError', retryAfterMs: 500 }] },
    });
  });

  test('without a proper idempotency key is not even tried', async () => {
    const answer = await createRun()(signIn, { input: { ...input, idempotencyKey: 'x' } });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('the cart of whoever signs in', () => {
  const merged = (id: string | null, ...userErrors: object[]) => ({ cartMerge: { cart: id && { id }, userErrors } });
  const away = new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');
  const signInAs = async (graph: ReturnType<typeof fakeGraph>, more: object = {}, caller: object = {}) => {
    const answer = await createRun(graph)(signIn, { input: { ...credentials, device, ...more } }, caller);
    const { cart, accessToken, userErrors } = (answer.data as { session: Record<string, unknown> }).session;
    return { cart, accessToken, userErrors, answer };
  };

  test('takes along what the guest had, as the customer', async () => {
    const graph = fakeGraph(opened, openCart('crt_guest'), merged('crt_own'));
    expect(await signInAs(graph)).toMatchObject({ cart: { id: 'crt_own' }, userErrors: [] });
    const [, asGuest, merge] = graph.asked;
    expect(asGuest?.caller.identity).toEqual({ kind: 'guest', subject: 'gst_test' });
    expect(merge?.caller.identity).toMatchObject({ kind: 'user', subject: 'cus_1', scopes: ['customer'] });
    expect(merge?.request.variables).toEqual({
      input: {
        guestId: 'gst_test',
        guestCartId: 'crt_guest',
        idempotencyKey: expect.stringMatching(/^[\w.:-]{8,128}$/),
      },
    });
  });

  test('is merged under the same key however often, under another for another cart', async () => {
    const keyFor = async (guestCartId: string) => {
      const graph = fakeGraph(opened, merged('crt_own'));
      await signInAs(graph, { guestCartId });
      return (graph.asked[1]?.request.variables?.input as { idempotencyKey: string } | undefined)?.idempotencyKey;
    };
    expect(await keyFor('crt_1')).toMatch(/^merge:/);
    expect(await keyFor('crt_1')).toBe(await keyFor('crt_1'));
    expect(await keyFor('crt_1')).not.toBe(await keyFor('crt_2'));
  });

  test('of a customer who signs in anew is never merged with that of the one before', async () => {
    const graph = fakeGraph(opened, openCart('crt_own'));
    const { cart } = await signInAs(graph, { guestCartId: 'crt_of_before' }, { identity: testUser('cus_0') });
    expect(cart).toEqual({ id: 'crt_own' });
  });

  test('stays as it was when the merge is refused, and the refusal is told', async () => {
    const notFound = { code: 'CART_NOT_FOUND', message: 'There is no such cart.', path: ['input', 'guestCartId'] };
    const graph = fakeGraph(opened, merged(null, notFound), openCart('crt_own'));
    expect(await signInAs(graph, { guestCartId: 'crt_x' })).toMatchObject({
      cart: { id: 'crt_own' },
      userErrors: [{ __typename: 'InputError', ...notFound }],
    });
  });

  test.each([
    ['the merge', [openCart('crt_guest'), away], {}, 'CART_NOT_MERGED'],
    ['finding the guest’s', [away], {}, 'CART_NOT_MERGED'],
    ['finding the customer’s', [away], { identity: testUser('cus_0') }, 'CART_UNAVAILABLE'],
  ])('is left out and told of when %s fails; the sign-in stands', async (_, answers, caller, code) => {
    const result = await signInAs(fakeGraph(opened, ...answers), {}, caller);
    expect(result).toMatchObject({ accessToken: 'a.b.c', cart: null, userErrors: [{ code, path: null }] });
    expect(await changeIn(result.answer)).toMatchObject({ kind: 'signed-in' });
  });
});

describe('a refresh', () => {
  const input = { refreshToken: 'opaque', deviceId: 'device-1' };

  test('gives the next tokens, and the rest of the operation runs as their owner', async () => {
    const graph = fakeGraph(opened);
    const answer = await createRun(graph)(refresh, { input });
    expect(answer.data).toMatchObject({ session: tokens });
    expect(await changeIn(answer)).toMatchObject({ kind: 'signed-in', identity: proved });
    expect(graph.asked[0]?.request.variables).toEqual({ input });
  });

  test('that is refused changes nobody', async () => {
    const refusal = { code: 'REFRESH_TOKEN_INVALID', message: 'Sign in again.', path: ['input', 'refreshToken'] };
    const answer = await createRun(fakeGraph(refused(refusal)))(refresh, { input });
    expect(answer.data).toMatchObject({ session: nobody });
    expect(answer.extensions).toBeUndefined();
  });
});

describe('a sign-out', () => {
  const signOut = 'mutation { mobileSignOut { signedOut } }';

  test("ends the caller's session at accounts and tells the gateway", async () => {
    const graph = fakeGraph({ accountSessionRevoke: { revokedSessionId: 'ses_1', userErrors: [] } });
    const answer = await createRun(graph)(signOut, {}, { identity: testUser('cus_1', 'customer') });
    expect(answer.data).toEqual({ mobileSignOut: { signedOut: true } });
    expect(await changeIn(answer)).toEqual({ kind: 'signed-out' });
  });

  test('of a guest needs nothing from accounts', async () => {
    expect(await changeIn(await createRun()(signOut))).toEqual({ kind: 'signed-out' });
  });

  test('that accounts cannot carry out does not pretend', async () => {
    const graph = fakeGraph(new PrismError('SUBGRAPH_TIMEOUT', 'Slow.'));
    const answer = await createRun(graph)(signOut, {}, { identity: testUser('cus_1', 'customer') });
    expect(answer.extensions).toBeUndefined();
    expect(answer.errors?.[0]?.extensions?.code).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('a step-up', () => {
  const stepUp = `mutation ($input: MobileStepUpInput!) {
    mobileStepUp(input: $input) { validUntil challenge { nonce expiresAt } userErrors { __typename code } } }`;
  const as = { identity: testUser('cus_1', 'customer') };
  const validUntil = '2025-10-01T12:15:00.000Z';
  const taken = { accountStepUp: { identity, validUntil, challenge: null, userErrors: [] } };

  test('by password tells the app until when, and the gateway who asks and when they proved it', async () => {
    const graph = fakeGraph(taken);
    const answer = await createRun(graph)(
      stepUp,
      { input: { method: 'PASSWORD', password: 'good', signature: 'x' } },
      as,
    );
    expect(answer.data).toEqual({ mobileStepUp: { validUntil, challenge: null, userErrors: [] } });
    expect(await changeIn(answer)).toEqual({ kind: 'signed-in', identity: proved });
    expect(graph.asked[0]?.request.variables).toEqual({ input: { password: 'good' } });
  });

  test('by password without one is refused, and no wish for a challenge', async () => {
    const refusal = { code: 'STEP_UP_REFUSED', message: 'No.', path: ['input'] };
    const graph = fakeGraph({
      accountStepUp: { identity: null, validUntil: null, challenge: null, userErrors: [refusal] },
    });
    const answer = await createRun(graph)(stepUp, { input: { method: 'PASSWORD' } }, as);
    expect(answer.data).toMatchObject({
      mobileStepUp: { userErrors: [{ __typename: 'InputError', code: 'STEP_UP_REFUSED' }] },
    });
    expect(graph.asked[0]?.request.variables).toEqual({ input: { password: '' } });
    expect(answer.extensions).toBeUndefined();
  });

  test('by the device itself begins with a challenge, which changes nobody', async () => {
    const challenge = { nonce: 'n', expiresAt: validUntil };
    const graph = fakeGraph({ accountStepUp: { identity: null, validUntil: null, challenge, userErrors: [] } }, taken);
    const run = createRun(graph);
    const asked = await run(stepUp, { input: { method: 'BIOMETRIC' } }, as);
    expect(asked.data).toEqual({ mobileStepUp: { validUntil: null, challenge, userErrors: [] } });
    expect(asked.extensions).toBeUndefined();
    await run(stepUp, { input: { method: 'BIOMETRIC', signature: 's', password: 'x' } }, as);
    expect(graph.asked[1]?.request.variables).toEqual({ input: { signature: 's' } });
  });
});

test('the key of a device and the proofs of it reach accounts', async () => {
  const graph = fakeGraph(opened, noCart, noCart, opened);
  const run = createRun(graph);
  await run(signIn, { input: { ...credentials, device: { ...device, publicKey: 'key' } } });
  await run(refresh, { input: { refreshToken: 'opaque', deviceId: 'device-1', proof: 'p' } });
  const inputs = graph.asked.map(({ request }) => request.variables?.input);
  expect(inputs[0]).toMatchObject({ deviceKey: 'key' });
  expect(inputs.at(-1)).toEqual({ refreshToken: 'opaque', deviceId: 'device-1', proof: 'p' });
});
