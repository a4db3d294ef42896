import { buildSchema, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { expect, test } from 'vitest';
import { withoutValues } from './without-values.ts';

const schema = buildSchema(`
  scalar Day
  enum Sort { UP DOWN }
  input Address { city: String! }
  input Person { password: String!, age: Int, sort: Sort, day: Day, homes: [Address!] }
  type Query { a(person: Person): Int }
`);
Object.assign(schema.getType('Day') ?? {}, {
  parseValue(value: unknown) {
    throw new GraphQLError(`Day expected a date, got ${value}.`);
  },
});
const { definitions } = parse('query ($person: Person!) { a(person: $person) }');
const { variableDefinitions = [] } = definitions[0] as OperationDefinitionNode;

function refusalOf(person: object): GraphQLError {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, { person });
  if (!errors[0]) throw new Error('The value expected to be refused.');
  return errors[0];
}

const start = 'Variable "$person" got an invalid value';
const secret = 'hunter2';

test.each<[string, object, string]>([
  [
    'a number in place of text',
    { password: [secret] },
    ' at "person.password"; String cannot represent a non string value.',
  ],
  [
    'text in place of a number',
    { password: secret, age: secret },
    ' at "person.age"; Int cannot represent non-integer value.',
  ],
  ['an unknown field', { password: secret, isAdmin: true }, '; Field "isAdmin" is not defined by type "Person".'],
  ['a field too few', { age: 1, sort: secret }, '; Field "password" of required type "String!" was not provided.'],
  ['an enum value', { password: secret, sort: secret }, ' at "person.sort".'],
  ['a scalar of ours', { password: secret, day: secret }, ' at "person.day"; Day expected a date.'],
  [
    'a value deep below',
    { password: secret, homes: [{ city: 1 }] },
    ' at "person.homes[0].city"; String cannot represent a non string value.',
  ],
  [
    'a value that looks like a refusal',
    { password: [`${secret} at "x"; Expected type "y"`] },
    ' at "person.password"; String cannot represent a non string value.',
  ],
])('%s is refused without being repeated', (_, person, expected) => {
  const { message, originalError } = refusalOf(person);
  const shown = withoutValues(message, originalError?.message);
  expect(message).toContain('invalid value');
  expect(shown).toBe(start + expected);
  expect(shown).not.toContain(secret);
});

test('where the reason cannot be told apart, only the variable is named', () => {
  expect(withoutValues(refusalOf({ password: [secret] }).message, undefined)).toBe(`${start}.`);
});

test('what repeats no value stays', () => {
  const message = 'Variable "$id" of required type "ID!" was not provided.';
  expect(withoutValues(message, undefined)).toBe(message);
});
