import type { QueryPlan } from '@apollo/query-planner';
import { findPrismError, PrismError } from '@prism/platform/errors';
import { createPlanQueue } from './plan-queue.ts';
import type { PlanRequest, SupergraphFacts } from './planner-messages.ts';
import { createPlannerThreads } from './planner-threads.ts';

/** Longest time for one operation, in ms; then the thread is killed. What is registered may take longer: it is planned ahead. */
const planTimeoutMs = { adHoc: 250, trusted: 2_000 };

/** How long what is not registered waits for a thread that is being started, in ms. */
const loadWaitMs = 2_000;

/** A supergraph that the planner's thread holds. */
export interface LoadedSupergraph {
  facts: SupergraphFacts;
  /** Throws QUERY_TOO_COMPLEX when it takes too long, OVERLOADED when too many wait, and the planner's own errors by their names. */
  plan(request: PlanRequest): Promise<QueryPlan>;
  unload(): void;
}

let lastId = 0;
const newId = () => ++lastId;
const sdls = new Map<number, string>();
const threads = createPlannerThreads({ sdls, newId, spareAfterMs: 3_000 });
const queue = createPlanQueue();

/**
 * Loads a supergraph into the planner's thread, which all graphs of a process share: it starts with the first and ends with
 * the last. A thread that was killed is replaced by a spare that holds the same.
 * @throws Error when the SDL is no supergraph.
 */
export async function loadSupergraph(sdl: string): Promise<LoadedSupergraph> {
  const graph = newId();
  sdls.set(graph, sdl);
  const unload = () => unloadGraph(graph);
  const facts = await threads.load(threads.current(), graph).catch((error) => {
    unload();
    throw error;
  });
  const planTwice = (request: PlanRequest) =>
    plan(graph, request).catch((error) => again(error, () => plan(graph, request)));
  return { facts, unload, plan: (request) => queue.add(() => planTwice(request), request.isTrusted === true) };
}

async function plan(graph: number, request: PlanRequest): Promise<QueryPlan> {
  const current = threads.current();
  const loading = threads.load(current, graph);
  await (request.isTrusted ? loading : inTime(loading));
  const timeoutMs = request.isTrusted ? planTimeoutMs.trusted : planTimeoutMs.adHoc;
  return current.thread.ask<QueryPlan>({ kind: 'plan', id: newId(), graph, request }, timeoutMs);
}

/** One thread after the other may have been killed: the next one takes seconds to load a large graph, for which no client waits. */
async function inTime<T>(loading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(notReady()), loadWaitMs);
  });
  return Promise.race([loading, late]).finally(() => clearTimeout(timer));
}

/** Who has waited does not wait again. */
class NotReady extends PrismError {}

const notReady = () => new NotReady('OVERLOADED', 'The planner is being started anew.', { retryAfterMs: 1_000 });

/** The thread ended for no fault of this one, which gets a second try. */
function again<T>(error: unknown, retry: () => Promise<T>): Promise<T> {
  if (!(error instanceof NotReady) && findPrismError(error)?.code === 'OVERLOADED') return retry();
  throw error;
}

function unloadGraph(graph: number): void {
  if (!sdls.delete(graph)) return;
  if (sdls.size > 0) threads.unload(graph);
  else threads.end();
}
