import { passThroughProvider } from '@prism/platform/testing/openid';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, customers, outsideIdentities, sessions } from '../src/infrastructure/tables.ts';
import { openAccounts, register, signIn } from './open-accounts.ts';
import { newOutsider, openWithProvider, redirectUri } from './outside-kit.ts';

const world = await openWithProvider('outside_sign_in');
const { accounts, begin, clock, database, finish, isAlive, mailbox, signInAs } = world;
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const lettersTo = (email: string) => mailbox.filter(({ to }) => String(to).includes(email));

describe('somebody whom the provider vouches for', () => {
  test('gets an account, a welcome, and the session that a password would have opened', async () => {
    const person = newOutsider({ given_name: 'Ada', family_name: 'Outside', email: 'Ada.Outside@Example.com' });
    const answer = await signInAs(person);
    expect(answer).toMatchObject({
      customer: { email: 'ada.outside@example.com', firstName: 'Ada', lastName: 'Outside' },
      identity: { kind: 'WEB', scopes: ['customer'] },
      tokens: null,
      userErrors: [],
    });
    expect(Date.parse(answer.identity.expiresAt) - clock.now().getTime()).toBe(12 * 3_600_000);
    expect(await isAlive(answer.sessionToken)).toBe(true);
    await expect.poll(() => lettersTo('ada.outside@example.com')).toHaveLength(1);
  });

  test('has the same account the next time, whatever their address is by then', async () => {
    const person = newOutsider();
    const first = await signInAs(person);
    const second = await signInAs({ ...person, email: 'moved@example.com', email_verified: false });
    expect(second.customer).toEqual(first.customer);
    expect(second.sessionToken).not.toBe(first.sessionToken);
  });

  test('has one account, however many of their first sign-ins come back at once', async () => {
    const person = newOutsider();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signInAs(person)));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
    const linked = await database
      .current()
      .select()
      .from(outsideIdentities)
      .where(eq(outsideIdentities.subject, person.sub));
    expect(linked).toHaveLength(1);
  });

  test('has proved to be it just now where that was asked for; else nobody knows when', async () => {
    const { url } = await begin(true);
    expect(new URL(url).searchParams.get('max_age')).toBe('0');
    expect((await signInAs(newOutsider(), true)).identity.provedAt).toBe(clock.now().toISOString());
    expect((await signInAs(newOutsider())).identity.provedAt).toBe(new Date(0).toISOString());
  });
});

describe('an account with the same address', () => {
  test('is theirs from now on, and nobody else’s: passwords and sessions from before are gone', async () => {
    const person = newOutsider();
    await register(accounts, person.email);
    const before = await signIn(accounts, person.email);
    const { customer } = await signInAs(person);
    expect(customer.id).toBe(before.identity.subject);
    expect(await isAlive(before.sessionToken)).toBe(false);
    expect(codesOf(await signIn(accounts, person.email))).toEqual(['INVALID_CREDENTIALS']);
    const told = await database.current().select().from(auditLog).where(eq(auditLog.customerId, customer.id));
    expect(told.map(({ action }) => action)).toContain('outside-identity-linked');
  });

  test('keeps its other sessions when the identity is linked already', async () => {
    const person = newOutsider();
    const [first, second] = [await signInAs(person), await signInAs(person)];
    expect([await isAlive(first.sessionToken), await isAlive(second.sessionToken)]).toEqual([true, true]);
  });

  test.each([
    ['an address that is not verified', { email_verified: false }],
    ['an address of which nothing is said', { email_verified: undefined }],
    ['"true" for true', { email_verified: 'true' as unknown as boolean }],
  ])('is not linked by %s', async (_, more) => {
    const person = newOutsider(more as object);
    await register(accounts, person.email);
    const answer = await signInAs(person);
    expect([codesOf(answer), answer.sessionToken]).toEqual([['EMAIL_NOT_VERIFIED'], null]);
    expect(codesOf(await signIn(accounts, person.email))).toEqual([]);
  });

  test('is not linked to whoever has the address after them', async () => {
    const person = newOutsider();
    const { customer } = await signInAs(person);
    const successor = { ...newOutsider(), email: person.email };
    expect(codesOf(await signInAs(successor))).toEqual(['ACCOUNT_NOT_LINKED']);
    expect((await signInAs(person)).customer).toEqual(customer);
  });

  test('is not linked when it is one of the back office', async () => {
    const person = newOutsider();
    await register(accounts, person.email);
    const isTheirs = eq(customers.email, person.email);
    await database
      .current()
      .update(customers)
      .set({ roles: ['CUSTOMER', 'SUPPORT'] })
      .where(isTheirs);
    expect(codesOf(await signInAs(person))).toEqual(['ACCOUNT_NOT_LINKED']);
    expect(codesOf(await signIn(accounts, person.email))).toEqual([]);
  });
});

describe('a way back from the provider', () => {
  const expectRefused = async (answer: Promise<{ userErrors: { code: string }[]; sessionToken: string | null }>) => {
    const { sessionToken, userErrors } = await answer;
    expect([sessionToken, codesOf({ userErrors })]).toEqual([null, ['SIGN_IN_REFUSED']]);
  };
  const wayBack = async () => {
    const { url, transaction } = await begin();
    return { transaction, callback: await passThroughProvider(url, newOutsider()) };
  };
  const changed = (url: URL, change: (parameters: URLSearchParams) => void) => {
    const copy = new URL(url);
    change(copy.searchParams);
    return copy.href;
  };

  test('works once', async () => {
    const { transaction, callback } = await wayBack();
    expect((await finish(callback.href, transaction)).userErrors).toEqual([]);
    await expectRefused(finish(callback.href, transaction));
  });

  test.each<[string, (parameters: URLSearchParams) => void]>([
    ['another state', (given) => given.set('state', 'of another browser')],
    ['no state', (given) => given.delete('state')],
    ['two states', (given) => given.append('state', given.get('state') ?? '')],
    ['another issuer (mix-up, RFC 9207)', (given) => given.set('iss', 'https://evil.test')],
    ['no issuer, where the provider always tells it', (given) => given.delete('iss')],
    ['a code that it made up', (given) => given.set('code', 'made up')],
    ['no code', (given) => given.delete('code')],
  ])('is refused with %s', async (_, change) => {
    const { transaction, callback } = await wayBack();
    await expectRefused(finish(changed(callback, change), transaction));
  });

  test('is refused with the transaction of another browser', async () => {
    const [mine, theirs] = [await wayBack(), await wayBack()];
    await expectRefused(finish(theirs.callback.href, mine.transaction));
  });

  test.each(['nonce', 'code_challenge'])('is refused when somebody changed the %s on the way there', async (name) => {
    const { url, transaction } = await begin();
    const other = changed(new URL(url), (given) => given.set(name, 'x'.repeat(43)));
    await expectRefused(finish((await passThroughProvider(other, newOutsider())).href, transaction));
  });

  test('is refused when the person thinks better of it, and the provider’s words stay inside', async () => {
    const { url, transaction } = await begin();
    const callback = await passThroughProvider(url, { sub: 'deny' });
    expect(callback.searchParams.get('error_description')).toBe('secret talk');
    const answer = await finish(callback.href, transaction);
    expect(codesOf(answer)).toEqual(['SIGN_IN_REFUSED']);
    expect(JSON.stringify(answer)).not.toContain('secret talk');
  });

  test('comes too late after ten minutes', async () => {
    const { transaction, callback } = await wayBack();
    clock.advance(10 * 60_000);
    expect(codesOf(await finish(callback.href, transaction))).toEqual(['SIGN_IN_EXPIRED']);
  });

  test.each(['', 'made up', 'A'.repeat(400)])('is nothing without a transaction of ours: "%s"', async (transaction) => {
    expect(codesOf(await finish(`${redirectUri}?code=a&state=b`, transaction))).toEqual(['SIGN_IN_EXPIRED']);
  });

  test('opens no session when it is refused', async () => {
    const before = await database.current().$count(sessions);
    const { transaction, callback } = await wayBack();
    await finish(
      changed(callback, (given) => given.set('state', 'x')),
      transaction,
    );
    expect(await database.current().$count(sessions)).toBe(before);
  });
});

test('a transaction tells its browser nothing', async () => {
  const { url, transaction } = await begin();
  const parameters = new URL(url).searchParams;
  expect(parameters.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce']) {
    expect(transaction).not.toContain(parameters.get(name));
    expect(Buffer.from(transaction, 'base64url').toString('latin1')).not.toContain(parameters.get(name));
  }
});

test('without a provider there is nothing to begin, and nothing to finish', async () => {
  const alone = await openAccounts('outside_sign_in_off');
  const input = { redirectUri, callbackUrl: `${redirectUri}?code=a`, transaction: 'a' };
  const mutation = (name: string, given: string[]) =>
    alone.ask(
      `mutation ($input: AccountOutsideSignIn${name}Input!) { accountOutsideSignIn${name}(input: $input) { __typename } }`,
      {
        input: Object.fromEntries(given.map((key) => [key, input[key as keyof typeof input]])),
      },
    );
  expect((await mutation('Begin', ['redirectUri'])).data).toEqual({ accountOutsideSignInBegin: null });
  const { errors } = await mutation('Finish', ['callbackUrl', 'transaction']);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_REQUEST']);
});
