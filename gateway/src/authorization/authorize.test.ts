import { createLogger } from '@prism/platform/log';
import { afterEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask } from '../testing/ask-gateway.ts';
import { listen } from '../testing/listen.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import { askedOfVault, vaultTransports, vaultVariants } from '../testing/vault-graph.ts';
import type { AuthorizationSettings, DecidePolicies } from './index.ts';

let gateway: Gateway;
let logged: string[] = [];
afterEach(async () => {
  await gateway.stop();
  logged = [];
});

async function start(authorization: AuthorizationSettings) {
  askedOfVault.length = 0;
  const log = createLogger({ level: 'warn', name: 'gateway' }, { write: (line) => logged.push(line) });
  gateway = await startTestGateway({ variants: vaultVariants, transports: vaultTransports, authorization, log });
}
const logLine = (message: string) => logged.map((line) => JSON.parse(line)).find(({ msg }) => msg.includes(message));
const bearer = async () => ({ authorization: `Bearer ${await issuer.sign()}` });
const codesOf = ({ errors = [] }: { errors?: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('a gateway that rejects', () => {
  test('refuses a query whole for one field, the second time too, and asks no subgraph', async () => {
    await start({ mode: 'reject' });
    for (const _ of [1, 2]) {
      const { status, body } = await ask(gateway, { query: '{ owner { name secret } again: owner { secret } }' });
      expect([status, body.data]).toEqual([200, null]);
      expect(body.errors).toMatchObject([{ path: ['owner', 'secret'] }, { path: ['again', 'secret'] }]);
      expect(codesOf(body)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', 'UNAUTHORIZED_FIELD_OR_TYPE']);
    }
    expect(askedOfVault).toEqual([]);
  });

  test('answers what is allowed, and what skips the rest', async () => {
    await start({ mode: 'reject' });
    const query = 'query ($no: Boolean!) { owner { name secret @include(if: $no) } }';
    const { body } = await ask(gateway, { query, variables: { no: false } });
    expect(body).toEqual({ data: { owner: { name: 'Ada' } } });
  });
});

describe('a gateway that runs dry', () => {
  test('answers everything, changes too, keeps it from shared caches and logs what would be missing', async () => {
    await start({ mode: 'dry-run' });
    expect(logLine('nothing is enforced')).toBeDefined();
    const { body, headers } = await ask(gateway, { query: 'query Q { owner { secret } }' });
    expect(body).toEqual({ data: { owner: { secret: 'the secret' } } });
    expect(headers['cache-control']).not.toContain('public');
    expect(logLine('runs dry, so')).toMatchObject({ operation: 'Q', coordinates: ['Owner.secret'], identity: 'guest' });
    expect((await ask(gateway, { query: 'mutation { rename(name: "E") { secret } }' })).body).toEqual({
      data: { rename: { secret: 'the secret' } },
    });
  });
});

describe('who decides policies', () => {
  const question = { variant: 'mobile', query: '{ journal diary owner { name } }' };
  const answers = async () => (await ask(gateway, { ...question, headers: await bearer() })).body;

  test('is asked once for each operation that has some, with who asks; what it grants holds', async () => {
    const asked: unknown[] = [];
    const decidePolicies: DecidePolicies = async (names, { caller: { identity } }) => {
      asked.push([[...names].sort(), identity.kind, identity.subject]);
      return ['own-journal', 'awake', 'read-everything'];
    };
    await start({ mode: 'filter', decidePolicies });
    const told = { data: { journal: 'the secret', diary: null, owner: { name: 'Ada' } } };
    for (const _ of [1, 2]) expect(await answers()).toMatchObject(told);
    const once = [['awake', 'own-journal', 'read-diary', 'read-journal'], 'user', 'usr_1'];
    expect(asked).toEqual([once, once]);
    await ask(gateway, { query: '{ owner { name secret } }' });
    expect(asked).toHaveLength(2);
  });

  test('a set that is granted in part does not hold', async () => {
    await start({ mode: 'filter', decidePolicies: () => ['awake'] });
    expect(await answers()).toMatchObject({ data: { journal: null, diary: null } });
    expect(askedOfVault.join()).not.toMatch(/journal|diary/);
  });

  test('two people who ask at once have an answer each', async () => {
    const decidePolicies: DecidePolicies = async (_, { caller: { identity } }) =>
      identity.kind === 'user' ? ['read-diary'] : [];
    await start({ mode: 'filter', decidePolicies });
    const ofUser = { ...question, headers: await bearer() };
    const both = await Promise.all([ask(gateway, ofUser), ask(gateway, question), ask(gateway, ofUser)]);
    expect(both.map(({ body }) => body.data.diary)).toEqual(['the secret', null, 'the secret']);
  });

  test.each<[string, DecidePolicies]>([
    ['throws', () => Promise.reject(new Error('database password hunter2'))],
    ['throws at once', () => JSON.parse('{')],
    ['says nothing', () => new Promise(() => {})],
    ['answers with nothing of use', () => 7 as never],
  ])('is not there when it %s: nothing runs, and nobody is told why', async (_, decidePolicies) => {
    await start({ mode: 'filter', decidePolicies });
    const { status, body } = await ask(gateway, question);
    expect([status, codesOf(body), body.data]).toEqual([503, ['AUTH_UNAVAILABLE'], undefined]);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(askedOfVault).toEqual([]);
    expect(logLine('could not be decided')).toBeDefined();
    expect((await ask(gateway, { query: '{ owner { name } }' })).body).toEqual({ data: { owner: { name: 'Ada' } } });
  });

  test.each([
    ['no longer holds', () => [], 'FORBIDDEN'],
    ['cannot be asked for', () => Promise.reject(new Error('away')), 'AUTH_UNAVAILABLE'],
  ] as const)('is asked again while events are told; a policy that %s ends them', async (_, later, code) => {
    let decide: DecidePolicies = () => ['read-mood'];
    await start({ mode: 'filter', decidePolicies: (...asked) => decide(...asked) });
    const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    const events = await listen(`${url}/web/graphql`, 'subscription { renamed { name mood } }');
    expect(await events.next()).toEqual(['next', { data: { renamed: { name: 'Ada', mood: 'fine' } } }]);
    decide = later as DecidePolicies;
    const told = [];
    for (let event = await events.next(); event; event = await events.next()) told.push(event);
    const failed = told.findIndex(([, answer]) => answer.errors);
    expect(told[failed]?.[1].errors[0].extensions.code).toBe(code);
    // Nothing is told after it but that it has ended.
    expect(told.slice(failed + 1).map(([kind]) => kind)).toEqual(['complete']);
  });
});
