import { expect, test } from 'vitest';
import { hear, newPerson, openAccounts, signIn } from './open-accounts.ts';

const accounts = await openAccounts('sessions');
const { ask, as, clock, transport } = accounts;
const ada = await newPerson(accounts, 'ada@example.com');
const eve = await newPerson(accounts, 'eve@example.com');

const revoke = async (identity: typeof ada, sessionId?: string) => {
  const query =
    'mutation ($id: ID) { accountSessionRevoke(sessionId: $id) { revokedSessionId userErrors { code message path } } }';
  return (await ask(query, { id: sessionId }, as(identity))).data.accountSessionRevoke;
};
const find = async (id: string) =>
  (await ask('query ($id: ID) { accountSession(id: $id) { subject } }', { id })).data.accountSession;

test('people see their live sessions, the one they use marked', async () => {
  const { identity } = await signIn(accounts, 'ada@example.com', { deviceName: 'Firefox' });
  const query = '{ viewer { session { id current } customer { sessions { id deviceName current ipCountry } } } }';
  const { data, errors } = await ask(query, {}, as(ada));
  expect(errors).toEqual([]);
  expect(data.viewer.session).toEqual({ id: ada.sessionId, current: true });
  const { sessions } = data.viewer.customer;
  expect(sessions).toContainEqual({ id: identity.sessionId, deviceName: 'Firefox', current: false, ipCountry: null });
  expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
});

test('a session is ended by its owner, at once and for others to hear', async () => {
  const heard = await hear(transport);
  const { identity } = await signIn(accounts, 'ada@example.com');
  expect(await revoke(ada, identity.sessionId)).toEqual({ revokedSessionId: identity.sessionId, userErrors: [] });
  expect(await find(identity.sessionId)).toBeNull();
  await expect.poll(() => heard.map(({ type }) => type)).toContain('SessionRevoked');
  expect((await revoke(ada, identity.sessionId)).userErrors).toMatchObject([{ code: 'SESSION_NOT_FOUND' }]);
});

test("another person's session answers like one that is not there, and lives on", async () => {
  const missing = await revoke(eve, 'ses_01JD2Z00000000000000000000');
  expect(await revoke(eve, ada.sessionId)).toEqual(missing);
  expect(await revoke(eve, 'no id \0')).toEqual(missing);
  expect(missing).toMatchObject({ revokedSessionId: null, userErrors: [{ code: 'SESSION_NOT_FOUND' }] });
  expect(await find(ada.sessionId)).not.toBeNull();
});

test('without an id the present session ends, and only that', async () => {
  const { identity } = await signIn(accounts, 'eve@example.com');
  await revoke({ ...eve, sessionId: identity.sessionId });
  expect(await find(identity.sessionId)).toBeNull();
  expect(await find(eve.sessionId)).not.toBeNull();
});

test('expired sessions are no longer shown', async () => {
  const query = '{ viewer { session { id } customer { sessions { id } } } }';
  clock.advance(12 * 3_600_000);
  const { data } = await ask(query, {}, as(eve));
  expect(data.viewer).toEqual({ session: null, customer: { sessions: [] } });
});

test('a guest has nothing to end', async () => {
  const { data, errors } = await ask('mutation { accountSessionRevoke { revokedSessionId userErrors { code } } }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test.each(['accountSession', 'accountSession(token: "a", id: "b")'])('%s says what it expects', async (field) => {
  const { errors } = await ask(`{ ${field} { subject } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
