import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../src/infrastructure/tables.ts';
import { hear, newPerson, openAccounts, signIn, staff } from './open-accounts.ts';

const accounts = await openAccounts('back_office');
const { ask, as, clock, database, transport } = accounts;

async function setRoles(customerId: string, roles: string[], identity = staff('admin')) {
  const query = `mutation ($id: ID!, $roles: [Role!]!) {
    customerRolesSet(customerId: $id, roles: $roles) { customer { roles } userErrors { code path } }
  }`;
  return (await ask(query, { id: customerId, roles }, as(identity))).data.customerRolesSet;
}

describe('roles', () => {
  test('are set by an administrator, which ends the sessions of the old rights and is told and written down', async () => {
    const heard = await hear(transport);
    const ada = await newPerson(accounts, 'ada@example.com');
    expect(await setRoles(ada.subject, ['SUPPORT'])).toEqual({
      customer: { roles: ['CUSTOMER', 'SUPPORT'] },
      userErrors: [],
    });
    const find = 'query ($id: ID) { accountSession(id: $id) { scopes } }';
    expect((await ask(find, { id: ada.sessionId })).data.accountSession).toBeNull();
    expect((await signIn(accounts, 'ada@example.com')).identity.scopes).toEqual(['customer', 'support']);
    await expect
      .poll(() => heard)
      .toContainEqual(
        expect.objectContaining({
          type: 'RolesChanged',
          payload: { customerId: ada.subject, roles: ['CUSTOMER', 'SUPPORT'] },
        }),
      );
    const rows = await database.current().select().from(auditLog).where(eq(auditLog.action, 'roles-set'));
    expect(rows).toMatchObject([
      { actor: 'cus_staff', customerId: ada.subject, details: { from: ['CUSTOMER'], to: ['CUSTOMER', 'SUPPORT'] } },
    ]);
  });

  test('that do not change end no session', async () => {
    const grace = await newPerson(accounts, 'grace@example.com');
    await setRoles(grace.subject, []);
    const find = 'query ($id: ID) { accountSession(id: $id) { scopes } }';
    expect((await ask(find, { id: grace.sessionId })).data.accountSession).toEqual({ scopes: ['customer'] });
  });

  test('of an administrator are not given away by themselves, nor set for nobody', async () => {
    const hedy = await newPerson(accounts, 'hedy@example.com');
    await setRoles(hedy.subject, ['ADMIN']);
    const own = await setRoles(hedy.subject, ['SUPPORT'], {
      ...hedy,
      scopes: ['customer', 'admin'],
      provedAt: Number.MAX_SAFE_INTEGER,
    });
    expect(own.userErrors).toEqual([{ code: 'OWN_ADMIN_ROLE', path: ['roles'] }]);
    const missing = await setRoles('cus_01JD2Z00000000000000000000', ['SUPPORT']);
    expect(missing).toEqual({ customer: null, userErrors: [{ code: 'CUSTOMER_NOT_FOUND', path: ['customerId'] }] });
  });
});

describe('the list of customers', () => {
  const query = `query ($first: Int!, $after: String, $query: String) {
    customers(first: $first, after: $after, query: $query) { nodes { email addresses { id } } pageInfo { hasNextPage endCursor } }
  }`;
  const list = async (variables: object) =>
    (await ask(query, { first: 20, ...variables }, as(staff('support')))).data.customers;
  const emails = (page: { nodes: { email: string }[] }) => page.nodes.map(({ email }) => email);

  test('is paged from the newest on, each once', async () => {
    for (let index = 0; index < 4; index++) {
      clock.advance(1_000);
      await newPerson(accounts, `page-${index}@example.com`);
    }
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: { nodes: { email: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = await list({
        first: 3,
        after,
      });
      seen.push(...emails(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(seen.slice(0, 4)).toEqual([3, 2, 1, 0].map((index) => `page-${index}@example.com`));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  test('is searched in address and name, with no letter of special meaning', async () => {
    await newPerson(accounts, 'percent_100@example.com', { firstName: 'Jean-Luc', lastName: "O'Brien" });
    expect(emails(await list({ query: "LUC o'b" }))).toEqual(['percent_100@example.com']);
    expect(emails(await list({ query: 'percent_1' }))).toEqual(['percent_100@example.com']);
    expect(emails(await list({ query: 'percent%1' }))).toEqual([]);
    expect(emails(await list({ query: 'perce\0nt_1' }))).toEqual(['percent_100@example.com']);
  });

  test.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }])('refuses %o', async (variables) => {
    const { errors } = await ask(query, { first: 20, ...variables }, as(staff('support')));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('people change their own profile, and others hear their names only', async () => {
  const heard = await hear(transport);
  const lise = await newPerson(accounts, 'lise@example.com', { firstName: 'Lise' });
  const query = `mutation ($input: CustomerUpdateInput!) {
    customerUpdate(input: $input) { customer { firstName lastName phone locale marketingOptIn } userErrors { code path } }
  }`;
  const update = async (input: object) => (await ask(query, { input }, as(lise))).data.customerUpdate;
  const changed = {
    firstName: 'Lise',
    lastName: 'Meitner',
    phone: '+49 30 1907',
    locale: 'de-AT',
    marketingOptIn: true,
  };
  expect(await update({ ...changed, firstName: undefined })).toEqual({ customer: changed, userErrors: [] });
  expect((await update({ phone: null, locale: '' })).customer).toMatchObject({
    phone: null,
    locale: null,
    lastName: 'Meitner',
  });
  expect((await update({ locale: 'not a tag', phone: 'x' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'phone'] },
    { code: 'INVALID_INPUT', path: ['input', 'locale'] },
  ]);
  await expect.poll(() => heard.filter(({ type }) => type === 'CustomerProfileChanged')).toHaveLength(2);
  const names = { customerId: lise.subject, firstName: 'Lise', lastName: 'Meitner' };
  expect(heard.map(({ payload, partitionKey }) => ({ payload, partitionKey }))).toContainEqual({
    payload: names,
    partitionKey: lise.subject,
  });
  expect(JSON.stringify(heard)).not.toContain('@');
});
