import { expect, test } from 'vitest';
import { serializeError } from './serialize-error.ts';

const failed = (typed: string) => new Error(`Failed query: insert into reviews\nvalues ($1, $2)\nparams: ${typed},5`);
const stackLine = /\n {4}at /;

test.each([
  ['one line', 'typed'],
  ['several lines', 'first\n\ntyped\nlast typed'],
  ['a stack of its own', 'a\n    at typed (typed.ts:1:1)\ntyped'],
])('parameters of %s stay out of message and stack, where it failed stays in', (_, typed) => {
  const seen = serializeError(failed(typed)) as { message: string; stack: string };
  expect(JSON.stringify(seen)).not.toContain('typed');
  expect(seen.message).toBe('Failed query: insert into reviews\nvalues ($1, $2)\nparams: [redacted]');
  expect(seen.stack).toMatch(stackLine);
});

test('parameters stay out of the stack when the message was changed after it was made', () => {
  const error = failed('first\ntyped');
  error.message = 'changed';
  const seen = serializeError(error) as { stack: string };
  expect(seen.stack).not.toContain('typed');
  expect(seen.stack).toMatch(stackLine);
});

test('parameters stay out of a cause and of what is no error', () => {
  expect(JSON.stringify(serializeError(new Error('outer', { cause: failed('a\ntyped') })))).not.toContain('typed');
  expect(JSON.stringify(serializeError(failed('a\ntyped').message))).not.toContain('typed');
});
