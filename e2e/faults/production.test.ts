import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentId, readDocument, readExample } from '../clients/documents.ts';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, postOperation } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import { openSocket } from '../clients/socket-client.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { isListening } from '../setup/ports.ts';

describe('production', () => {
  let lab: Lab;
  let host: HostProcess;
  let shop: Shop;
  beforeAll(async () => {
    const environment = { NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL: 'https://shop.example' };
    lab = await openLab({ environment });
    host = await lab.start();
    shop = openShop(lab.url);
  });
  afterAll(() => lab?.clear());

  test('lets no demo person in, and has no demo data', async () => {
    expect(dataOf(await shop.web().signIn(demoPeople.customer)).signIn.signedIn).toBe(false);
    expect((await shop.admin().signIn(demoPeople.admin)).status).toBe(401);
    expect(dataOf(await shop.web().run('ProductPage', { slug: 'aurora-kettle' })).productPage.product).toBeNull();
  });

  test.each(['/', '/web', '/mobile', '/admin', '/web/schema.graphql', '/mailbox', '/pay/card'])(
    'serves nothing at %s',
    async (path) => {
      expect((await shop.fetch(path)).status).toBe(404);
    },
  );

  test('takes no test cards, so nobody takes payments until somebody is named', async () => {
    expect(dataOf(await shop.mobile().run('PaymentOptions')).paymentProviders).toEqual([]);
  });

  test.each(['{ __schema { types { name } } }', '{ productPag { jsonLd } }', '{ paymentProviders }'])(
    'answers nobody who asks what no client is registered to send: %s',
    async (query) => {
      for (const client of [shop.web(), shop.mobile(), shop.admin()]) {
        const answer = await client.ask(query);
        expect([answer.status, codesOf(answer)]).toEqual([400, ['PERSISTED_QUERY_REQUIRED']]);
      }
    },
  );

  test('takes no text from an app, and from a browser what is registered', async () => {
    const config = readDocument('mobile', 'AppConfig');
    expect(codesOf(await shop.mobile().ask(config))).toEqual(['PERSISTED_QUERY_REQUIRED']);
    expect(dataOf(await shop.mobile().run('AppConfig', readExample('mobile', 'AppConfig')))).toBeDefined();
    const page = readDocument('web', 'ProductPage');
    expect(dataOf(await shop.web().ask(page, { slug: 'aurora-kettle' })).productPage.product).toBeNull();
  });

  test('knows an id of one client at no other door', async () => {
    for (const client of ['web', 'mobile', 'admin'] as const) {
      const headers = { 'apollo-require-preflight': 'true' };
      const operation = { documentId: documentId('mobile', 'PaymentOptions') };
      const answer = await postOperation(`${shop.url}/${client}/graphql`, operation, headers);
      expect(codesOf(answer)).toEqual(client === 'mobile' ? [] : ['PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  test('binds the session to HTTPS and to its own host', async () => {
    const person = await shop.register();
    const answer = await shop.web().signIn(person);
    expect(dataOf(answer).signIn.signedIn).toBe(true);
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('__Host-prism-session=')) ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
  });

  test('told to stop, it is ready no more at once, answers what still comes, and ends with 0', async () => {
    const socket = await openSocket(`${shop.url}/mobile/graphql`);
    const underWay = Promise.all(Array.from({ length: 12 }, () => shop.register()));
    host.signal('SIGTERM');
    const isReady = async () => (await shop.fetch('/health/ready')).status;
    expect(await eventually(2_000, isReady, (status) => status === 503)).toBe(503);
    dataOf(await shop.web().run('ProductPage', { slug: 'aurora-kettle' }));
    await underWay;
    expect(await host.exited).toEqual({ code: 0, signal: null });
    expect(socket.farewell()).toEqual({ code: 1001, reason: 'OVERLOADED' });
    expect(await isListening(Number(new URL(lab.url).port))).toBe(false);
    expect(host.output()).not.toMatch(/"level":"(error|fatal)"/);
  });
});
