import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readClientSchema } from '@prism/schema';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { expect, test } from 'vitest';

const schema = buildSchema(readClientSchema('web'));
const folder = new URL('../documents/v1/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

test.each(names)('%s has example variables that fit, if it has variables', (name) => {
  const operation = getOperationAST(parse(readFileSync(new URL(`${name}.graphql`, folder), 'utf8')), name);
  const definitions = operation?.variableDefinitions ?? [];
  const example = new URL(`${name}.json`, folder);
  expect(existsSync(example)).toBe(definitions.length > 0);
  if (definitions.length === 0) return;
  const variables = JSON.parse(readFileSync(example, 'utf8'));
  const declared = definitions.map(({ variable }) => variable.name.value);
  expect(declared).toEqual(expect.arrayContaining(Object.keys(variables)));
  expect(getVariableValues(schema, definitions, variables)).not.toHaveProperty('errors');
});
