import { type DocumentNode, print, validate } from 'graphql';
import { findDifference } from '../compare.ts';
import type { Answers, DifferentialGraph, Trial } from '../differential-graph.ts';
import type { Rates } from '../world/world.ts';
import { smallerDocuments } from './smaller-documents.ts';

export interface Failure {
  trial: Trial;
  answers: Answers;
  difference: string;
}

/** A world in which nothing is null, fails or is absent by chance. */
const calm: Rates = { null: 0, error: 0, absent: 0, outage: 0 };

/** Makes a failing trial as small as it stays failing in the same way; tries at most so many others. Default 1,000. */
export async function shrink(graph: DifferentialGraph, failure: Failure, tries = 1_000): Promise<Failure> {
  let smallest = failure;
  let left = tries;
  const kind = kindOf(failure);

  async function accept(trial: Trial): Promise<boolean> {
    left -= 1;
    const answers = await graph.ask(trial);
    const difference = findDifference(answers);
    if (!difference || kindOf({ trial, answers, difference }) !== kind) return false;
    smallest = { trial, answers, difference };
    return true;
  }

  async function step(): Promise<boolean> {
    for (const document of smallerDocuments(smallest.trial.document)) {
      if (left <= 0) return false;
      if (validate(graph.federation.api, document).length > 0) continue;
      if (await accept(toTrial(smallest.trial, document))) return true;
    }
    return false;
  }

  await accept({ ...smallest.trial, rates: calm });
  while (await step());
  return smallest;
}

function toTrial(trial: Trial, document: DocumentNode): Trial {
  const text = print(document);
  const used = Object.entries(trial.variables).filter(([name]) => text.includes(`$${name}`));
  return { ...trial, document, text, variables: Object.fromEntries(used) };
}

/** What kind of difference it is: another error of ours is another kind. */
function kindOf({ difference, answers }: Failure): string {
  const told = new Set(answers.expected.errors?.map(({ message }) => message));
  const own = answers.actual.errors?.find(({ message }) => !told.has(message))?.message ?? '';
  return `${difference.split(' at ')[0]} ${own.slice(0, 20)}`;
}
