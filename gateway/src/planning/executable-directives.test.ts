import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildPlannableGraph } from './plannable-graph.ts';

const subgraph = (field: string, mark: string) => `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.1", import: ["@composeDirective"])
    @link(url: "https://example.com/mark/v1.0", import: ["@mark"])
    @composeDirective(name: "@mark")
  directive @mark(${mark}) on FIELD
  enum Ink { RED BLUE }
  type Query { ${field}: String }`;

function build(sdls: Record<string, string>) {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: `http://${name}.test`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The test graph does not compose.');
  return buildPlannableGraph(supergraphSdl);
}

const { facts, plan } = build({
  paper: subgraph('paper', 'ink: Ink!'),
  walls: subgraph('walls', 'ink: Ink! = RED'),
});
const operationOf = (document: string) =>
  (plan({ document, operationName: undefined, overrides: new Map() }).node as { operation?: string }).operation;

describe('a composed directive for documents', () => {
  test('is one that clients see', () => {
    expect(facts.apiSdl).toContain('directive @mark(ink: Ink! = RED) on FIELD');
  });

  test('reaches the subgraph with the defaults of the whole graph', () => {
    expect(operationOf('{ paper @mark }')).toBe('{paper@mark(ink:RED)}');
  });

  test('keeps the arguments that are given', () => {
    expect(operationOf('{ walls @mark(ink: BLUE) }')).toBe('{walls@mark(ink:BLUE)}');
  });
});
