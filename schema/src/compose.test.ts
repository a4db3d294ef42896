import { lexicographicSortSchema, parse, printSchema, printType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose, type SubgraphSource } from './compose.ts';
import { readVariantSources } from './compose-variant.ts';
import { hideTagged } from './contracts.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { readSupergraph } from './read.ts';
import { variantNames } from './variant-names.ts';
import { variantRules } from './variant-rules.ts';

const clientSchemaOf = (supergraphSdl: string) => lexicographicSortSchema(loadSupergraph(supergraphSdl).clientSchema);

const subgraph = (name: string, body: string): SubgraphSource => ({
  name,
  url: `http://127.0.0.1/${name}`,
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    ${body}
  `),
});

describe.each(variantNames)('the two composers agree on %s', (variant) => {
  const rule = variantRules[variant];

  test('as it is written', () => {
    const { apollo, guild } = compose(variant, readVariantSources(rule));
    expect(printSchema(clientSchemaOf(guild))).toBe(printSchema(clientSchemaOf(apollo)));
  });

  test('as its clients see it, type by type', () => {
    const { apollo } = compose(variant, hideTagged(readVariantSources(rule), rule.excludedTags));
    const expected = clientSchemaOf(apollo);
    for (const type of Object.values(clientSchemaOf(readSupergraph(variant)).getTypeMap())) {
      const other = expected.getType(type.name);
      expect(other && printType(other)).toBe(printType(type));
    }
  });
});

describe('compose refuses, with a sentence for each mistake,', () => {
  test('types that contradict each other', () => {
    const sources = [
      subgraph(
        'catalog',
        'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String @shareable }',
      ),
      subgraph('search', 'type Product @key(fields: "id") { id: ID! name: Int @shareable }'),
    ];
    expect(() => compose('web', sources)).toThrow(
      /^web does not compose:\n {2}- @apollo\/composition: .*Product\.name/,
    );
    expect(() => compose('web', sources)).toThrow(/@theguild\/federation-composition: .*Product\.name/);
  });

  test('an input that subgraphs declare differently, whose fields would vanish', () => {
    const sources = [
      subgraph('catalog', 'type Query { a(input: Filter): Int } input Filter { text: String, brand: String }'),
      subgraph('search', 'type Query { b(input: Filter): Int } input Filter { text: String }'),
    ];
    expect(() => compose('web', sources)).toThrow(/INCONSISTENT_INPUT_OBJECT_FIELD.*brand/);
  });
});
