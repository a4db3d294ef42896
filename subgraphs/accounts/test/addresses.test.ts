import { describe, expect, test } from 'vitest';
import { newPerson, openAccounts } from './open-accounts.ts';

const accounts = await openAccounts('addresses');
const { ask, as } = accounts;
const lines = { fullName: 'Ada Lovelace', line1: 'St James 12', city: 'London', postalCode: 'SW1Y', country: 'GB' };
type Person = Awaited<ReturnType<typeof newPerson>>;

async function upsert(person: Person, input: Record<string, unknown>, id?: string) {
  const query = `mutation ($input: AddressInput!, $id: ID) { addressUpsert(input: $input, id: $id) {
    address { id version line2 country } customer { addresses { id } defaultShippingAddress { id } defaultBillingAddress { id } }
    userErrors { __typename code path }
  } }`;
  return (await ask(query, { input: { ...lines, ...input }, id }, as(person))).data.addressUpsert;
}

describe('addresses', () => {
  test('the first is the default of both kinds; another takes over only what it asks for', async () => {
    const ada = await newPerson(accounts, 'ada@example.com');
    const first = await upsert(ada, {});
    const second = await upsert(ada, { line1: 'Work', makeDefaultShipping: true });
    expect(second.userErrors).toEqual([]);
    expect(second.customer).toEqual({
      addresses: [{ id: first.address.id }, { id: second.address.id }],
      defaultShippingAddress: { id: second.address.id },
      defaultBillingAddress: { id: first.address.id },
    });
  });

  test('of many that become the default at once one does, and no two', async () => {
    const grace = await newPerson(accounts, 'grace@example.com');
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        upsert(grace, { line1: `House ${at}`, makeDefaultShipping: true, makeDefaultBilling: true }),
      ),
    );
    expect(made.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { data } = await ask(
      '{ viewer { customer { addresses { id } defaultShippingAddress { id } } } }',
      {},
      as(grace),
    );
    expect(data.viewer.customer.addresses).toHaveLength(8);
    expect(data.viewer.customer.defaultShippingAddress).not.toBeNull();
  });

  test('a change grows the version, and a stale one is refused', async () => {
    const hedy = await newPerson(accounts, 'hedy@example.com');
    const { address } = await upsert(hedy, { line2: 'Attic' });
    const changed = await upsert(hedy, { line2: null, expectedVersion: 1 }, address.id);
    expect(changed.address).toEqual({ ...address, version: 2, line2: null });
    const stale = await upsert(hedy, { city: 'Paris', expectedVersion: 1 }, address.id);
    expect(stale).toMatchObject({
      address: null,
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
    });
    const same = await upsert(hedy, { expectedVersion: 2 }, address.id);
    expect(same.address.version).toBe(2);
  });

  test('of two changes of one version at once exactly one wins', async () => {
    const emmy = await newPerson(accounts, 'emmy@example.com');
    const { address } = await upsert(emmy, {});
    const answers = await Promise.all(
      ['Paris', 'Rome'].map((city) => upsert(emmy, { city, expectedVersion: 1 }, address.id)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('a deleted one is gone, and with it what it was the default of', async () => {
    const lise = await newPerson(accounts, 'lise@example.com');
    const { address } = await upsert(lise, {});
    const query = `mutation ($id: ID!) { addressDelete(id: $id) {
      address { id } deletedId customer { addresses { id } defaultShippingAddress { id } } userErrors { code }
    } }`;
    const remove = async () => (await ask(query, { id: address.id }, as(lise))).data.addressDelete;
    const gone = { addresses: [], defaultShippingAddress: null };
    expect(await remove()).toEqual({ address: null, deletedId: address.id, customer: gone, userErrors: [] });
    expect(await remove()).toMatchObject({ deletedId: null, userErrors: [{ code: 'ADDRESS_NOT_FOUND' }] });
  });

  test('are limited in number', async () => {
    const mary = await newPerson(accounts, 'mary@example.com');
    for (let at = 0; at < 50; at++) await upsert(mary, { line1: `House ${at}` });
    expect((await upsert(mary, {})).userErrors).toMatchObject([{ code: 'ADDRESS_LIMIT_REACHED' }]);
  });

  test.each([
    ['country', 'XX'],
    ['fullName', '   '],
    ['line1', 'x'.repeat(121)],
    ['city', 'Lon\0don'],
    ['region', 'Lon\u2028don'],
    ['line2', '\ud800'],
    ['postalCode', '12345678901234567'],
    ['phone', 'call me'],
  ])('refuse a %s like %j', async (field, value) => {
    const vera = await newPerson(accounts, `${field.toLowerCase()}@example.com`);
    const { address, userErrors } = await upsert(vera, { [field]: value });
    expect(address).toBeNull();
    expect(userErrors).toEqual([{ __typename: 'InputError', code: 'INVALID_INPUT', path: ['input', field] }]);
  });
});
