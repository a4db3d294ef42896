import { PrismError } from '@prism/platform/errors';
import { identityChangeExtension, verifyIdentityChange } from '@prism/platform/identity';
import { testUser } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, fakeGraph, now, subgraphSecret } from './bff-web-kit.ts';

const signIn = `mutation ($input: WebSignInInput!) {
  signIn(input: $input) { signedIn customer { id } cart { id } userErrors { __typename code message path } }
}`;
const credentials = { email: 'ada@example.com', password: 'a good password' };
const opened = {
  accountSessionCreate: {
    sessionToken: 'opaque',
    identity: {
      subject: 'cus_1',
      sessionId: 'ses_1',
      scopes: ['customer'],
      expiresAt: new Date(now.getTime() + 90_500).toISOString(),
    },
    userErrors: [],
  },
};
const revoked = { accountSessionRevoke: { revokedSessionId: 'ses_0', userErrors: [] } };
const refusal = { code: 'INVALID_CREDENTIALS', message: 'These do not fit.', path: ['input'] };
const refused = { accountSessionCreate: { sessionToken: null, identity: null, userErrors: [refusal] } };

const openCart = (id: string | null) => ({ viewer: { cart: id === null ? null : { id } } });
const noCart = openCart(null);
const merged = (id: string | null, ...userErrors: object[]) => ({ cartMerge: { cart: id && { id }, userErrors } });

const changeIn = ({ extensions }: { extensions?: Record<string, unknown> | undefined }) =>
  verifyIdentityChange(String(extensions?.[identityChangeExtension]), subgraphSecret);

describe('a sign-in', () => {
  test('opens a browser session at accounts, for the caller', async () => {
    const graph = fakeGraph(opened, noCart, noCart);
    const answer = await createRun(graph)(signIn, { input: credentials }, { requestId: 'req_42' });
    expect(answer.data).toEqual({
      signIn: { signedIn: true, customer: { id: 'cus_1' }, cart: null, userErrors: [] },
    });
    expect(graph.asked[0]?.request.variables).toEqual({
      input: { ...credentials, kind: 'WEB', remember: false, deviceName: 'test' },
    });
    expect(graph.asked[0]?.caller.requestId).toBe('req_42');
  });

  test('tells the gateway who asks from now on, and never the client', async () => {
    const answer = await createRun(fakeGraph(opened, noCart, noCart))(signIn, { input: credentials });
    expect(await changeIn(answer)).toEqual({
      kind: 'signed-in',
      identity: { kind: 'user', subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] },
      sessionToken: 'opaque',
    });
    expect(JSON.stringify(answer.data)).not.toContain('opaque');
  });

  test('that is to be remembered lasts as long as the session', async () => {
    const answer = await createRun(fakeGraph(opened, noCart, noCart))(signIn, {
      input: { ...credentials, remember: true },
    });
    expect(await changeIn(answer)).toMatchObject({ maxAgeSeconds: 90 });
  });

  test('ends the session that the browser had until now', async () => {
    const graph = fakeGraph(opened, revoked, noCart);
    await createRun(graph)(signIn, { input: credentials }, { identity: testUser('cus_0') });
    expect(graph.asked.map(({ request }) => request.query)).toEqual([
      expect.stringContaining('accountSessionCreate'),
      expect.stringContaining('accountSessionRevoke'),
      expect.stringContaining('viewer'),
    ]);
    expect(graph.asked[1]?.caller.identity.subject).toBe('cus_0');
  });

  test('that is refused says why and changes nobody', async () => {
    const answer = await createRun(fakeGraph(refused))(signIn, { input: credentials });
    expect(answer.data).toEqual({
      signIn: { signedIn: false, customer: null, cart: null, userErrors: [{ __typename: 'InputError', ...refusal }] },
    });
    expect(answer.extensions).toBeUndefined();
  });

  test('that accounts cannot answer is an error with its code, and changes nobody', async () => {
    const graph = fakeGraph(new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.'));
    const answer = await createRun(graph)(signIn, { input: credentials });
    expect(answer.errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(answer.extensions).toBeUndefined();
  });
});

describe('the cart of whoever signs in', () => {
  const away = new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');
  const signInAs = async (graph: ReturnType<typeof fakeGraph>, input: object = {}, caller: object = {}) => {
    const answer = await createRun(graph)(signIn, { input: { ...credentials, ...input } }, caller);
    return { ...dataOf(answer).signIn, answer };
  };

  test('takes along what the guest had, as the customer', async () => {
    const graph = fakeGraph(opened, openCart('crt_guest'), merged('crt_own'));
    const { cart, userErrors } = await signInAs(graph);
    expect([cart, userErrors]).toEqual([{ id: 'crt_own' }, []]);
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
      const input = graph.asked[1]?.request.variables?.input as { guestCartId: string; idempotencyKey: string };
      expect(input.guestCartId).toBe(guestCartId);
      return input.idempotencyKey;
    };
    expect(await keyFor('crt_1')).toBe(await keyFor('crt_1'));
    expect(await keyFor('crt_1')).not.toBe(await keyFor('crt_2'));
  });

  test('is the open one when there is nothing to take along', async () => {
    const graph = fakeGraph(opened, noCart, openCart('crt_own'));
    expect((await signInAs(graph)).cart).toEqual({ id: 'crt_own' });
    expect(graph.asked.map(({ caller }) => caller.identity.subject)).toEqual(['gst_test', 'gst_test', 'cus_1']);
  });

  test('of a customer who signs in anew is never merged with that of the one before', async () => {
    const graph = fakeGraph(opened, revoked, openCart('crt_own'));
    const { cart } = await signInAs(graph, { guestCartId: 'crt_of_before' }, { identity: testUser('cus_0') });
    expect(cart).toEqual({ id: 'crt_own' });
  });

  test('stays as it was when the merge is refused, and the refusal is told', async () => {
    const notFound = { code: 'CART_NOT_FOUND', message: 'There is no such cart.', path: ['input', 'guestCartId'] };
    const graph = fakeGraph(opened, merged(null, notFound), openCart('crt_own'));
    const { signedIn, cart, userErrors } = await signInAs(graph, { guestCartId: 'crt_x' });
    expect([signedIn, cart, userErrors]).toEqual([
      true,
      { id: 'crt_own' },
      [{ __typename: 'InputError', ...notFound }],
    ]);
  });

  test.each([
    ['the merge', [openCart('crt_guest'), away], {}, 'CART_NOT_MERGED'],
    ['finding the guest’s', [away], {}, 'CART_NOT_MERGED'],
    ['finding the customer’s', [revoked, away], { identity: testUser('cus_0') }, 'CART_UNAVAILABLE'],
  ])('is left out and told of when %s fails; the sign-in stands', async (_, answers, caller, code) => {
    const { signedIn, cart, userErrors, answer } = await signInAs(fakeGraph(opened, ...answers), {}, caller);
    expect([signedIn, cart, userErrors]).toMatchObject([true, null, [{ code, path: null }]]);
    expect(await changeIn(answer)).toMatchObject({ kind: 'signed-in' });
  });
});

describe('a sign-in by the outside provider', () => {
  const mutation = `mutation ($input: WebSignInFromOutsideInput!) {
    signInFromOutside(input: $input) { signedIn customer { id } cart { id } userErrors { __typename code message path } }
  }`;
  const input = { callbackUrl: 'https://prism.test/auth/callback?code=a&state=b', transaction: 'sealed' };
  const openedOutside = { accountOutsideSignInFinish: opened.accountSessionCreate };

  test('is what a sign-in by password is: a cookie until the browser closes, the session before ended, the cart taken along', async () => {
    const graph = fakeGraph(openedOutside, openCart('crt_guest'), merged('crt_own'));
    const answer = await createRun(graph)(mutation, { input });
    expect(answer.data).toEqual({
      signInFromOutside: { signedIn: true, customer: { id: 'cus_1' }, cart: { id: 'crt_own' }, userErrors: [] },
    });
    expect(graph.asked[0]?.request.variables).toEqual({ input: { ...input, deviceName: 'test' } });
    expect(await changeIn(answer)).toEqual({
      kind: 'signed-in',
      identity: { kind: 'user', subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] },
      sessionToken: 'opaque',
    });
  });

  test('ends the session that the browser had', async () => {
    const graph = fakeGraph(openedOutside, revoked, noCart);
    await createRun(graph)(mutation, { input }, { identity: testUser('cus_0', 'customer') });
    expect(graph.asked[1]?.request.query).toContain('accountSessionRevoke');
    expect(graph.asked[1]?.caller.identity.subject).toBe('cus_0');
  });

  test('that accounts refuses changes nothing', async () => {
    const graph = fakeGraph({ accountOutsideSignInFinish: refused.accountSessionCreate });
    const answer = await createRun(graph)(mutation, { input });
    expect(answer.data).toMatchObject({ signInFromOutside: { signedIn: false, userErrors: [refusal] } });
    expect(answer.extensions).toBeUndefined();
  });
});

describe('a sign-out', () => {
  const signOut = 'mutation { signOut { signedOut } }';

  test("ends the caller's session at accounts and tells the gateway", async () => {
    const graph = fakeGraph({ accountSessionRevoke: { revokedSessionId: 'ses_1', userErrors: [] } });
    const answer = await createRun(graph)(signOut, {}, { identity: testUser('cus_1', 'customer') });
    expect(answer.data).toEqual({ signOut: { signedOut: true } });
    expect(await changeIn(answer)).toEqual({ kind: 'signed-out' });
    expect(graph.asked).toHaveLength(1);
  });

  test('of a guest needs nothing from accounts', async () => {
    const answer = await createRun()(signOut);
    expect(await changeIn(answer)).toEqual({ kind: 'signed-out' });
  });

  test('that accounts cannot carry out does not pretend', async () => {
    const graph = fakeGraph(new PrismError('SUBGRAPH_TIMEOUT', 'Slow.'));
    const answer = await createRun(graph)(signOut, {}, { identity: testUser('cus_1', 'customer') });
    expect(answer.extensions).toBeUndefined();
    expect(answer.errors?.[0]?.extensions?.code).toBe('SUBGRAPH_TIMEOUT');
  });
});
