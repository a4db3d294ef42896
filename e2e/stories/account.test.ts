import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { readLetter } from '../clients/mailbox.ts';
import { newPerson } from '../clients/people.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

const flat = { fullName: 'Nora Story', line1: 'Ackerstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

story('an account', (shop) => {
  const customerOf = async (client: WebClient): Promise<Json> =>
    dataOf(await client.run('AccountOverview')).viewer.customer;
  const saveAddress = async (client: WebClient, input: object, id?: string): Promise<Json> =>
    dataOf(await client.run('AddressUpsert', { input, id })).addressUpsert;

  test('opens with an address and a password, and its owner gets a letter', async () => {
    const person = await shop.register();
    const client = await shop.webOf(person);
    expect(await customerOf(client)).toMatchObject({
      email: person.email,
      firstName: person.firstName,
      addresses: [],
      wishlist: { items: { totalCount: 0 } },
    });
    expect((await readLetter(shop.url, person.email, 'Welcome to Prism')).text).toContain(person.firstName);
  });

  test('does not open twice, and nobody is told that the address is known but its owner', async () => {
    const person = await shop.register();
    const again = await shop
      .web()
      .run('Register', { input: { ...newPerson('Mallory'), email: person.email.toUpperCase() } });
    const fresh = await shop.web().run('Register', { input: newPerson() });
    expect([again.status, again.data]).toEqual([fresh.status, fresh.data]);
    await readLetter(shop.url, person.email, 'You already have an account');
    expect((await customerOf(await shop.webOf(person))).firstName).toBe(person.firstName);
  });

  test.each([
    ['a short password', { password: 'short' }, 'PASSWORD_TOO_SHORT', ['input', 'password']],
    ['something that is no address', { email: 'nora(at)example.com' }, 'INVALID_INPUT', ['input', 'email']],
  ])('does not open with %s', async (_, flaw, code, path) => {
    const { accountRegister } = dataOf(await shop.web().run('Register', { input: { ...newPerson(), ...flaw } }));
    expect(accountRegister.userErrors).toMatchObject([{ __typename: 'InputError', code, path }]);
  });

  test('keeps what its owner changes, and shows it at once on every device', async () => {
    const person = await shop.register();
    const client = await shop.webOf(person);
    const input = { firstName: 'Eleonora', phone: '+49 30 1234567', locale: 'de-DE', marketingOptIn: true };
    const { customerUpdate } = dataOf(await client.run('CustomerUpdate', { input }));
    expect(customerUpdate).toMatchObject({ customer: { ...input, lastName: person.lastName }, userErrors: [] });
    const { viewer } = dataOf(await (await shop.mobileOf(person)).run('Account', { density: 'X2' }));
    expect(viewer.customer).toMatchObject({ firstName: 'Eleonora', lastName: person.lastName });
  });

  test('keeps addresses: the first is the default of both kinds, until another asks to be', async () => {
    const client = await shop.webOf();
    const { address: first } = await saveAddress(client, flat);
    expect(first).toMatchObject({ ...flat, version: 1 });
    const { address: second, customer } = await saveAddress(client, {
      ...flat,
      line1: 'Neubaugasse 2',
      makeDefaultShipping: true,
    });
    expect(customer).toMatchObject({
      defaultShippingAddress: { id: second.id },
      defaultBillingAddress: { id: first.id },
    });
    const { addressDelete } = dataOf(await client.run('AddressDelete', { id: second.id }));
    expect(addressDelete).toMatchObject({ deletedId: second.id, customer: { defaultShippingAddress: null } });
    expect((await customerOf(client)).addresses.map(({ id }: Json) => id)).toEqual([first.id]);
  });

  test('refuses a change of an address that has changed meanwhile', async () => {
    const client = await shop.webOf();
    const { address } = await saveAddress(client, flat);
    const { address: moved } = await saveAddress(client, { ...flat, city: 'Hamburg', expectedVersion: 1 }, address.id);
    expect(moved.version).toBe(2);
    const late = await saveAddress(client, { ...flat, city: 'Wien', expectedVersion: 1 }, address.id);
    expect(late).toMatchObject({ address: null, userErrors: [{ code: 'VERSION_CONFLICT' }] });
    expect((await customerOf(client)).addresses[0]).toMatchObject({ city: 'Hamburg', version: 2 });
  });

  test('says where in an address something is wrong', async () => {
    const { userErrors } = await saveAddress(await shop.webOf(), { ...flat, country: 'ZZ', city: ' ' });
    expect(userErrors.map(({ path }: Json) => path.join('.')).sort()).toEqual(['input.city', 'input.country']);
  });

  test('has a wishlist that both clients change, and where twice is once', async () => {
    const person = await shop.register();
    const [web, mobile] = [await shop.webOf(person), await shop.mobileOf(person)];
    const { id } = dataOf(await web.run('ProductPage', { slug: 'borealis-lamp' })).productPage.product;
    const set = async (present: boolean, client: Pick<WebClient, 'run'>): Promise<Json> =>
      dataOf(await client.run('WishlistItemSet', { input: { productId: id, present } })).wishlistItemSet;
    expect(await set(true, web)).toMatchObject({
      product: { inWishlist: true },
      wishlist: { items: { totalCount: 1 } },
    });
    const twice = await set(true, mobile);
    expect(twice.wishlist.items.totalCount).toBe(1);
    const { viewer } = dataOf(await mobile.run('Account', { density: 'X2' }));
    expect(viewer.customer.wishlist.items.nodes[0].product.card).toMatchObject({ title: 'Borealis Lamp' });
    expect(await set(false, mobile)).toMatchObject({
      product: { inWishlist: false },
      wishlist: { version: twice.wishlist.version + 1, items: { totalCount: 0 } },
    });
  });

  test('lists its sessions, and ends one of them', async () => {
    const person = await shop.register();
    const [web, mobile] = [await shop.webOf(person), await shop.mobileOf(person)];
    const { sessions } = await customerOf(web);
    expect(sessions).toHaveLength(2);
    const phone = sessions.find(({ platform }: Json) => platform === 'IOS');
    expect(phone).toMatchObject({ deviceName: 'Story Phone', current: false });
    expect(sessions.filter(({ current }: Json) => current)).toHaveLength(1);
    const { accountSessionRevoke } = dataOf(await web.run('SessionRevoke', { sessionId: phone.id }));
    expect(accountSessionRevoke).toMatchObject({ revokedSessionId: phone.id, userErrors: [] });
    const ended = await eventually(
      1_000,
      () => mobile.ask('{ viewer { isAuthenticated } }'),
      ({ status }) => status === 401,
    );
    expect(ended.status).toBe(401);
    expect((await customerOf(web)).sessions).toHaveLength(1);
  });
});
