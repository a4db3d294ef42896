import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('reads the command line', () => {
  expect(readArguments(['--supergraph', 'a.graphql'])).toEqual({
    supergraph: 'a.graphql',
    config: undefined,
    documents: undefined,
    host: '127.0.0.1',
    port: 4000,
    workers: undefined,
  });
  expect(
    readArguments([
      ...['--supergraph=a.graphql', '--port', '0', '--host', '::'],
      ...['--config', 'c.json', '--documents', 'd', '--workers', 'auto'],
    ]),
  ).toEqual({
    supergraph: 'a.graphql',
    config: 'c.json',
    documents: 'd',
    host: '::',
    port: 0,
    workers: 'auto',
  });
  expect(readArguments(['--help'])).toBeUndefined();
});

test.each([
  [[], /--supergraph expected a file/],
  [['--supergraph', 'a', '--port', 'http'], /--port expected a number up to 65535, got "http"/],
  [['--supergraph', 'a', '--port', '70000'], /got "70000"/],
  [['--supergraph', 'a', '--workers', '0'], /--workers expected 1 to 256, or auto, got "0"/],
  [['--supergraph', 'a', '--prot', '1'], /--prot/],
  [['a.graphql'], /a\.graphql/],
])('%j is a mistake, and the usage is told', (args, told) => {
  expect(() => readArguments(args)).toThrow(told);
  expect(() => readArguments(args)).toThrow(/npm run gateway/);
});
