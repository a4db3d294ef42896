import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { accountKey } from './account-key.ts';
import { countSensitiveFields } from './count-sensitive-fields.ts';
import { limitsOfFields, signInLimit } from './sensitive-field.ts';

const schema = buildSchema(`
  type Query { open: String door: Door }
  type Mutation { enter(input: Entry!): Door reset(email: String): Door other: Door door: Door }
  type Door { enter(email: String): Door color: String next: Door }
  input Entry { email: String!, secret: String }
`);
const resets = { name: 'reset', perAccount: 2, perAddress: 3, windowSeconds: 3_600 };
const fields = [
  { field: 'Mutation.enter', account: ['input', 'email'] },
  { field: 'Mutation.reset', account: ['email'], limit: resets },
  { field: 'Door.enter' },
];
const ada = accountKey('ada@x');

function count(source: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const { limit, ...use } = countSensitiveFields({ schema, document, operationName, variables, fields });
  expect(limit).toBe(use.count === 0 || source.includes('enter') ? signInLimit : resets);
  return use;
}

describe('one sensitive field is found', () => {
  test.each([
    ['as it is', 'mutation { enter(input: { email: "ada@x" }) { color } }'],
    ['behind an alias', 'mutation { a: enter(input: { email: "ada@x" }) { color } other { color } }'],
    ['in a fragment', 'mutation { ...F } fragment F on Mutation { reset(email: "ada@x") { color } }'],
    [
      'in fragments within fragments',
      'mutation { ...F } fragment F on Mutation { ... { ...G } } fragment G on Mutation { reset(email: "ada@x") { color } }',
    ],
    [
      'once where it merges into one',
      'mutation { reset(email: "ada@x") { color } ...F ...F } fragment F on Mutation { reset(email: "ada@x") { next { color } } }',
    ],
    [
      'beside one that is skipped',
      'mutation { reset(email: "ada@x") { color } b: reset(email: "bob@x") @skip(if: true) { color } }',
    ],
    ['with its account by variable', 'mutation ($e: String!) { enter(input: { email: $e }) { color } }'],
    ['with its account in a variable', 'mutation ($i: Entry!) { enter(input: $i) { color } }'],
    ['with its account as a default', 'mutation ($d: String = "ada@x") { reset(email: $d) { color } }'],
    ['with its account in other spelling', 'mutation { reset(email: " ADA@X ") { color } }'],
  ])('%s', (_, source) => {
    expect(count(source, { e: 'ada@x', i: { email: 'ada@x', secret: 's' } })).toEqual({ count: 1, accounts: [ada] });
  });

  test('below the root, without an account', () => {
    expect(count('{ door { next { enter { color } } } }')).toEqual({ count: 1, accounts: undefined });
  });
});

describe('more than one is refused', () => {
  test.each([
    ['by aliases', 'mutation { a: reset(email: "a") { color } b: reset(email: "b") { color } }'],
    ['of different kinds', 'mutation { reset(email: "a") { color } enter(input: { email: "a" }) { color } }'],
    [
      'in fragments',
      'mutation { ...F a: reset(email: "a") { color } } fragment F on Mutation { b: reset(email: "b") { color } }',
    ],
    [
      'through one fragment in two places',
      'mutation { a: door { ...F } b: door { ...F } } fragment F on Door { enter { color } }',
    ],
    ['nested', 'mutation { reset(email: "a") { enter { color } } }'],
    [
      'by variables',
      'mutation ($c: Boolean!) { reset(email: "a") { color } b: reset(email: "a") @include(if: $c) { color } }',
    ],
  ])('%s', (_, source) => {
    expect(() => count(source, { c: true })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  test('in a document that multiplies them to millions, at once', () => {
    const levels = Array.from(
      { length: 22 },
      (_, level) => `fragment F${level} on Door { a: next { ...F${level + 1} } b: next { ...F${level + 1} } }`,
    );
    const document = parse(`{ door { ...F0 } } ${levels.join(' ')} fragment F22 on Door { enter { color } }`);
    const start = performance.now();
    expect(() => countSensitiveFields({ schema, document, operationName: undefined, variables: {}, fields })).toThrow(
      /one per request/,
    );
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in an operation without any', '{ open door { color next { color } } }', {}],
    ['in a field of the same name of another type', 'mutation { other { color } }', {}],
    [
      'in a field that is skipped',
      'mutation ($c: Boolean = false) { other { color } reset(email: "a") @include(if: $c) { color } }',
      {},
    ],
  ])('%s', (_, source, variables) => {
    expect(count(source, variables)).toEqual({ count: 0, accounts: [] });
  });

  test('in the operation that is not the one asked for', () => {
    const source = 'query A { open } mutation B { reset(email: "a") { color } }';
    expect(count(source, {}, 'A').count).toBe(0);
    expect(count(source, {}, 'B').count).toBe(1);
  });
});

test('an account that is no text gives no key, and inherited properties are none', () => {
  expect(count('mutation ($i: Entry!) { enter(input: $i) { color } }', { i: { email: { $ne: 1 } } }).accounts).toEqual(
    [],
  );
  expect(
    count('mutation ($i: Entry!) { enter(input: $i) { color } }', { i: Object.create({ email: 'a' }) }).accounts,
  ).toEqual([]);
  expect(count('mutation ($i: Entry!) { enter(input: $i) { color } }').accounts).toEqual([]);
});

test('an account is not stored by its name', () => {
  expect(ada).not.toContain('ada');
  expect(accountKey('ada@x')).toBe(accountKey('\tAda@X'));
  expect(accountKey('ada@x')).not.toBe(accountKey('bob@x'));
});

test('fields bring their limits, and those of one name agree', () => {
  expect(limitsOfFields(fields).map(({ name, points, windowSeconds }) => `${name} ${points}/${windowSeconds}`)).toEqual(
    ['sign-in-account 5/60', 'sign-in-address 20/60', 'reset-account 2/3600', 'reset-address 3/3600'],
  );
  const other = { field: 'Mutation.other', limit: { ...resets, perAccount: 9 } };
  expect(() => limitsOfFields([...fields, other])).toThrow('Mutation.other expected the limit "reset"');
});
