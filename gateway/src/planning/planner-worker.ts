import { parentPort } from 'node:worker_threads';
import { buildPlannableGraph, type PlannableGraph } from './plannable-graph.ts';
import type { NamelessPlan, PlannerAnswer, PlannerQuestion, SupergraphFacts } from './planner-messages.ts';

/** The planner's thread: holds every loaded supergraph, and answers one question after another. */
const graphs = new Map<number, PlannableGraph>();

function answer(question: Exclude<PlannerQuestion, { kind: 'unload' }>): PlannerAnswer {
  const { id, graph } = question;
  try {
    if (question.kind === 'load') {
      const built = buildPlannableGraph(question.sdl);
      graphs.set(graph, built);
      return { id, value: toBytes(built.facts) };
    }
    const loaded = graphs.get(graph);
    if (!loaded) throw new Error('The supergraph is not loaded.');
    return { id, value: toBytes(loaded.plan(question.request)) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, failure: { name, message } };
  }
}

/**
 * The planner's own texts have two bytes a character, be they ASCII. As such they would pass into every request and every answer
 * made of them; read from bytes, they have one.
 */
const toBytes = (value: SupergraphFacts | NamelessPlan) => new TextEncoder().encode(JSON.stringify(value));

const tell = (answer: PlannerAnswer): void => parentPort?.postMessage(answer);

parentPort?.on('message', (question: PlannerQuestion) => {
  if (question.kind === 'unload') {
    graphs.delete(question.graph);
    return;
  }
  tell({ begun: question.id });
  tell(answer(question));
});
