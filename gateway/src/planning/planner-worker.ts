import { parentPort } from 'node:worker_threads';
import { buildPlannableGraph, type PlannableGraph } from './plannable-graph.ts';
import type { PlannerAnswer, PlannerQuestion } from './planner-messages.ts';

/** The planner's thread: holds every loaded supergraph, and answers one question after another. */
const graphs = new Map<number, PlannableGraph>();

function answer(question: Exclude<PlannerQuestion, { kind: 'unload' }>): PlannerAnswer {
  const { id, graph } = question;
  try {
    if (question.kind === 'load') {
      const built = buildPlannableGraph(question.sdl);
      graphs.set(graph, built);
      return { id, value: built.facts };
    }
    const loaded = graphs.get(graph);
    if (!loaded) throw new Error('The supergraph is not loaded.');
    return { id, value: loaded.plan(question.request) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, failure: { name, message } };
  }
}

const tell = (answer: PlannerAnswer): void => parentPort?.postMessage(answer);

parentPort?.on('message', (question: PlannerQuestion) => {
  if (question.kind === 'unload') {
    graphs.delete(question.graph);
    return;
  }
  tell({ begun: question.id });
  tell(answer(question));
});
