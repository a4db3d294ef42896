import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type GraphAnswer } from '../clients/graph-answer.ts';
import { demoPeople, newPerson } from '../clients/people.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

const sessionCookie = 'prism-session';
const who = '{ viewer { isAuthenticated customer { email } } }';

story('a session on the web', (shop) => {
  const cookieOf = ({ headers }: GraphAnswer) =>
    headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookie}=`)) ?? '';
  const emailOf = async (client: WebClient) => dataOf(await client.ask(who)).viewer.customer?.email;

  test('begins with a cookie that no script reads, and no token in the answer', async () => {
    const client = shop.web();
    const answer = await client.signIn(demoPeople.customer);
    const attributes = cookieOf(answer).split('; ').slice(1);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(JSON.stringify(answer.data)).not.toContain(client.cookies.get(sessionCookie));
    expect(await emailOf(client)).toBe('customer@example.com');
  });

  test('is known to the rest of the very request that began it', async () => {
    const { signIn } = dataOf(await shop.web().signIn(demoPeople.customer));
    expect(signIn).toMatchObject({ signedIn: true, customer: { email: 'customer@example.com', firstName: 'Clara' } });
  });

  test('outlives the browser only when asked to', async () => {
    const person = await shop.register();
    const cookieFor = async (remember: boolean) =>
      cookieOf(await shop.web().run('SignIn', { input: { email: person.email, password: person.password, remember } }));
    expect(await cookieFor(false)).not.toMatch(/max-age|expires/i);
    const days = Number(/Max-Age=(\d+)/.exec(await cookieFor(true))?.[1]) / 86_400;
    expect(days).toBeGreaterThan(29);
    expect(days).toBeLessThanOrEqual(30);
  });

  test('has another cookie after each sign-in, and the one before opens nothing', async () => {
    const client = await shop.webOf(demoPeople.customer);
    const thief = shop.web();
    const before = client.cookies.get(sessionCookie) ?? '';
    thief.cookies.set(sessionCookie, before);
    await client.signIn(demoPeople.customer);
    expect(client.cookies.get(sessionCookie)).not.toBe(before);
    expect(await emailOf(client)).toBeDefined();
    await eventually(
      1_000,
      () => thief.ask(who),
      (answer) => !dataOf(answer).viewer.isAuthenticated,
    );
    expect(dataOf(await thief.ask(who)).viewer).toEqual({ isAuthenticated: false, customer: null });
  });

  test('ends with the sign-out: the cookie goes, and an old copy of it opens nothing', async () => {
    const client = await shop.webOf();
    const thief = shop.web();
    thief.cookies.set(sessionCookie, client.cookies.get(sessionCookie) ?? '');
    expect(await emailOf(thief)).toBeDefined();
    expect(dataOf(await client.run('SignOut')).signOut.signedOut).toBe(true);
    expect(client.cookies.get(sessionCookie)).toBeUndefined();
    // At another process of the gateway it may take most of a second.
    const seen = async () => dataOf(await thief.ask(who)).viewer;
    const after = await eventually(1_000, seen, ({ isAuthenticated }) => !isAuthenticated);
    expect(after).toEqual({ isAuthenticated: false, customer: null });
  });

  test('ends for every browser within a second once it is revoked', async () => {
    const person = await shop.register();
    const [here, there] = [await shop.webOf(person), await shop.webOf(person)];
    const { sessions } = dataOf(await here.run('AccountOverview')).viewer.customer;
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    expect(await emailOf(there)).toBe(person.email);
    dataOf(await here.run('SessionRevoke', { sessionId: other.id }));
    expect(
      await eventually(
        1_000,
        () => emailOf(there),
        (email) => !email,
      ),
    ).toBeUndefined();
    expect(await emailOf(here)).toBe(person.email);
  });

  test('does not begin with wrong credentials, and does not tell which half was wrong', async () => {
    const [unknown, wrong] = await Promise.all([
      shop.web().signIn({ ...demoPeople.customer, email: newPerson().email }),
      shop.web().signIn({ ...demoPeople.customer, password: 'not this one either' }),
    ]);
    expect(dataOf(wrong).signIn).toMatchObject({
      signedIn: false,
      customer: null,
      userErrors: [{ __typename: 'InputError', code: 'INVALID_CREDENTIALS' }],
    });
    expect([unknown.status, unknown.data, cookieOf(unknown)]).toEqual([wrong.status, wrong.data, '']);
  });

  test('is not opened by a cookie that was made up', async () => {
    const client = shop.web();
    client.cookies.set(sessionCookie, 'A'.repeat(43));
    const answer = await client.ask(who);
    expect(dataOf(answer).viewer.isAuthenticated).toBe(false);
    expect(client.cookies.get(sessionCookie)).toBeUndefined();
  });

  test('counts for nothing on mobile, as a token counts for nothing on the web', async () => {
    const cookie = (await shop.webOf(demoPeople.customer)).cookies.header() ?? '';
    const { access } = (await shop.mobileOf(demoPeople.customer)).tokens;
    const ask = async (variant: string, headers: Record<string, string>) => {
      const answer = await shop.fetch(`/${variant}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: who }),
      });
      return (await answer.json()) as GraphAnswer;
    };
    expect((await ask('mobile', { cookie })).data.viewer.isAuthenticated).toBe(false);
    expect((await ask('web', { authorization: `Bearer ${access}` })).data.viewer.isAuthenticated).toBe(false);
  });

  test('is not for foreign pages: without the header, or from another origin, the cookie is refused', async () => {
    const cookie = (await shop.webOf(demoPeople.customer)).cookies.header() ?? '';
    const send = async (headers: Record<string, string>) => {
      const answer = await shop.fetch('/web/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ query: who }),
      });
      const { errors } = (await answer.json()) as GraphAnswer;
      return [answer.status, errors?.map(({ extensions }) => extensions.code)];
    };
    expect(await send({})).toEqual([403, ['CSRF_BLOCKED']]);
    expect(await send({ 'apollo-require-preflight': 'true', origin: 'https://evil.example' })).toEqual([
      403,
      ['CSRF_BLOCKED'],
    ]);
    expect(await send({ 'apollo-require-preflight': 'true', origin: shop.url })).toEqual([200, undefined]);
  });

  test('is not needed to sign out', async () => {
    expect(dataOf(await shop.web().run('SignOut')).signOut.signedOut).toBe(true);
  });

  test('is needed for what is one’s own: a visitor’s changes are refused whole', async () => {
    const answer = await shop.web().run('CustomerUpdate', { input: { firstName: 'Nobody' } });
    expect(answer.data).toBeNull();
    expect(codesOf(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(answer.errors?.[0]?.path).toEqual(['customerUpdate']);
  });
});
