import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf } from '../clients/graph-answer.ts';
import { askAuth, goToProvider, navigate, signInByProvider } from '../clients/outside-sign-in.ts';
import { demoPeople } from '../clients/people.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const sessionCookie = 'prism-session';
const who = '{ viewer { isAuthenticated customer { email firstName } cart { totalQuantity } } }';

/** Somebody whom the provider knows. */
function newOutsider() {
  const sub = `out-${randomBytes(6).toString('hex')}`;
  return { sub, email: `${sub}@example.com`, email_verified: true, given_name: 'Olga' };
}

story('a sign-in by an outside provider', (shop) => {
  test('makes a visitor a customer, who finds the cart of the visitor', async () => {
    const [client, person] = [shop.web(), newOutsider()];
    const [offer] = await offersOf(client);
    await putIntoCart(client, [offer?.variantId as string]);
    expect(await signInByProvider(shop, client, person, '/cart?from=menu')).toBe('/cart?from=menu');
    expect(dataOf(await client.ask(who)).viewer).toEqual({
      isAuthenticated: true,
      customer: { email: person.email, firstName: 'Olga' },
      cart: { totalQuantity: 1 },
    });
    const session = await askAuth(shop, client, 'GET', '/auth/session');
    expect(session).toMatchObject({ status: 200, signedIn: true, subject: expect.stringMatching(/^cus_/) });
    expect(Date.parse(session.expiresAt)).toBeGreaterThan(Date.now() + 11 * 3_600_000);
  });

  test('leads to the same account on another browser', async () => {
    const person = newOutsider();
    const subjects = await Promise.all(
      [shop.web(), shop.web()].map(async (client) => {
        await signInByProvider(shop, client, person);
        return (await askAuth(shop, client, 'GET', '/auth/session')).subject;
      }),
    );
    expect(new Set(subjects).size).toBe(1);
  });

  test('ends with a logout: everywhere, and with word of where the rest ends', async () => {
    const [client, thief] = [shop.web(), shop.web()];
    await signInByProvider(shop, client, newOutsider());
    thief.cookies.set(sessionCookie, client.cookies.get(sessionCookie) ?? '');
    expect(dataOf(await thief.ask(who)).viewer.isAuthenticated).toBe(true);
    const answer = await askAuth(shop, client, 'POST', '/auth/logout');
    expect(answer).toMatchObject({ status: 200, signedOut: true });
    expect(new URL(answer.endSessionUrl).pathname).toBe('/session/end');
    expect(client.cookies.get(sessionCookie)).toBeUndefined();
    const isSignedIn = async () => dataOf(await thief.ask(who)).viewer.isAuthenticated;
    expect(await eventually(1_000, isSignedIn, (is) => !is)).toBe(false);
    expect(await askAuth(shop, client, 'GET', '/auth/session')).toEqual({ status: 200, signedIn: false });
  });

  test('ends a session by password the same way', async () => {
    const client = await shop.webOf();
    expect(await askAuth(shop, client, 'POST', '/auth/logout')).toEqual({
      status: 200,
      signedOut: true,
      endSessionUrl: null,
    });
    expect(dataOf(await client.ask(who)).viewer.isAuthenticated).toBe(false);
  });

  test('is good for one browser, once', async () => {
    const [client, thief] = [shop.web(), shop.web()];
    const back = await goToProvider(shop, client, newOutsider());
    expect((await navigate(shop, thief, back)).search).toBe('?signInError=SIGN_IN_EXPIRED');
    const copy = client.cookies.get('prism-sign-in') ?? '';
    expect((await navigate(shop, client, back)).search).toBe('');
    thief.cookies.set('prism-sign-in', copy);
    expect((await navigate(shop, thief, back)).search).toBe('?signInError=SIGN_IN_REFUSED');
    expect(thief.cookies.get(sessionCookie)).toBeUndefined();
  });

  test('opens no account of the back office by its address', async () => {
    const client = shop.web();
    const person = { ...newOutsider(), email: demoPeople.admin.email };
    expect(await signInByProvider(shop, client, person, '/a')).toBe('/a?signInError=ACCOUNT_NOT_LINKED');
    expect(client.cookies.get(sessionCookie)).toBeUndefined();
  });

  test('of somebody who thinks better of it leaves the visitor as they were', async () => {
    const client = shop.web();
    expect(await signInByProvider(shop, client, { sub: 'deny' }, '/a')).toBe('/a?signInError=SIGN_IN_REFUSED');
    expect(dataOf(await client.ask(who)).viewer.isAuthenticated).toBe(false);
  });

  test('is finished by the gateway alone: clients find no field for it', async () => {
    const input = { callbackUrl: 'http://localhost/auth/callback?code=c', transaction: 't' };
    const mutation = `mutation ($input: WebSignInFromOutsideInput!) { signInFromOutside(input: $input) { signedIn } }`;
    expect(codesOf(await shop.web().ask(mutation, { input }))).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
