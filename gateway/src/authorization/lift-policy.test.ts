import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { liftPolicy } from './lift-policy.ts';

function compose(subgraphs: Record<string, string>, imports: string): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", ${imports}])\n`;
  const parts = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: 'http://x',
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(parts);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const plainImports = '"@authenticated", "@requiresScopes", "@policy"';
const renamedImports =
  '{ name: "@authenticated", as: "@signedIn" }, { name: "@requiresScopes", as: "@needs" }, { name: "@policy", as: "@rule" }';

const graph = (authenticated: string, scopes: string, policy: string) => `
  type Query {
    open: String
    mine: String ${authenticated}
    audit: String ${scopes}(scopes: [["auditor"], ["admin", "night"]])
    vault: Vault
    rank: Rank
    secret: Secret
    any: Thing
  }
  type Vault ${policy}(policies: [["owner"]]) { door: String ${authenticated} }
  enum Rank ${authenticated} { LOW HIGH }
  scalar Secret ${scopes}(scopes: [["spy"]])
  interface Thing { id: ID! }
  type Stone implements Thing { id: ID! ${authenticated} }
`;

const lifted = new Map([
  ['Query.mine', { authenticated: true }],
  ['Query.audit', { authenticated: false, scopes: [['admin', 'night'], ['auditor']] }],
  ['Vault', { authenticated: false, policies: [['owner']] }],
  ['Vault.door', { authenticated: true }],
  ['Rank', { authenticated: true }],
  ['Secret', { authenticated: false, scopes: [['spy']] }],
  ['Thing.id', { authenticated: true }],
  ['Stone.id', { authenticated: true }],
]);

/** Sets in any order. */
const sorted = (policy: ReadonlyMap<string, object>) =>
  [...policy]
    .map(([coordinate, { scopes, ...rest }]: [string, { scopes?: readonly (readonly string[])[] }]) => [
      coordinate,
      { ...rest, ...(scopes && { scopes: scopes.map((names) => names.join()).sort() }) },
    ])
    .sort();

const roads = {
  'under their own names': compose({ a: graph('@authenticated', '@requiresScopes', '@policy') }, plainImports),
  'renamed by import': compose({ a: graph('@signedIn', '@needs', '@rule') }, renamedImports),
  'under the prefix of federation': compose(
    { a: graph('@federation__authenticated', '@federation__requiresScopes', '@federation__policy') },
    '"@tag"',
  ),
  'renamed as a whole': compose({ a: graph('@authenticated', '@requiresScopes', '@policy') }, plainImports)
    .replace('authenticated/v0.1", for', 'authenticated/v0.1", as: "who", for')
    .replaceAll('@authenticated', '@who')
    .replace('requiresScopes/v0.1", for', 'requiresScopes/v0.1", as: "may", for')
    .replaceAll('@requiresScopes', '@may')
    .replaceAll('requiresScopes__', 'may__'),
};

describe.each(Object.entries(roads))('a supergraph with authorization directives %s', (_, supergraphSdl) => {
  test('is refused by the stock gateway as it is, and loads when lifted', () => {
    expect(() => Supergraph.build(supergraphSdl)).toThrow(/for: SECURITY/);
    const { sdl } = liftPolicy(supergraphSdl);
    expect(Supergraph.build(sdl).apiSchema().type('Vault')).toBeDefined();
    expect(sdl).not.toMatch(/authenticated|requiresScopes|policy|signedIn|@needs|@rule|@who|@may|may__/);
  });

  test('gives every requirement by its coordinate', () => {
    expect(sorted(liftPolicy(supergraphSdl).policy)).toEqual(sorted(lifted));
  });
});

test('a supergraph without authorization directives stays as it is', () => {
  const supergraphSdl = compose({ a: 'type Query { open: String }' }, '"@tag"');
  expect(liftPolicy(supergraphSdl)).toEqual({ sdl: supergraphSdl, policy: new Map() });
});

test('a version that we do not know is left for the gateway to refuse', () => {
  const supergraphSdl = roads['under their own names'].replace('authenticated/v0.1', 'authenticated/v0.2');
  const { sdl } = liftPolicy(supergraphSdl);
  expect(sdl).toContain('@authenticated');
  expect(() => Supergraph.build(sdl)).toThrow(/for: SECURITY/);
});

test('arguments that are no list of lists of names are refused', () => {
  const supergraphSdl = roads['under their own names'].replace('[["owner"]]', '["owner"]');
  expect(() => liftPolicy(supergraphSdl)).toThrow(/Vault/);
});

test('what several subgraphs ask for is asked for together', () => {
  const part = (scopes: string) =>
    `type Query { shared: String @shareable @requiresScopes(scopes: ${scopes}) @authenticated }`;
  const supergraphSdl = compose({ a: part('[["a"]]'), b: part('[["b"]]') }, `${plainImports}, "@shareable"`);
  expect(liftPolicy(supergraphSdl).policy.get('Query.shared')).toEqual({ authenticated: true, scopes: [['a', 'b']] });
});

describe('a field that requires a protected one', () => {
  const owner = (guard: string) => `
    type Query { box: Box }
    type Box @key(fields: "id") { id: ID! weight: Int ${guard} parts: [Part!] }
    type Part ${guard} { size: Int ${guard} }`;
  const dependent = `
    type Box @key(fields: "id") {
      id: ID!
      weight: Int @external
      parts: [Part!] @external
      label: String @requires(fields: "weight")
      sizes: String @requires(fields: "parts { size }")
      open: String
    }
    type Part { size: Int @external }`;
  const open = compose({ a: owner('@tag(name: "guard")'), b: dependent }, '"@tag", "@authenticated"');
  // Compositions of today refuse to compose this, so the directive is put in afterwards, as an older one would have.
  const supergraphSdl = open
    .replaceAll('@tag(name: "guard")', '@authenticated')
    .replace('https://specs.apollo.dev/tag/v0.3")', 'https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)');

  test('asks for what that one asks for', () => {
    const { policy } = liftPolicy(supergraphSdl);
    expect(policy.get('Box.weight')).toEqual({ authenticated: true });
    expect(policy.get('Box.label')).toEqual({ authenticated: true });
  });

  test('asks for what the types and fields below ask for', () => {
    const { policy } = liftPolicy(supergraphSdl);
    expect(policy.get('Box.sizes')).toEqual({ authenticated: true });
    expect(policy.has('Box.open')).toBe(false);
  });
});
