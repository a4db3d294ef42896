import { expect, test } from 'vitest';
import { readEvents } from './read-events.ts';

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, { size = 7, maxEventBytes = 1_000 } = {}): Promise<string[]> {
  const found: string[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for await (const event of readEvents(chunksOf(bytes, size), maxEventBytes)) found.push(event);
  return found;
}

const stream =
  ':\n\nevent: next\ndata: {"a":"ä😀"}\n\n:\n\nevent: next\ndata: 2\n\nevent: complete\ndata:\n\nevent: next\ndata: 3\n\n';

test('answers are read whatever pieces they come in, up to the end that is told', async () => {
  for (const size of [1, 2, 3, 5, 1_000]) expect(await read(stream, { size })).toEqual(['{"a":"ä😀"}', '2']);
});

test('line ends of other systems are understood, and data of several lines', async () => {
  expect(await read('event: next\r\ndata: 1\r\ndata: 2\r\n\r\n')).toEqual(['1\n2']);
});

test('an end without data, and none at all, is an end', async () => {
  expect(await read('event: next\ndata: 1\n\nevent: complete\n\n')).toEqual(['1']);
  expect(await read('event: next\ndata: 1\n\n')).toEqual(['1']);
});

test('an event that is not whole is none', async () => {
  expect(await read('event: next\ndata: 1\n\nevent: next\ndata: 2')).toEqual(['1']);
});

const tooLong = 'x'.repeat(2_000);
test.each([
  ['an event of another kind', 'event: greeting\ndata: 1\n\n'],
  ['an event of no kind', 'data: 1\n\n'],
  ['something else than events', '<html>\n'],
  ['a line that is too long', `event: next\ndata: ${tooLong}`],
  ['an event that is too long', `event: next\ndata: ${tooLong}\n\n`],
  ['lines that are too long together', `event: next\n${'data: 0123456789\n'.repeat(200)}`],
  ['a name that is too long', `event: ${tooLong}`],
])('%s is refused', async (_, text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
  await expect(read(text, { size: 10_000 })).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
});

test('what is no UTF-8 is refused', async () => {
  await expect(read(Buffer.from([0x64, 0xff, 0x0a]))).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
});

test('many events in a row are none that is too long', async () => {
  expect(await read('event: next\ndata: 0123456789\n\n'.repeat(500), { size: 4_000 })).toHaveLength(500);
});

test('signs of life add up to nothing', async () => {
  expect(await read(`${':\n\n'.repeat(2_000)}event: next\ndata: 1\n\n`, { size: 3 })).toEqual(['1']);
});
