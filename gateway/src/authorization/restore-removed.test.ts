import type { Identity } from '@prism/platform/identity';
import { buildSchema, type DocumentNode, executeSync, type GraphQLFieldResolver, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { writeResult } from '../testing/graph-results.ts';
import { filterOperation } from './filter-operation.ts';
import { restoreRemoved } from './restore-removed.ts';

/** Filter, execute and restore must give what an execution gives in which exactly the protected fields fail. */
const schema = buildSchema(`
  type Query { box: Box boxes: [Box!] grid: [[Box]!] pick: [Pick] must: Box! }
  type Box { id: ID! note: String firm: String! box: Box boxes: [Box]! must: Box! pick: Pick }
  type Ball { id: ID! note: String firm: String! box: Box }
  union Pick = Box | Ball
`);
const policy = new Map(
  ['Box.note', 'Box.firm', 'Ball.firm', 'Box.pick', 'Query.must'].map((field) => [field, { authenticated: true }]),
);
const guest: Identity = { kind: 'guest', subject: 'gst_1' };
const fieldsOf: Record<string, readonly string[]> = {
  Query: ['box', 'boxes', 'grid', 'pick', 'must'],
  Box: ['id', 'note', 'firm', 'box', 'boxes', 'must', 'pick'],
  Ball: ['id', 'note', 'firm', 'box'],
};

/** Reproducible numbers from 0 up to, without, 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function writeSelection(type: string, depth: number, random: () => number): string {
  if (type === 'Pick')
    return `{ ... on Box ${writeSelection('Box', depth, random)} ... on Ball ${writeSelection('Ball', depth, random)} }`;
  const fields = (fieldsOf[type] ?? []).filter(() => random() < 0.4);
  const parts = fields.map((field) => writeField(field, depth, random));
  const fragment = random() < 0.2 && depth > 0 ? `... on ${type} ${writeSelection(type, depth - 1, random)}` : '';
  return `{ ${['k: __typename', ...parts, fragment].join(' ')} }`;
}

function writeField(field: string, depth: number, random: () => number): string {
  const alias = random() < 0.2 ? `other_${field}: ` : '';
  const condition = random() < 0.15 ? ` @include(if: $${random() < 0.5 ? 'yes' : 'no'})` : '';
  if (['id', 'note', 'firm'].includes(field)) return `${alias}${field}${condition}`;
  const below = field === 'pick' ? 'Pick' : 'Box';
  return depth === 0 ? '' : `${alias}${field}${condition} ${writeSelection(below, depth - 1, random)}`;
}

/** Answers from the path alone, so that both executions see the same data. */
const answer: GraphQLFieldResolver<unknown, { isOpen: boolean }> = (_source, _args, { isOpen }, info) => {
  const { parentType, fieldName } = info;
  if (!isOpen && policy.has(`${parentType.name}.${fieldName}`)) throw new Error('protected');
  const box = { __typename: 'Box' };
  const isOdd = JSON.stringify(info.path).length % 2 === 1;
  switch (fieldName) {
    case 'boxes':
      return parentType.name === 'Query' ? [box, box] : [box, null];
    case 'grid':
      return [[box, null], [box]];
    case 'pick':
      return parentType.name === 'Query' ? [box, { __typename: 'Ball' }, null] : box;
    case 'box':
      return isOdd ? null : box;
    default:
      return fieldName === 'must' ? box : fieldName;
  }
};

const variableValues = { yes: true, no: false };
function run(document: DocumentNode, isOpen: boolean) {
  return executeSync({ schema, document, contextValue: { isOpen }, fieldResolver: answer, variableValues });
}
const pathsOf = (errors: readonly { path?: readonly (string | number)[] | undefined }[] = []) =>
  errors.map(({ path }) => (path ?? []).join('.'));

test('the restored answer equals an execution in which the protected fields fail', () => {
  const random = createRandom(7);
  let filteredCount = 0;
  for (let round = 0; round < 200; round++) {
    const source = `query ($yes: Boolean!, $no: Boolean!) ${writeSelection('Query', 3, random)}`;
    const document = parse(source, { noLocation: true });
    if (validate(schema, document).some(({ message }) => !/never used/.test(message))) continue;
    const filtered = filterOperation({
      schema,
      document,
      operationName: undefined,
      variables: variableValues,
      policy,
      identity: guest,
    });
    if (filtered.kind !== 'filtered') continue;
    filteredCount++;
    const expected = run(document, false);
    const restored = restoreRemoved(writeResult(run(filtered.document, true)), filtered.shape);
    expect(JSON.stringify(restored.data), source).toBe(JSON.stringify(expected.data));
    const told = pathsOf(restored.errors);
    if (told.length < 100) expect(told, source).toEqual(expect.arrayContaining(pathsOf(expected.errors)));
  }
  expect(filteredCount).toBeGreaterThan(50);
});
