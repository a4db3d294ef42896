import type { Identity } from '@prism/platform/identity';
import { describe, expect, test } from 'vitest';
import { newPerson, openAccounts, staff } from './open-accounts.ts';

const accounts = await openAccounts('ownership');
const { ask, as } = accounts;
const ada = await newPerson(accounts, 'ada@example.com', { firstName: 'Ada' });
const eve = await newPerson(accounts, 'eve@example.com');
const guest: Identity = { kind: 'guest', subject: 'gst_1' };
const gateway: Identity = { kind: 'service', subject: 'svc_gateway' };

const lines = { fullName: 'Ada Lovelace', line1: 'St James 12', city: 'London', postalCode: 'SW1Y', country: 'GB' };
const upsert = `mutation ($input: AddressInput!, $id: ID) {
  addressUpsert(input: $input, id: $id) { address { id version } userErrors { __typename code path } }
}`;
const addressId: string = (await ask(upsert, { input: lines }, as(ada))).data.addressUpsert.address.id;
const wishlistId: string = (await ask('{ viewer { customer { wishlist { id } } } }', {}, as(ada))).data.viewer.customer
  .wishlist.id;

const entitiesQuery = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Customer { id email } ... on Address { id line1 } ... on Wishlist { id version }
} }`;
async function entity(typename: string, id: unknown, identity: Identity) {
  const { data, errors } = await ask(entitiesQuery, { representations: [{ __typename: typename, id }] }, as(identity));
  return { found: data._entities[0], errors };
}
const answers = { nothing: { found: null, errors: [] } };

describe('an entity asked for by id', () => {
  test.each([
    ['Customer', ada.subject, 'cus'],
    ['Address', addressId, 'adr'],
    ['Wishlist', wishlistId, 'wsh'],
  ])('%s: its owner gets it, a stranger what one gets for an id that does not exist', async (typename, id, prefix) => {
    expect((await entity(typename, id, ada)).found).toMatchObject({ id });
    for (const stranger of [eve, guest]) {
      expect(await entity(typename, id, stranger)).toEqual(answers.nothing);
      expect(await entity(typename, `${prefix}_01JD2Z00000000000000000000`, stranger)).toEqual(answers.nothing);
    }
    expect(await entity(typename, 'no id \0', ada)).toEqual(answers.nothing);
  });

  test.each([
    ['Customer', ada.subject, { support: true, admin: true, service: true }],
    ['Address', addressId, { support: true, admin: true, service: false }],
    ['Wishlist', wishlistId, { support: false, admin: false, service: false }],
  ])('%s: the back office and the platform see %s as %o', async (typename, id, may) => {
    const seen = async (identity: Identity) => (await entity(typename, id, identity)).found !== null;
    expect({
      support: await seen(staff('customer', 'support')),
      admin: await seen(staff('admin')),
      service: await seen(gateway),
    }).toEqual(may);
  });
});

describe('what is not their own', () => {
  test('an address can be neither changed nor deleted, and answers like a missing one', async () => {
    const change = await ask(upsert, { input: lines, id: addressId }, as(eve));
    const missing = await ask(upsert, { input: lines, id: 'adr_01JD2Z00000000000000000000' }, as(eve));
    expect(change).toEqual(missing);
    expect(change.data.addressUpsert.userErrors).toEqual([
      { __typename: 'InputError', code: 'ADDRESS_NOT_FOUND', path: ['id'] },
    ]);
    const remove = 'mutation ($id: ID!) { addressDelete(id: $id) { deletedId userErrors { code } } }';
    const refused = await ask(remove, { id: addressId }, as(eve));
    expect(refused.data.addressDelete).toEqual({ deletedId: null, userErrors: [{ code: 'ADDRESS_NOT_FOUND' }] });
    expect((await entity('Address', addressId, ada)).found).toMatchObject({ line1: 'St James 12' });
  });

  test('viewer is always oneself', async () => {
    const query = '{ viewer { isAuthenticated roles customer { id addresses { id } } session { id } } }';
    expect((await ask(query, {}, as(ada))).data.viewer).toMatchObject({
      isAuthenticated: true,
      roles: ['CUSTOMER'],
      customer: { id: ada.subject },
    });
    expect((await ask(query, {}, as(eve))).data.viewer.customer).toEqual({ id: eve.subject, addresses: [] });
    const nobody = { isAuthenticated: false, roles: [], customer: null, session: null };
    expect((await ask(query, {}, as(guest))).data.viewer).toEqual(nobody);
    expect((await ask(query, {}, as(gateway))).data.viewer).toEqual(nobody);
  });

  test("a session that names another person's id shows nothing of it", async () => {
    const forged = { ...eve, sessionId: ada.sessionId };
    expect((await ask('{ viewer { session { id } } }', {}, as(forged))).data.viewer.session).toBeNull();
  });
});

describe('what is for the back office only', () => {
  const fields = `{ id email roles riskNote addresses { id } sessions { id } wishlist { id } }`;

  test.each([
    ['customer', `query ($id: ID!) { customer(id: $id) ${fields} }`],
    ['customers', '{ customers { nodes { id } } }'],
    [
      'customerRolesSet',
      'mutation ($id: ID!) { customerRolesSet(customerId: $id, roles: [ADMIN]) { customer { id } userErrors { code } } }',
    ],
  ])('%s is refused to guests and customers, even without a gateway in front', async (_, query) => {
    expect((await ask(query, { id: ada.subject }, as(ada))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(query, { id: ada.subject }, as(guest))).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  test('support may not set roles', async () => {
    const query = 'mutation ($id: ID!) { customerRolesSet(customerId: $id, roles: [ADMIN]) { userErrors { code } } }';
    const { errors } = await ask(query, { id: ada.subject }, as(staff('support')));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each(['roles', 'riskNote'])('%s of oneself is refused too', async (field) => {
    const { errors } = await ask(`{ viewer { customer { id ${field} } } }`, {}, as(ada));
    expect(errors).toMatchObject([{ path: ['viewer', 'customer', field], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('support reads an account with its addresses and sessions, but not its wishes', async () => {
    const { data, errors } = await ask(
      `query ($id: ID!) { customer(id: $id) ${fields} }`,
      { id: ada.subject },
      as(staff('support')),
    );
    expect(errors).toEqual([]);
    expect(data.customer).toMatchObject({
      email: 'ada@example.com',
      roles: ['CUSTOMER'],
      addresses: [{ id: addressId }],
      wishlist: null,
    });
  });
});
