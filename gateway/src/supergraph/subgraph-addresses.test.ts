import { expect, test } from 'vitest';
import { readSubgraphAddresses } from './subgraph-addresses.ts';

test('reads the addresses that are some, by name', () => {
  const sdl = `
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    enum join__Graph {
      PEOPLE @join__graph(name: "people", url: "http://127.0.0.1:4001/graphql")
      LETTERS_1 @join__graph(url: "https://letters.test", name: "Letters-1")
      LOCAL @join__graph(name: "local", url: "")
      LONELY
    }
    enum Other { A }
  `;
  expect([...readSubgraphAddresses(sdl)]).toEqual([
    ['people', 'http://127.0.0.1:4001/graphql'],
    ['Letters-1', 'https://letters.test'],
  ]);
  expect(readSubgraphAddresses('type Query { a: Int }').size).toBe(0);
});
