import { afterAll, describe, expect, test, vi } from 'vitest';
import { book, entitiesBy, loadShelves } from '../testing/shelves-graph.ts';

const { execute, asked, stop } = await loadShelves();
afterAll(stop);

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
    expect(asked('people')).toHaveLength(1);
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
    expect(asked().map(({ entities }) => entities)).toEqual([undefined, 2, 1]);
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
    expect(asked()[1]?.request.variables?.representations).toEqual([
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
        errors: [{ message: 'gone', path: ['_entities', 0, asked().length === 2 ? 'who' : 'maker', 'secret'] }],
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
