import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { userErrorsRule } from './user-errors-rule.ts';

const schema = buildSchema(`
  type Query { save: SavePayload }
  type Mutation { save: SavePayload, signOut: SignOutPayload }
  type SavePayload { saved: Boolean, userErrors: [UserError!]! }
  type SignOutPayload { signedOut: Boolean }
  type UserError { code: String!, message: String! }
`);

const messages = (document: string) =>
  validate(schema, parse(document), [userErrorsRule]).map(({ message }) => message);

test('a mutation that selects its user errors passes, directly or through fragments', () => {
  expect(messages('mutation { save { saved userErrors { __typename code message } } }')).toEqual([]);
  expect(
    messages(`
      mutation { save { ...errors ... on SavePayload { userErrors { message } } } }
      fragment errors on SavePayload { userErrors { __typename ...code } }
      fragment code on UserError { code }
    `),
  ).toEqual([]);
});

test('what is missing is named, also behind an alias of the mutation', () => {
  expect(messages('mutation { saveIt: save { saved userErrors { message } } }')).toEqual([
    'Mutation "save" must select userErrors { __typename code }.',
  ]);
});

test('a selection that a variable can leave out does not count', () => {
  expect(
    messages('mutation ($no: Boolean!) { save { userErrors @skip(if: $no) { __typename code message } } }'),
  ).toHaveLength(1);
});

test('payloads without user errors, and queries, are left alone', () => {
  expect(messages('mutation { signOut { signedOut } }')).toEqual([]);
  expect(messages('{ save { saved } }')).toEqual([]);
});
