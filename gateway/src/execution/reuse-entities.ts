import type { GraphResponse } from '@prism/platform/graph';
import type { Shape } from './fetch-shape.ts';
import type { JsonObject } from './json-object.ts';
import type { Step } from './plan-steps.ts';

/** Where an entity was answered. */
interface Answered {
  response: Promise<GraphResponse>;
  index: number;
}

/** Of one request: what subgraphs were asked for entities that several fetches of its plan ask for alike, by their representations. */
export type KnownEntities = Map<string, Map<string, Answered>>;

/**
 * For each step a name of what it asks, the same for those that ask the same and whose answers nothing is written into;
 * undefined where there is no other one. What was asked before a change is not what is after it, so changes have none.
 */
export function questionsOf(steps: readonly Step[], shapes: readonly Shape[]): (string | undefined)[] {
  const questions = steps.map(({ fetch }, at) => {
    const isPlain = shapes[at]?.every(({ inner }) => !inner) && !fetch.outputRewrites && !fetch.contextRewrites;
    return fetch.requires && isPlain ? `${fetch.serviceName} ${withoutName(fetch.operation)}` : undefined;
  });
  return questions.map((question, at) =>
    questions.some((each, other) => each === question && other !== at) ? question : undefined,
  );
}

const withoutName = (operation: string): string => operation.replace(/^query\s+\w+/, 'query');

/**
 * Entities that this request has already asked for alike, all of them, need no other request, whether it was answered or is
 * under way. An answer with errors is not used again: who asks will be told errors of its own.
 */
export async function reuseEntities(
  known: Map<string, Answered>,
  representations: readonly JsonObject[],
  ask: () => Promise<GraphResponse>,
): Promise<GraphResponse> {
  const names = representations.map((representation) => JSON.stringify(representation));
  const answered = names.map((name) => known.get(name));
  const entities = answered.every(isKnown) ? await readEntities(answered) : undefined;
  if (entities) return { data: { _entities: entities } };
  const response = ask();
  names.forEach((name, index) => void known.set(name, { response, index }));
  return response;
}

const isKnown = (answered: Answered | undefined): answered is Answered => answered !== undefined;

/** Undefined when one of them was not answered well. */
async function readEntities(answered: readonly Answered[]): Promise<unknown[] | undefined> {
  const lists = new Map<Promise<GraphResponse>, readonly unknown[]>();
  for (const { response } of answered) {
    if (lists.has(response)) continue;
    const { data, errors } = await response.catch(() => unanswered);
    if (errors || !data) return undefined;
    lists.set(response, data._entities as readonly unknown[]);
  }
  return answered.map(({ response, index }) => lists.get(response)?.[index]);
}

const unanswered: GraphResponse = {};
