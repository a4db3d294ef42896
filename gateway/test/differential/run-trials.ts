import { findDifference, isRefused } from './compare.ts';
import type { DifferentialGraph } from './differential-graph.ts';
import { operationName, randomOperation } from './operations/random-operation.ts';
import type { Failure } from './shrink/shrink.ts';

export interface Outcome {
  asked: number;
  /** Operations that the planner would not plan. */
  refused: number;
  failures: readonly Failure[];
}

/** Asks random operations, one for each seed from the first, until there are as many failures as are wanted. Default 1. */
export async function runTrials(
  graph: DifferentialGraph,
  { first, count, maxFailures = 1 }: { first: number; count: number; maxFailures?: number },
): Promise<Outcome> {
  const failures: Failure[] = [];
  let [asked, refused] = [0, 0];
  for (let seed = first; seed < first + count && failures.length < maxFailures; seed += 1) {
    const trial = { ...randomOperation(graph.federation.api, seed), operationName, seed };
    const answers = await graph.ask(trial);
    asked += 1;
    if (isRefused(answers)) refused += 1;
    else {
      const difference = findDifference(answers);
      if (difference) failures.push({ trial, answers, difference });
    }
  }
  return { asked, refused, failures };
}
