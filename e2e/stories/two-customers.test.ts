import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type ClientSchema, type Field, readClientSchema, rootFields } from '../clients/client-schema.ts';
import { dataOf, type GraphAnswer, type Json } from '../clients/graph-answer.ts';
import { newPerson } from '../clients/people.ts';
import { sampleArguments } from '../clients/sample-values.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import type { Shop } from '../clients/shop.ts';
import { story } from '../clients/story.ts';
import { findIdSlots, findOperation, findOperations, type IdSlot } from '../clients/write-operation.ts';

/** Hundreds of requests, one after another. */
const tryingAllMs = 90_000;

type Client = { ask(query: string, variables?: object): Promise<GraphAnswer>; run: Client['ask'] };

/** Two customers, each with everything a customer can have. `secrets` of Ann stand in nothing that others see. */
interface Cast {
  product: { id: string; slug: string };
  ann: { web: Client; ids: Readonly<Record<string, string>>; secrets: readonly string[] };
  ben: Record<'web' | 'mobile', Client>;
}

story(
  'two customers',
  (shop) => {
    let cast: Cast;
    const schemas = {} as Record<'web' | 'mobile', ClientSchema>;
    beforeAll(async () => {
      cast = await bringIn(shop);
      schemas.web = await readClientSchema(shop.web());
      schemas.mobile = await readClientSchema(shop.mobile());
    });

    test.each(['web', 'mobile'] as const)(
      'by no id on %s does one reach what is the other’s: it answers as if it were not there',
      async (door) => {
        const slots = findIdSlots(schemas[door]);
        expect(slots.length).toBeGreaterThan(6);
        for (const [at, slot] of slots.entries()) {
          const nobody = argumentsFor(schemas[door], slot, neighbourOf(cast.ann.ids.customer ?? ''));
          const query = await findOperation(cast.ben[door], schemas[door], slot, { variables: nobody, depth: 2 });
          const probe = async (id: string) => {
            const answer = await cast.ben[door].ask(query, argumentsFor(schemas[door], slot, id));
            return describeAnswer(answer, id);
          };
          for (const [kind, id] of fitting(slot, at, Object.entries(cast.ann.ids))) {
            const [others, unknown] = [await probe(id), await probe(neighbourOf(id))];
            expect(others, `${slot.field.name}(${slot.path.join('.')}) with the id of a ${kind}`).toEqual(unknown);
            for (const secret of cast.ann.secrets) expect(others.body).not.toContain(secret);
          }
        }
      },
      tryingAllMs,
    );

    test.each(['web', 'mobile'] as const)(
      'no question on %s shows one what is the other’s, nor a visitor',
      async (door) => {
        for (const field of rootFields(schemas[door], 'Query')) {
          const variables = argumentsAbout(schemas[door], field, cast.product);
          const asked = { root: 'Query', field } as const;
          // A visitor may ask less at once than a customer.
          for (const client of [cast.ben[door], shop[door]()])
            for (const operation of await findOperations(client, schemas[door], asked, { variables })) {
              const answer = await client.ask(operation, variables);
              expect(answer.status, field.name).toBe(200);
              const text = JSON.stringify(answer.data);
              for (const secret of [...cast.ann.secrets, ...Object.values(cast.ann.ids)])
                expect(text).not.toContain(secret);
            }
        }
      },
      tryingAllMs,
    );

    test('the one who may sees all of it: the questions above do find things', async () => {
      const answers = await Promise.all(
        rootFields(schemas.web, 'Query').map(async (field) => {
          const variables = argumentsAbout(schemas.web, field, cast.product);
          const asked = { root: 'Query', field } as const;
          const operations = await findOperations(cast.ann.web, schemas.web, asked, { variables });
          return Promise.all(operations.map((operation) => cast.ann.web.ask(operation, variables)));
        }),
      );
      const text = JSON.stringify(answers.flat().map(({ data }) => data));
      for (const secret of [...cast.ann.secrets, ...Object.values(cast.ann.ids)]) expect(text).toContain(secret);
    });

    test('a cursor of the one’s list leads the other nowhere but to what is theirs', async () => {
      const lists = `query ($after: String) { viewer {
      reviews(first: 1, after: $after) { nodes { body } pageInfo { endCursor } }
      customer { wishlist { items(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }
    } }`;
      const { viewer } = dataOf(await cast.ann.web.ask(lists));
      for (const { pageInfo } of [viewer.reviews, viewer.customer.wishlist.items]) {
        const { data } = await cast.ben.web.ask(lists, { after: pageInfo.endCursor });
        const text = JSON.stringify(data);
        for (const secret of [...cast.ann.secrets, ...Object.values(cast.ann.ids)]) expect(text).not.toContain(secret);
      }
    });

    test('after all that was tried, the other’s things are as they were', async () => {
      const { viewer } = dataOf(await cast.ann.web.run('AccountOverview'));
      const text = JSON.stringify(viewer);
      for (const secret of cast.ann.secrets.slice(0, 3)) expect(text).toContain(secret);
      expect(viewer.customer.addresses).toMatchObject([{ id: cast.ann.ids.address, version: 1 }]);
      expect(viewer.customer.wishlist.items.totalCount).toBe(1);
      expect(viewer.customer.sessions).toHaveLength(2);
      expect(viewer.reviews.nodes).toMatchObject([{ id: cast.ann.ids.review, status: 'PENDING' }]);
    });
  },
  { inOrder: true },
);

async function bringIn(shop: Shop): Promise<Cast> {
  const { product } = dataOf(await shop.web().run('ProductPage', { slug: 'layali-lantern' })).productPage;
  const [annPerson, benPerson] = [await shop.register('Annegret'), await shop.register('Benedikt')];
  const web = await shop.webOf(annPerson);
  await shop.mobileOf(annPerson);
  const street = `Geheimweg ${newPerson().lastName}`;
  const opinion = `What only the moderators may read: ${randomUUID()}`;
  const ids = await furnish(web, product.id, { street, opinion });
  const ben = { web: await shop.webOf(benPerson), mobile: await shop.mobileOf(benPerson) };
  await furnish(ben.web, product.id, { street: 'Offene Allee 1', opinion: 'Ben has an opinion of his own.' });
  return { product, ann: { web, ids, secrets: [annPerson.email, annPerson.lastName, street, opinion] }, ben };
}

/** Address, wish, review; answers the ids of all that a customer then has. */
async function furnish(web: Client, productId: string, { street, opinion }: { street: string; opinion: string }) {
  const address = { fullName: 'A. B.', line1: street, city: 'Berlin', postalCode: '10115', country: 'DE' };
  dataOf(await web.run('AddressUpsert', { input: address }));
  dataOf(await web.run('WishlistItemSet', { input: { productId, present: true } }));
  const review = { productId, rating: 2, body: opinion, idempotencyKey: randomUUID() };
  dataOf(await web.run('ReviewSubmit', { input: review }));
  const cart = await fillCart(web, { ...address, line1: `Warenkorb ${street}` });
  const { customer, reviews } = dataOf(await web.run('AccountOverview')).viewer;
  const sessionOf = (isCurrent: boolean) => customer.sessions.find(({ current }: Json) => current === isCurrent)?.id;
  return {
    customer: customer.id,
    address: customer.addresses[0].id,
    wishlist: customer.wishlist.id,
    wish: customer.wishlist.items.nodes[0].id,
    review: reviews.nodes[0].id,
    cart: cart.id,
    'cart line': cart.lines[0].id,
    session: sessionOf(true),
    ...(sessionOf(false) && { phone: sessionOf(false) }),
  } as Record<string, string>;
}

/** A cart with a line, and with an address to send it to. */
async function fillCart(web: Client, shippingAddress: object): Promise<Json> {
  const [offer] = await offersOf(web);
  const { cart } = await putIntoCart(web, [offer?.variantId as string]);
  const input = { cartId: cart.id, email: `cart.${randomUUID()}@example.com`, shippingAddress };
  return dataOf(await web.run('CheckoutUpdate', { input })).cartCheckoutUpdate.cart && cart;
}

/** The kinds that belong into a slot by its name, or all where it takes any id; and two others, another two at each slot. */
function fitting<T>({ path }: IdSlot, at: number, kinds: readonly [kind: string, id: T][]): [kind: string, id: T][] {
  const name = path.join(' ').toLowerCase();
  if (path.at(-1) === 'id') return [...kinds];
  return kinds.filter(
    ([kind], place) => kind.split(' ').some((word) => name.includes(word)) || (place + at) % kinds.length < 2,
  );
}

const argumentsFor = (schema: ClientSchema, { field, path }: IdSlot, id: string) =>
  sampleArguments(schema, field.args, { path, value: id });

/** Arguments that ask about the product on which both have written. */
function argumentsAbout(schema: ClientSchema, { args }: Field, { id, slug }: Cast['product']) {
  const variables = sampleArguments(schema, args, { path: [], value: undefined });
  return { ...variables, ...('id' in variables && { id }), ...('slug' in variables && { slug }) };
}

/** An id of the same shape that nobody has. */
function neighbourOf(id: string): string {
  return id.slice(0, -4) + (id.endsWith('ZZZZ') ? 'YYYY' : 'ZZZZ');
}

/** All that can be told from an answer, but for the id that was asked for and what differs each time. */
function describeAnswer({ status, headers, data, errors }: GraphAnswer, id: string) {
  const body = JSON.stringify({ data, errors })
    .replaceAll(id, '<the id>')
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"')
    .replaceAll(/"pms_\w+"/g, '"<a new session>"')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
  return { status, headers: [...headers.keys()].sort(), body };
}
