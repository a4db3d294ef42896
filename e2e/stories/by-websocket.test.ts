import { expect, test } from 'vitest';
import { contextHeaders } from '../clients/context-headers.ts';
import { documentId, readDocument, readExample } from '../clients/documents.ts';
import { eventually } from '../clients/eventually.ts';
import { dataOf } from '../clients/graph-answer.ts';
import type { MobileClient } from '../clients/mobile-client.ts';
import { openSocket, type SocketClient } from '../clients/socket-client.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

const who = { query: '{ viewer { isAuthenticated customer { email } } }' };
/** A second after the sign-out, and what a machine with much to do adds to the journey of the news. */
const soonMs = 2_000;

story('by WebSocket', (shop) => {
  const ofWeb = ({ cookies }: WebClient) =>
    openSocket(`${shop.url}/web/graphql`, { headers: { cookie: cookies.header() ?? '' } });
  const ofMobile = ({ tokens }: MobileClient) =>
    openSocket(`${shop.url}/mobile/graphql`, {
      params: { ...contextHeaders('mobile-app', {}), authorization: `Bearer ${tokens.access}` },
    });
  const emailOf = async (socket: SocketClient) => (await socket.ask(who)).data.viewer.customer?.email;

  test('a browser is known by its cookie, and what it changes is changed for every road', async () => {
    const client = await shop.webOf();
    const socket = await ofWeb(client);
    expect(await emailOf(socket)).toBe(dataOf(await client.ask(who.query)).viewer.customer.email);
    const variables = { input: { firstName: 'Wanda' } };
    await socket.ask({ query: readDocument('web', 'CustomerUpdate'), variables });
    const { customer } = dataOf(await client.run('AccountOverview')).viewer;
    expect(customer.firstName).toBe('Wanda');
    await socket.close();
  });

  test('an app is known by the token that it connects with, and asks by the ids of its documents', async () => {
    const client = await shop.mobileOf();
    const socket = await ofMobile(client);
    expect(await emailOf(socket)).toBe(dataOf(await client.ask(who.query)).viewer.customer.email);
    const feed = await socket.ask({
      documentId: documentId('mobile', 'HomeFeed'),
      variables: readExample('mobile', 'HomeFeed'),
    });
    expect(feed.data.homeFeed.sections).not.toHaveLength(0);
    await socket.close();
  });

  test('it ends within a second when somebody signs out elsewhere, though nothing is asked', async () => {
    const person = await shop.register();
    const [browser, phone] = [await shop.webOf(person), await shop.mobileOf(person)];
    const [web, mobile] = [await ofWeb(browser), await ofMobile(phone)];
    expect([await emailOf(web), await emailOf(mobile)]).toEqual([person.email, person.email]);
    await browser.run('SignOut');
    await phone.run('SignOut');
    for (const socket of [web, mobile])
      expect(await eventually(soonMs, async () => socket.farewell(), Boolean)).toEqual({
        code: 4403,
        reason: 'UNAUTHENTICATED',
      });
  });

  test('it is for nobody whose page is foreign', async () => {
    const client = await shop.webOf();
    const cookie = client.cookies.header() ?? '';
    const open = (origin: string) =>
      openSocket(`${shop.url}/web/graphql`, { headers: { cookie, origin } }).then(
        (socket) => socket.close().then(() => 'open'),
        () => 'refused',
      );
    expect(await open('https://evil.example')).toBe('refused');
    expect(await open(new URL(shop.url).origin)).toBe('open');
  });
});
