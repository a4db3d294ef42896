import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { parse } from 'graphql';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { SubgraphRequest } from '../subgraph-client/send-to-subgraph.ts';
import { readAnswer } from '../subgraph-client/transports/read-answer.ts';
import { readResult } from '../testing/graph-results.ts';
import { testContext } from '../testing/test-exchange.ts';
import { loadGraph } from './load-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable"])\n`;
const subgraphs = {
  shelves: `${link}
    type Query { books: [Book] grid: [[Book!]] first: Book! find(size: Size, like: Like): Book }
    type Mutation { add(title: String!): Book }
    enum Size { SMALL LARGE }
    input Like { title: String = "Optics", pages: Int! }
    type Book @key(fields: "id") { id: ID! title: String! weight: Int size: Size }`,
  makers: `${link}
    type Book @key(fields: "id") {
      id: ID!  weight: Int @external
      maker: Maker  makers: [Maker!]!  postage: Int @requires(fields: "weight")
    }
    type Maker @key(fields: "name") { name: String! }`,
  people: `${link} type Maker @key(fields: "name") { name: String! born: Int, tags: [String!] }`,
};
const { supergraphSdl = '', errors: mistakes } = composeServices(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(sdl) })),
);

if (mistakes) throw new AggregateError(mistakes, 'The test graph does not compose.');

/** What each subgraph answers, and what it was asked. */
let answers: Record<string, (request: SubgraphRequest['request']) => GraphResponse | Promise<GraphResponse>> = {};
let asked: SubgraphRequest[] = [];
const graph = await loadGraph({
  supergraphSdl,
  log: silentLogger,
  async send(request) {
    asked.push(request);
    return answers[request.subgraph]?.(request.request) ?? { data: null };
  },
});
afterAll(() => graph.stop());

async function execute(...asking: Parameters<typeof run>) {
  return readResult(await run(...asking));
}

async function run(query: string, given: typeof answers, variables: Record<string, unknown> = {}) {
  [answers, asked] = [given, []];
  const document = parse(query);
  const kind = query.startsWith('mutation') ? ('mutation' as const) : ('query' as const);
  const hash = createHash('sha256').update(query).digest('hex');
  const operation = { document, kind: kind as never, name: undefined, variables, hash };
  return graph.execute(operation, testContext({ isChange: kind === 'mutation' }));
}

const book = (id: string, more: object = {}) => ({ __typename: 'Book', id, title: `Book ${id}`, ...more });
/** Answers of entities, by their keys. */
const entitiesBy = (answer: (key: string) => object | null) => (request: SubgraphRequest['request']) => {
  const given = request.variables?.representations as { id?: string; name?: string }[];
  return { data: { _entities: given.map(({ id, name }) => answer(id ?? name ?? '')) } };
};

const askedOf = (subgraph: string) => asked.filter((each) => each.subgraph === subgraph);

describe('stubs of entities', () => {
  const shelves = () => ({ data: { books: [book('1'), book('2'), book('3')] } });
  const makers = entitiesBy((id) => ({
    maker: { __typename: 'Maker', name: id === '3' ? 'Bea' : 'Ada' },
    makers: [{ __typename: 'Maker', name: 'Ada' }],
  }));

  test('that are equal are resolved once and answered at each place', async () => {
    const { data, errors } = await execute('{ books { title maker { name born tags } } }', {
      shelves,
      makers,
      people: entitiesBy((name) => ({ born: name.length, tags: [`é ${name}`] })),
    });
    expect(errors).toBeUndefined();
    const ada = { name: 'Ada', born: 3, tags: ['é Ada'] };
    expect(data?.books).toEqual([
      { title: 'Book 1', maker: ada },
      { title: 'Book 2', maker: ada },
      { title: 'Book 3', maker: { name: 'Bea', born: 3, tags: ['é Bea'] } },
    ]);
  });

  test('that fail have their errors at each place', async () => {
    const { data, errors } = await execute('{ books { maker { name born } } }', {
      shelves,
      makers,
      people: entitiesBy((name) => ({ born: name === 'Ada' ? 'long ago' : 3 })),
    });
    expect(data?.books).toMatchObject([{ maker: { born: null } }, { maker: { born: null } }, { maker: { born: 3 } }]);
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['books.0.maker.born', 'books.1.maker.born']);
  });

  test('of which all were asked for at another place are not asked for again', async () => {
    const { data } = await execute('{ books { maker { name born } makers { name born } } }', {
      shelves: () => ({ data: { books: [book('1')] } }),
      makers,
      people: entitiesBy((name) => ({ born: name.length })),
    });
    expect(data?.books).toEqual([{ maker: { name: 'Ada', born: 3 }, makers: [{ name: 'Ada', born: 3 }] }]);
    expect(askedOf('people')).toHaveLength(1);
  });

  test('are asked for again after an answer with errors', async () => {
    const people = vi.fn(entitiesBy((name) => ({ born: name.length })));
    people.mockImplementationOnce(() => ({ data: { _entities: [{ born: null }] }, errors: [{ message: 'no' }] }));
    const { data } = await execute('{ books { maker { name born } makers { name born } } }', {
      shelves: () => ({ data: { books: [book('1')] } }),
      makers,
      people,
    });
    expect(data?.books).toEqual([{ maker: { name: 'Ada', born: null }, makers: [{ name: 'Ada', born: 3 }] }]);
  });
});

describe('entities', () => {
  test('are asked for once each, and put wherever they stand', async () => {
    const { data, errors } = await execute('{ books { title maker { name born } } }', {
      shelves: () => ({ data: { books: [book('1'), null, book('2'), book('1')] } }),
      makers: entitiesBy((id) => ({ maker: { __typename: 'Maker', name: id === '1' ? 'Ada' : 'Ada' } })),
      people: entitiesBy(() => ({ born: 1815 })),
    });
    expect(errors).toBeUndefined();
    const ada = { name: 'Ada', born: 1815 };
    expect(data?.books).toEqual([
      { title: 'Book 1', maker: ada },
      null,
      { title: 'Book 2', maker: ada },
      { title: 'Book 1', maker: ada },
    ]);
    expect(asked.map(({ entities }) => entities)).toEqual([undefined, 2, 1]);
  });

  test('in lists of lists find their way back', async () => {
    const { data } = await execute('{ grid { id maker { name } } }', {
      shelves: () => ({ data: { grid: [[book('1')], null, [book('2'), book('3')]] } }),
      makers: entitiesBy((id) => ({ maker: { name: `M${id}` } })),
    });
    expect(data?.grid).toEqual([
      [{ id: '1', maker: { name: 'M1' } }],
      null,
      [
        { id: '2', maker: { name: 'M2' } },
        { id: '3', maker: { name: 'M3' } },
      ],
    ]);
  });

  test('that there are not are null, without an error, as far up as they must be', async () => {
    const { data, errors } = await execute('{ books { id makers { name } } }', {
      shelves: () => ({ data: { books: [book('1'), book('2')] } }),
      makers: entitiesBy((id) => (id === '1' ? null : { makers: [{ name: 'Ada' }] })),
    });
    expect(errors).toBeUndefined();
    expect(data?.books).toEqual([null, { id: '2', makers: [{ name: 'Ada' }] }]);
  });

  test('send null for a required field that is null, and leave out what was not fetched', async () => {
    const given = {
      shelves: () => ({ data: { books: [book('1', { weight: null }), book('2')] } }),
      makers: entitiesBy((id) => ({ postage: id === '1' ? 5 : 9 })),
    };
    const { data } = await execute('{ books { postage } }', given);
    expect(data?.books).toEqual([{ postage: 5 }, { postage: 9 }]);
    expect(asked[1]?.request.variables?.representations).toEqual([
      { __typename: 'Book', id: '1', weight: null },
      { __typename: 'Book', id: '2' },
    ]);
  });
});

describe('errors of a subgraph', () => {
  test('stand at every place where the entity stands, and say no more than the client asked', async () => {
    const { data, errors } = await execute('{ all: books { who: maker { name } } first { maker { name } } }', {
      shelves: () => ({ data: { all: [book('1'), book('1')], first: book('2') } }),
      makers: ({ variables }) => ({
        data: {
          _entities: (variables as { representations: [] }).representations.map(() => ({ who: null, maker: null })),
        },
        errors: [{ message: 'gone', path: ['_entities', 0, asked.length === 2 ? 'who' : 'maker', 'secret'] }],
      }),
    });
    expect(data).toEqual({ all: [{ who: null }, { who: null }], first: { maker: null } });
    const paths = errors?.map(({ path }) => path?.join('.')).sort();
    expect(paths).toEqual(['all.0.who', 'all.1.who', 'first.maker']);
  });

  test('without a place stand at the list that was asked for', async () => {
    const { errors } = await execute('{ books { maker { name } } }', {
      shelves: () => ({ data: { books: [book('1')] } }),
      makers: () => ({ data: null, errors: [{ message: 'down' }] }),
    });
    expect(errors).toMatchObject([{ message: 'down', path: ['books'] }]);
  });
});

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
    expect(asked[0]?.request.variables).toEqual({ size: 'LARGE', like: { title: 'Optics', pages: 3 } });
  });

  test('with a variable of the wrong type is told so before anything is sent', async () => {
    const { errors } = await execute(
      'query ($like: Like) { find(like: $like) { id } }',
      {},
      { like: { pages: 'many' } },
    );
    expect(errors?.[0]?.message).toContain('pages');
    expect(asked).toEqual([]);
  });

  test('with null for what decides a selection is told so before anything is sent', async () => {
    const query = 'query ($no: Boolean = true) { first { id @skip(if: $no) title } }';
    const { errors } = await execute(query, {}, { no: null });
    expect(errors?.[0]?.message).toContain('"$no"');
    expect(asked).toEqual([]);
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
    expect(asked).toEqual([]);
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
