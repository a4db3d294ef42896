import { expect, test } from 'vitest';
import { WrittenData } from '../execution/written-data.ts';
import { writeResult } from './write-result.ts';

test('what was written is taken as it is, the rest as JSON.stringify has it', () => {
  const errors = [{ message: '"no"', path: undefined }];
  const written = writeResult({ errors, data: new WrittenData('{"a":1.0}'), extensions: undefined });
  expect(written).toBe('{"errors":[{"message":"\\"no\\""}],"data":{"a":1.0}}\n');
});

test.each([[{ data: null }], [{ data: { a: [1] }, extensions: { b: 'é' } }], [{}]])('%j', (result) => {
  expect(writeResult(result)).toBe(`${JSON.stringify(result)}\n`);
});
