import type { QueryPlan } from '@apollo/query-planner';
import { findPrismError } from '@prism/platform/errors';
import type { PlanRequest, SupergraphFacts } from './planner-messages.ts';
import { type PlannerThread, startPlannerThread } from './planner-thread.ts';

/** Longest time for one operation, in ms; then the thread is killed, with whatever it was at. */
const planTimeoutMs = 2_000;
/** A supergraph of hundreds of subgraphs takes seconds. */
const loadTimeoutMs = 120_000;

/** A supergraph that the planner's thread holds. */
export interface LoadedSupergraph {
  facts: SupergraphFacts;
  /** Throws QUERY_TOO_COMPLEX when it takes too long, and the planner's own errors by their names. */
  plan(request: PlanRequest): Promise<QueryPlan>;
  unload(): void;
}

const sdls = new Map<number, string>();
let running: { thread: PlannerThread; loads: Map<number, Promise<SupergraphFacts>> } | undefined;
let lastId = 0;

/**
 * Loads a supergraph into the planner's thread, which all graphs of a process share: it starts with the first and ends with
 * the last. A thread that was killed is replaced, and loads what it held when it is asked for it.
 * @throws Error when the SDL is no supergraph.
 */
export async function loadSupergraph(sdl: string): Promise<LoadedSupergraph> {
  const graph = ++lastId;
  sdls.set(graph, sdl);
  const unload = () => unloadGraph(graph);
  const facts = await loadedIn(planner(), graph).catch((error) => {
    unload();
    throw error;
  });
  return {
    facts,
    unload,
    plan: (request) =>
      plan(graph, request).catch((error) => (isOverloaded(error) ? plan(graph, request) : fail(error))),
  };
}

async function plan(graph: number, request: PlanRequest): Promise<QueryPlan> {
  const current = planner();
  await loadedIn(current, graph);
  return current.thread.ask<QueryPlan>({ kind: 'plan', id: ++lastId, graph, request }, planTimeoutMs);
}

/** The thread was killed for another's operation: this one gets a second try. */
const isOverloaded = (error: unknown): boolean => findPrismError(error)?.code === 'OVERLOADED';
const fail = (error: unknown): never => {
  throw error;
};

function planner(): NonNullable<typeof running> {
  running ??= { thread: startPlannerThread(() => (running = undefined)), loads: new Map() };
  return running;
}

function loadedIn({ thread, loads }: NonNullable<typeof running>, graph: number): Promise<SupergraphFacts> {
  const sdl = sdls.get(graph);
  if (sdl === undefined) return Promise.reject(new Error('The supergraph was unloaded.'));
  const known = loads.get(graph);
  const facts = known ?? thread.ask<SupergraphFacts>({ kind: 'load', id: ++lastId, graph, sdl }, loadTimeoutMs);
  loads.set(graph, facts);
  return facts;
}

function unloadGraph(graph: number): void {
  if (!sdls.delete(graph) || !running) return;
  if (sdls.size > 0) running.thread.tell({ kind: 'unload', graph });
  else {
    running.thread.end();
    running = undefined;
  }
}
