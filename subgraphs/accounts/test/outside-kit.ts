import type { Caller } from '@prism/platform/identity';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller } from '@prism/platform/testing';
import {
  passThroughProvider,
  startTestOpenIdProvider,
  type TestPerson,
  testClient,
} from '@prism/platform/testing/openid';
import { afterAll } from 'vitest';
import { openAccounts } from './open-accounts.ts';

export const redirectUri = 'https://shop.test/auth/callback';

const beginMutation = `mutation ($input: AccountOutsideSignInBeginInput!) {
  accountOutsideSignInBegin(input: $input) { url transaction expiresAt }
}`;
const finishMutation = `mutation ($input: AccountOutsideSignInFinishInput!) {
  accountOutsideSignInFinish(input: $input) {
    sessionToken tokens { accessToken } customer { id email firstName lastName }
    identity { sessionId subject scopes kind expiresAt provedAt } userErrors { code }
  }
}`;
const sessionQuery = 'query ($token: String) { accountSession(token: $token) { subject } }';

/** Accounts with a real OpenID provider beside it, and browsers that go from one to the other. */
export async function openWithProvider(label: string, options: { issuesRefreshTokens?: boolean } = {}) {
  const provider = await startTestOpenIdProvider({ redirectUris: [redirectUri], ...options });
  afterAll(() => provider.stop());
  const settings = { issuer: provider.issuer, clientId: testClient.id, clientSecret: testClient.secret };
  const openId = { ...settings, scopes: 'openid email profile' };
  const accounts = await openAccounts(label, { openId });
  const { ask } = accounts;

  async function begin(fresh = false): Promise<{ url: string; transaction: string; expiresAt: string }> {
    const { data, errors } = await ask(beginMutation, { input: { redirectUri, fresh } });
    if (errors[0]) throw Object.assign(new Error(errors[0].message), errors[0].extensions);
    return data.accountOutsideSignInBegin;
  }
  async function finish(callbackUrl: string, transaction: string, caller: Partial<Caller> = {}) {
    const { data, errors } = await ask(finishMutation, { input: { callbackUrl, transaction } }, caller);
    if (errors[0]) throw Object.assign(new Error(errors[0].message), errors[0].extensions);
    return data.accountOutsideSignInFinish;
  }
  /** All the way: what a browser of this person does. */
  async function signInAs(person: TestPerson, fresh = false) {
    const { url, transaction } = await begin(fresh);
    return finish((await passThroughProvider(url, person)).href, transaction);
  }
  /** One more process of accounts over the same database. */
  async function another(secret?: string) {
    const execute = createSubgraphExecutor(await accounts.start(secret));
    return async (token: string): Promise<boolean> => {
      const { data } = await execute({ query: sessionQuery, variables: { token } }, testCaller());
      return Boolean(data?.accountSession);
    };
  }
  const isAlive = async (token: string): Promise<boolean> =>
    Boolean((await ask(sessionQuery, { token })).data.accountSession);
  return { ...accounts, accounts, provider, begin, finish, signInAs, another, isAlive };
}

let count = 0;
/** Somebody new, with an address that the provider has verified. */
export function newOutsider(more: Partial<TestPerson> = {}): TestPerson & { email: string } {
  const sub = `u${++count}`;
  return { sub, email: `${sub}@example.com`, email_verified: true, ...more };
}
