import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { story } from '../clients/story.ts';

const introspection = `{ __schema { types { name kind fields(includeDeprecated: true) { name } inputFields { name } } } }`;

story('the schema of each client', (shop) => {
  const schemaOf = async (client: { ask(query: string): Promise<Json> }) => {
    const { types } = dataOf(await client.ask(introspection)).__schema;
    const fields = types.flatMap(({ fields, inputFields }: Json) => [...(fields ?? []), ...(inputFields ?? [])]);
    return {
      types: types.map(({ name }: Json) => name) as string[],
      fields: fields.map(({ name }: Json) => name) as string[],
    };
  };
  const doors = { web: shop.web(), mobile: shop.mobile(), admin: shop.admin() };

  test('mobile has no Image, no ref, no inner token type, no unit cost', async () => {
    const { types, fields } = await schemaOf(doors.mobile);
    for (const name of ['Image', 'ResponsiveImage', 'TokenPair', 'AccountSessionPayload'])
      expect(types).not.toContain(name);
    for (const name of ['ref', 'unitCost', 'gallery', 'moderationNote']) expect(fields).not.toContain(name);
  });

  test('web has no token at all, but the one that a card becomes', async () => {
    const { types, fields } = await schemaOf(doors.web);
    expect(types.filter((name) => /token/i.test(name))).toEqual([]);
    expect(fields.filter((name) => /token/i.test(name))).toEqual(['methodToken']);
    for (const name of ['ref', 'unitCost', 'mobileSignIn', 'thumb']) expect(fields).not.toContain(name);
  });

  test.each(['web', 'mobile', 'admin'] as const)('%s shows nothing of how the parts are joined', async (variant) => {
    const { types, fields } = await schemaOf(doors[variant]);
    expect(types.filter((name) => /^(_Any|_Entity|_Service|FieldSet|link__|join__|federation__)/.test(name))).toEqual(
      [],
    );
    for (const name of ['_entities', '_service', 'accountSession', 'accountSessionCreate', 'accountSigningKeys']) {
      expect(fields).not.toContain(name);
    }
  });

  test.each(['web', 'mobile', 'admin'] as const)('%s can be downloaded, and says what it serves', async (variant) => {
    const answer = await shop.fetch(`/${variant}/schema.graphql`);
    const sdl = await answer.text();
    expect(answer.status).toBe(200);
    const { types } = await schemaOf(doors[variant]);
    const own = types.filter(
      (name) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
    );
    const declared = [...sdl.matchAll(/^(?:type|interface|union|enum|input|scalar) (\w+)/gm)].map(([, name]) => name);
    expect(declared.sort()).toEqual(own.sort());
  });

  test('the whole graph is served nowhere', async () => {
    for (const path of ['/internal/graphql', '/graphql', '/accounts/graphql']) {
      expect((await shop.fetch(path, { method: 'POST' })).status).toBe(404);
    }
  });
});
