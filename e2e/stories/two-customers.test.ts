import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type ClientSchema, type Field, readClientSchema, rootFields } from '../clients/client-schema.ts';
import { dataOf, type GraphAnswer, type Json } from '../clients/graph-answer.ts';
import { newPerson } from '../clients/people.ts';
import { sampleArguments } from '../clients/sample-values.ts';
import type { Shop } from '../clients/shop.ts';
import { story } from '../clients/story.ts';
import { findIdSlots, type IdSlot, writeOperation } from '../clients/write-operation.ts';

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
        for (const slot of slots) {
          const query = writeOperation(schemas[door], slot.root, slot.field);
          const probe = async (id: string) => {
            const answer = await cast.ben[door].ask(query, argumentsFor(schemas[door], slot, id));
            return describeAnswer(answer, id);
          };
          for (const [kind, id] of Object.entries(cast.ann.ids)) {
            const [others, unknown] = [await probe(id), await probe(neighbourOf(id))];
            expect(others, `${slot.field.name}(${slot.path.join('.')}) with the id of a ${kind}`).toEqual(unknown);
            for (const secret of cast.ann.secrets) expect(others.body).not.toContain(secret);
          }
        }
      },
    );

    test.each(['web', 'mobile'] as const)(
      'no question on %s shows one what is the other’s, nor a visitor',
      async (door) => {
        for (const client of [cast.ben[door], shop[door]()]) {
          for (const field of rootFields(schemas[door], 'Query')) {
            const answer = await client.ask(
              writeOperation(schemas[door], 'Query', field),
              argumentsAbout(schemas[door], field, cast.product),
            );
            expect(answer.status, field.name).toBe(200);
            const text = JSON.stringify(answer.data);
            for (const secret of [...cast.ann.secrets, ...Object.values(cast.ann.ids)])
              expect(text).not.toContain(secret);
          }
        }
      },
    );

    test('the one who may sees all of it: the questions above do find things', async () => {
      const answers = await Promise.all(
        rootFields(schemas.web, 'Query').map((field) =>
          cast.ann.web.ask(
            writeOperation(schemas.web, 'Query', field),
            argumentsAbout(schemas.web, field, cast.product),
          ),
        ),
      );
      const text = JSON.stringify(answers.map(({ data }) => data));
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
  const { customer, reviews } = dataOf(await web.run('AccountOverview')).viewer;
  const sessionOf = (isCurrent: boolean) => customer.sessions.find(({ current }: Json) => current === isCurrent)?.id;
  return {
    customer: customer.id,
    address: customer.addresses[0].id,
    wishlist: customer.wishlist.id,
    wish: customer.wishlist.items.nodes[0].id,
    review: reviews.nodes[0].id,
    session: sessionOf(true),
    ...(sessionOf(false) && { phone: sessionOf(false) }),
  } as Record<string, string>;
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
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
  return { status, headers: [...headers.keys()].sort(), body };
}
