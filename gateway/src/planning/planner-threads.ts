import type { SupergraphFacts } from './planner-messages.ts';
import { type PlannerThread, startPlannerThread } from './planner-thread.ts';

/** A supergraph of hundreds of subgraphs takes seconds. */
const loadTimeoutMs = 120_000;

/** A thread and the supergraphs that it was told to load. */
export interface LoadingThread {
  thread: PlannerThread;
  loads: Map<number, Promise<SupergraphFacts>>;
}

export interface PlannerThreads {
  /** The one that plans; the spare, or a new one, when the one before was killed. */
  current(): LoadingThread;
  load(into: LoadingThread, graph: number): Promise<SupergraphFacts>;
  unload(graph: number): void;
  /** Ends all once what they were asked is answered. */
  end(): void;
}

export interface PlannerThreadsOptions {
  /** The supergraphs that are to be held, by their numbers. */
  sdls: ReadonlyMap<number, string>;
  newId(): number;
  /** How long after the last supergraph was loaded a spare is started, in ms: a start has enough to do. */
  spareAfterMs: number;
}

/** Keeps a thread that plans, and one beside it that has loaded the same and takes its place when it is killed. */
export function createPlannerThreads({ sdls, newId, spareAfterMs }: PlannerThreadsOptions): PlannerThreads {
  let active: LoadingThread | undefined;
  let spare: LoadingThread | undefined;
  let starting: NodeJS.Timeout | undefined;

  function start(): LoadingThread {
    const started: LoadingThread = { thread: startPlannerThread(() => replace(started)), loads: new Map() };
    return started;
  }

  /** It is gone. */
  function replace(gone: LoadingThread): void {
    if (gone === spare) spare = undefined;
    if (gone !== active) return;
    active = spare;
    spare = undefined;
    startSpareIn(0);
  }

  function startSpareIn(ms: number): void {
    clearTimeout(starting);
    starting = setTimeout(() => {
      if (!active || sdls.size === 0) return;
      spare ??= start();
      for (const graph of sdls.keys()) load(spare, graph).catch(() => {});
    }, ms).unref();
  }

  function load({ thread, loads }: LoadingThread, graph: number): Promise<SupergraphFacts> {
    const sdl = sdls.get(graph);
    if (sdl === undefined) return Promise.reject(new Error('The supergraph was unloaded.'));
    const known = loads.get(graph);
    if (known) return known;
    const facts = thread.ask<SupergraphFacts>({ kind: 'load', id: newId(), graph, sdl }, loadTimeoutMs);
    loads.set(graph, facts);
    if (thread === active?.thread) startSpareIn(spare ? 0 : spareAfterMs);
    return facts;
  }

  return {
    current() {
      active ??= spare ?? start();
      if (active === spare) spare = undefined;
      return active;
    },
    load,
    unload(graph) {
      for (const one of [active, spare]) {
        if (one?.loads.delete(graph)) one.thread.tell({ kind: 'unload', graph });
      }
    },
    end() {
      clearTimeout(starting);
      for (const one of [active, spare]) one?.thread.end();
      active = undefined;
      spare = undefined;
    },
  };
}
