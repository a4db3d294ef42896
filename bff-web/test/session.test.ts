import { PrismError } from '@prism/platform/errors';
import { identityChangeExtension, verifyIdentityChange } from '@prism/platform/identity';
import { testUser } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { createRun, fakeGraph, now, subgraphSecret } from './bff-web-kit.ts';

const signIn = `mutation ($input: WebSignInInput!) {
  signIn(input: $input) { signedIn customer { id } userErrors { __typename code message path } }
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
const refusal = { code: 'INVALID_CREDENTIALS', message: 'These do not fit.', path: ['input'] };
const refused = { accountSessionCreate: { sessionToken: null, identity: null, userErrors: [refusal] } };

const changeIn = ({ extensions }: { extensions?: Record<string, unknown> | undefined }) =>
  verifyIdentityChange(String(extensions?.[identityChangeExtension]), subgraphSecret);

describe('a sign-in', () => {
  test('opens a browser session at accounts, for the caller', async () => {
    const graph = fakeGraph(opened);
    const answer = await createRun(graph)(signIn, { input: credentials }, { requestId: 'req_42' });
    expect(answer.data).toEqual({ signIn: { signedIn: true, customer: { id: 'cus_1' }, userErrors: [] } });
    expect(graph.asked[0]?.request.variables).toEqual({
      input: { ...credentials, kind: 'WEB', remember: false, deviceName: 'test' },
    });
    expect(graph.asked[0]?.caller.requestId).toBe('req_42');
  });

  test('tells the gateway who asks from now on, and never the client', async () => {
    const answer = await createRun(fakeGraph(opened))(signIn, { input: credentials });
    expect(await changeIn(answer)).toEqual({
      kind: 'signed-in',
      identity: { kind: 'user', subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] },
      sessionToken: 'opaque',
    });
    expect(JSON.stringify(answer.data)).not.toContain('opaque');
  });

  test('that is to be remembered lasts as long as the session', async () => {
    const answer = await createRun(fakeGraph(opened))(signIn, { input: { ...credentials, remember: true } });
    expect(await changeIn(answer)).toMatchObject({ maxAgeSeconds: 90 });
  });

  test('ends the session that the browser had until now', async () => {
    const graph = fakeGraph(opened, { accountSessionRevoke: { revokedSessionId: 'ses_0', userErrors: [] } });
    await createRun(graph)(signIn, { input: credentials }, { identity: testUser('cus_0') });
    expect(graph.asked.map(({ request }) => request.query)).toEqual([
      expect.stringContaining('accountSessionCreate'),
      expect.stringContaining('accountSessionRevoke'),
    ]);
    expect(graph.asked[1]?.caller.identity.subject).toBe('cus_0');
  });

  test('that is refused says why and changes nobody', async () => {
    const answer = await createRun(fakeGraph(refused))(signIn, { input: credentials });
    expect(answer.data).toEqual({
      signIn: { signedIn: false, customer: null, userErrors: [{ __typename: 'InputError', ...refusal }] },
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
