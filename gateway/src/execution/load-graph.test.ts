import { isAscii } from 'node:buffer';
import { afterAll, describe, expect, test } from 'vitest';
import { readAnswer } from '../subgraph-client/transports/read-answer.ts';
import { book, entitiesBy, loadShelves } from '../testing/shelves-graph.ts';

const { execute, run, asked, stop } = await loadShelves();
afterAll(stop);

describe('an answer that is not what the schema promises', () => {
  test.each([
    ['a word for a number', '{ books { weight } }', { books: [book('1', { weight: 'heavy' })] }, [{ weight: null }]],
    ['a name that the enum has not', '{ books { size } }', { books: [book('1', { size: 'HUGE' })] }, [{ size: null }]],
    ['one thing for a list', '{ books { id } }', { books: book('1') }, null],
  ])('%s is null and an error', async (_, query, data, expected) => {
    const result = await execute(query, { shelves: () => ({ data }) });
    expect(result.data?.books).toEqual(expected);
    expect(result.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_ERROR' } }]);
  });

  test('what can be coerced is: a number is an ID', async () => {
    const { data, errors } = await execute('{ books { id } }', { shelves: () => ({ data: { books: [{ id: 5 }] } }) });
    expect({ data, errors }).toEqual({ data: { books: [{ id: '5' }] }, errors: undefined });
  });

  test('a null where none may be makes what is around it null, up to all', async () => {
    const { data } = await execute('{ first { title } books { id } }', {
      shelves: () => ({ data: { first: { title: null }, books: [] } }),
    });
    expect(data).toBeNull();
  });
});

describe('what a client asks', () => {
  test('comes back in its order, under its names', async () => {
    const { data } = await execute(
      'query ($no: Boolean!) { z: __typename books { id: title ...F } } fragment F on Book { weight @skip(if: $no) kind: __typename }',
      {
        shelves: () => ({ data: { books: [{ id_: 'Optics', __typename: 'Book', weight: 1 }] } }),
      },
      { no: true },
    );
    expect(JSON.stringify(data)).toBe('{"z":"Query","books":[{"id":"Optics","kind":"Book"}]}');
  });

  test('is sent with its variables, coerced and with their defaults, and only those a fetch uses', async () => {
    const query =
      'query ($size: Size = LARGE, $like: Like, $no: Boolean!) { find(size: $size, like: $like) { id } books @skip(if: $no) { id } }';
    await execute(query, { shelves: () => ({ data: { find: null } }) }, { like: { pages: 3 }, no: true, more: 1 });
    expect(asked()[0]?.request.variables).toEqual({ size: 'LARGE', like: { title: 'Optics', pages: 3 } });
  });

  test('with a variable of the wrong type is told so before anything is sent', async () => {
    const { errors } = await execute(
      'query ($like: Like) { find(like: $like) { id } }',
      {},
      { like: { pages: 'many' } },
    );
    expect(errors?.[0]?.message).toContain('pages');
    expect(asked()).toEqual([]);
  });

  test('with null for what decides a selection is told so before anything is sent', async () => {
    const query = 'query ($no: Boolean = true) { first { id @skip(if: $no) title } }';
    const { errors } = await execute(query, {}, { no: null });
    expect(errors?.[0]?.message).toContain('"$no"');
    expect(asked()).toEqual([]);
  });

  test('about the schema is answered here', async () => {
    const { data } = await execute(
      '{ __schema { queryType { name } } __type(name: "Size") { enumValues { name } } }',
      {},
    );
    expect(data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      __type: { enumValues: [{ name: 'SMALL' }, { name: 'LARGE' }] },
    });
    expect(asked()).toEqual([]);
  });

  test('is never a property of all objects', async () => {
    const { data } = await execute('{ books { constructor: title __proto__: id toString: weight } }', {
      shelves: ({ query }) => ({
        data: { books: [Object.fromEntries([...query.matchAll(/(\w+):(\w+)/g)].map(([, key], at) => [key, at]))] },
      }),
    });
    expect(JSON.stringify(data)).toBe('{"books":[{"constructor":"0","__proto__":"1","toString":2}]}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('changes one after another', async () => {
    let running = 0;
    const { data } = await execute(
      'mutation { a: add(title: "x") { id maker { name } } b: add(title: "y") { id maker { name } } }',
      {
        async shelves() {
          expect(++running).toBe(1);
          await new Promise((resolve) => setImmediate(resolve));
          running--;
          return { data: { a: book('1'), b: book('2') } };
        },
        makers: entitiesBy((id) => ({ maker: { name: `M${id}` } })),
      },
    );
    expect(data).toEqual({ a: { id: '1', maker: { name: 'M1' } }, b: { id: '2', maker: { name: 'M2' } } });
  });
});

describe('texts from answers that were read from bytes', () => {
  const read = (value: object) => {
    const bytes = Buffer.from(JSON.stringify(value));
    const text = bytes.toString();
    return readAnswer({ status: 200, contentType: 'application/json', text, isAscii: isAscii(bytes) });
  };

  test.each(['plain', 'größer 🦊', 'say "a\\b"\n', 'größer "🦊"'])('are answered as they were: %j', async (title) => {
    const books = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, title }));
    const { data } = await run('{ books { id title } }', { shelves: () => read({ data: { books } }) });
    expect(String(data?.body)).toBe(`${JSON.stringify({ data: { books } })}\n`);
  });

  test('are escaped where one of several answers has something to escape', async () => {
    const [plain, quoted] = ['"', '\\'].map((name) => ({ title: 'plain', maker: { name } }));
    const { data } = await run('{ books { id title maker { name } } }', {
      shelves: () => read({ data: { books: [book('1', { title: 'é' }), book('2')] } }),
      makers: (request) => read(entitiesBy((id) => (id === '1' ? plain : quoted) ?? null)(request)),
    });
    expect(String(data?.body)).toBe(
      '{"data":{"books":[{"id":"1","title":"é","maker":{"name":"\\""}},{"id":"2","title":"Book 2","maker":{"name":"\\\\"}}]}}\n',
    );
  });
});
