import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityProvider } from '../auth/identity-provider.ts';
import type { Gateway } from '../create-gateway.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { askBySocket, createSocketClient } from '../testing/socket-client.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import { askedOfVault, vaultTransports, vaultVariants } from '../testing/vault-graph.ts';

/** Over HTTP, with keep-alive, so that requests of different people share connections. */
const people = {
  ann: { headers: { cookie: 'prism-session=ann' }, seenBy: 'user usr_ann', secret: 'the secret' },
  ben: { headers: { cookie: 'prism-session=ben' }, seenBy: 'user usr_ben', secret: null },
  nobody: { headers: {}, seenBy: /^guest gst_\w+$/, secret: null },
};
type Person = keyof typeof people;
const names = Object.keys(people) as Person[];

const identityProvider: IdentityProvider = {
  publicKeys: async () => issuer.publicKeys(),
  signInBackOffice: async () => null,
  findSessions: async (ids) => ids.map((id) => sessionOf(id.slice('ses_'.length))),
  async findSession(by) {
    await sleep(1);
    const token = 'token' in by ? by.token : '';
    if (token !== 'ann' && token !== 'ben') return null;
    return sessionOf(token);
  },
};

const sessionOf = (name: string) =>
  activeSession(`ses_${name}`, { subject: `usr_${name}`, scopes: name === 'ann' ? ['auditor'] : [] });

const queries = [
  '{ owner { seenBy secret } }',
  'query Named { owner { seenBy secret letters { text } } }',
  '{ owner { ...F } } fragment F on Owner { secret seenBy }',
];
const changes = ['mutation { rename(name: "x") { seenBy } }'];

let gateway: Gateway;
let url: string;
beforeAll(async () => {
  gateway = await startTestGateway({
    ...{ variants: vaultVariants, transports: vaultTransports, identityProvider },
    sharesQueries: true,
  });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/web/graphql`;
});
afterAll(() => gateway.stop());

interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: each question knows what it asked for
  data?: any;
  errors?: { extensions: { code: string } }[];
}

async function ask(person: Person, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...people[person].headers },
    body: JSON.stringify({ query }),
  });
  return {
    person,
    query,
    status: response.status,
    cookies: response.headers.getSetCookie(),
    body: (await response.json()) as Told,
  };
}

const all = 2_000;
const atOnce = 60;

test('of two thousand questions of two people and a visitor, asked at once, each has its own answer', async () => {
  const texts = [...queries, ...queries, ...changes];
  const plan = Array.from({ length: all }, (_, at) => [names[at % 3], texts[(at >> 2) % texts.length]] as const);
  const asking = plan.entries();
  const wrong: unknown[] = [];
  const askOn = async () => {
    for (const [, [person, query]] of asking) {
      const answer = await ask(person as Person, query as string);
      if (!isOwn(answer)) wrong.push(answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  expect(wrong).toEqual([]);
  // Otherwise nothing was shared, and the test would prove little.
  expect(askedOfVault.filter((text) => text.startsWith('owners')).length).toBeLessThan(all * 0.9);
}, 120_000);

test('so has each on three WebSockets, beside as many by HTTP', async () => {
  const clients = new Map(
    names.map((person) => [person, createSocketClient(url, { headers: { ...people[person].headers } })]),
  );
  const asking = Array.from({ length: 600 }, (_, at) => [names[at % 3], queries[(at >> 2) % queries.length]]).entries();
  const wrong: unknown[] = [];
  const askOn = async (_: unknown, at: number) => {
    for (const [, [person, query]] of asking as Iterable<[number, [Person, string]]>) {
      const body = (await askBySocket(clients.get(person) as never, { query })) as Told;
      const answer = at % 2 === 0 ? { person, query, status: 200, cookies: [], body } : await ask(person, query);
      if (!isOwn(answer)) wrong.push(answer);
    }
  };
  await Promise.all(Array.from({ length: 15 }, askOn));
  await Promise.all([...clients.values()].map((client) => client.dispose()));
  expect(wrong).toEqual([]);
}, 60_000);

function isOwn({ person, query, status, cookies, body }: Awaited<ReturnType<typeof ask>>): boolean {
  const { seenBy, secret } = people[person];
  const told = body.data?.owner ?? body.data?.rename;
  const isSeen = typeof seenBy === 'string' ? told?.seenBy === seenBy : seenBy.test(told?.seenBy);
  const isChange = query.startsWith('mutation');
  const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
  const expected = secret === null && !isChange ? ['UNAUTHORIZED_FIELD_OR_TYPE'] : [];
  const isRemembered = cookies.some((text) => text.startsWith('prism-guest='));
  return (
    status === 200 &&
    isSeen &&
    (isChange || told.secret === secret) &&
    codes.join() === expected.join() &&
    isRemembered === (isChange && person === 'nobody')
  );
}
