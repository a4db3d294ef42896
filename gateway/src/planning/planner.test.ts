import { afterEach, describe, expect, test } from 'vitest';
import { liftPolicy } from '../authorization/index.ts';
import { createTestGraph } from '../testing/test-graph.ts';
import { type LoadedSupergraph, loadSupergraph } from './planner.ts';

const { supergraphSdl: protectedSdl } = createTestGraph();
const { sdl: supergraphSdl } = liftPolicy(protectedSdl);
const loaded: LoadedSupergraph[] = [];
afterEach(() => {
  for (const graph of loaded.splice(0)) graph.unload();
});

async function load(): Promise<LoadedSupergraph> {
  const graph = await loadSupergraph(supergraphSdl);
  loaded.push(graph);
  return graph;
}

const request = (document: string) => ({ document, operationName: undefined, overrides: new Map<string, boolean>() });

describe('the planner', () => {
  test('tells what clients see, and plans what they ask', async () => {
    const graph = await load();
    expect(graph.facts.apiSdl).toContain('person(id: ID!): Person');
    const { node } = await graph.plan(request('{ person(id: "1") { name letters { text } } }'));
    expect(node).toMatchObject({ kind: 'Sequence', nodes: [{ serviceName: 'people' }, { kind: 'Flatten' }] });
  });

  test('holds several supergraphs, and lets one go without the others', async () => {
    const [first, second] = [await load(), await load()];
    first.unload();
    expect(await second.plan(request('{ whoami }'))).toMatchObject({ node: { kind: 'Fetch' } });
    await expect(first.plan(request('{ whoami }'))).rejects.toThrow('unloaded');
  });

  test('says what is wrong with an operation or a supergraph, and goes on', async () => {
    const graph = await load();
    await expect(graph.plan(request('{ nothing }'))).rejects.toThrow('nothing');
    await expect(loadSupergraph('type Query { a: Int }')).rejects.toThrow();
    expect(await graph.plan(request('{ whoami }'))).toMatchObject({ kind: 'QueryPlan' });
  });

  test('refuses a supergraph whose rights nobody has lifted, because nobody would enforce them', async () => {
    expect(protectedSdl).toContain('@requiresScopes');
    await expect(loadSupergraph(protectedSdl)).rejects.toThrow(/requiresScopes|authenticated/);
  });

  test('never holds the thread that serves', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await Promise.all(Array.from({ length: 10 }, load));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });
});
