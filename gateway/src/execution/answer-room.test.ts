import { afterAll, describe, expect, test } from 'vitest';
import { book, loadShelves } from '../testing/shelves-graph.ts';

const limit = 10_000;
const { run, execute, stop } = await loadShelves(limit);
afterAll(stop);

const around = '{"data":{"books":[{"title":""}]}}\n'.length;
const titled = (title: string, more = {}) => ({ data: { books: [book('1', { title, ...more })] } });
const tooLong = { code: 'QUERY_TOO_COMPLEX', status: 400, message: 'The answer expected at most 10000 bytes.' };

describe('the room of an answer', () => {
  test.each([
    ['of one byte', 'x', 1],
    ['of two bytes', 'é', 2],
    ['of three', '€', 3],
    ['of four', '🦊', 4],
    ['that are escaped', '"', 2],
  ])('is what its body has in bytes, of characters %s', async (_, character, bytes) => {
    const left = limit - around;
    const title = character.repeat(Math.floor(left / bytes)) + 'x'.repeat(left % bytes);
    const result = await run('{ books { title } }', { shelves: () => titled(title) });
    expect(Buffer.byteLength(result.data?.body ?? '')).toBe(limit);
    await expect(run('{ books { title } }', { shelves: () => titled(`${title}x`) })).rejects.toMatchObject(tooLong);
  });

  test('is left to nobody: of lists in lists and beside each other the sum counts', async () => {
    const grid = Array.from({ length: 20 }, (_, at) => [book(`${at}`, { title: 'x'.repeat(200) })]);
    const shelves = () => ({ data: { grid, books: grid.flat() } });
    expect((await execute('{ grid { title } }', { shelves })).errors).toBeUndefined();
    expect((await execute('{ books { title } }', { shelves })).errors).toBeUndefined();
    const both = '{ grid { title } books { title } again: books { title } }';
    const three = () => ({ data: { grid, books: grid.flat(), again: grid.flat() } });
    await expect(run(both, { shelves: three })).rejects.toMatchObject(tooLong);
  });

  test('is not taken by what bubbles: only what is told counts', async () => {
    const long = { title: 'x'.repeat(9_000) };
    const books = Array.from({ length: 100 }, (_, at) => book(`${at}`, long));
    const grid = books.map((one) => [one, { ...one, title: null }]);
    const { data } = await execute('{ grid { title } }', { shelves: () => ({ data: { grid } }) });
    expect(data).toEqual({ grid: grid.map(() => null) });
  });

  test('is for schemas, too', async () => {
    await expect(run('{ __schema { types { name fields { name type { name } } } } }', {})).resolves.toBeDefined();
    const names = Array.from({ length: 30 }, (_, at) => `a${at}: __schema { types { name } }`).join(' ');
    await expect(run(`{ ${names} }`, {})).rejects.toMatchObject(tooLong);
  });

  test('is no reason to refuse a change, which has happened: what it answers is null', async () => {
    const shelves = () => ({ data: { add: book('1', { title: 'x'.repeat(limit) }) } });
    const { data, errors } = await execute('mutation { add(title: "x") { title } }', { shelves });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: tooLong.message, extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
  });
});
