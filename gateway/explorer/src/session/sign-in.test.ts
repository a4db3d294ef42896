import type { ExplorerPerson } from '@prism/explorer/config';
import { describe, expect, test } from 'vitest';
import { signIn, signOut } from './sign-in.ts';

const request = { path: '/reader/graphql', headers: {}, body: { query: 'mutation { signIn { token } }' } };
const byCookie: ExplorerPerson = { label: 'ada@example.com', request };
const byToken: ExplorerPerson = { ...byCookie, tokenAt: ['data', 'signIn', 'token'] };

const answering = (body: unknown, status = 200) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return async () => new Response(text, { status });
};
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('signIn', () => {
  test('by cookie needs nothing but an answer without errors', async () => {
    const result = await signIn(byCookie, answering({ data: { signIn: { userErrors: [] } } }));
    expect(result).toEqual({ kind: 'signed-in', label: 'ada@example.com' });
  });

  test('by token takes the token from where the host says it is', async () => {
    const result = await signIn(byToken, answering({ data: { signIn: { token: 't0ken' } } }));
    expect(result).toEqual({ kind: 'signed-in', label: 'ada@example.com', token: 't0ken' });
  });

  test('says so when there is no token', async () => {
    const result = await signIn(byToken, answering({ data: { signIn: null } }));
    expect(result).toEqual(refused('The answer holds no token at "data.signIn.token".'));
  });

  test('shows the first GraphQL error', async () => {
    const result = await signIn(byCookie, answering({ errors: [{ message: 'Too many attempts.' }], data: null }));
    expect(result).toEqual(refused('Too many attempts.'));
  });

  test('shows the first user error of the mutation', async () => {
    const body = { data: { signIn: { token: null, userErrors: [{ message: 'Wrong password.' }] } } };
    expect(await signIn(byToken, answering(body))).toEqual(refused('Wrong password.'));
  });

  test('shows the message of a plain HTTP refusal', async () => {
    expect(await signIn(byCookie, answering({ message: 'Not here.' }, 403))).toEqual(refused('Not here.'));
    expect(await signIn(byCookie, answering({ error: 'no_such_user' }, 401))).toEqual(refused('no_such_user'));
  });

  test('shows the status where a refusal has no words', async () => {
    expect(await signIn(byCookie, answering('<h1>Oops</h1>', 502))).toEqual(refused('The server answered 502.'));
  });

  test('shows the path that could not be reached', async () => {
    const offline = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await signIn(byCookie, offline)).toEqual(refused('/reader/graphql could not be reached.'));
  });
});

describe('signOut', () => {
  test('answers nothing when the server agreed, and the reason when it did not', async () => {
    expect(await signOut(request, answering({ data: { signOut: true } }))).toBeUndefined();
    expect(await signOut(request, answering({}, 503))).toBe('The server answered 503.');
  });
});
