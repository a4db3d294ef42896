import type { GraphResponse } from '@prism/platform/graph';
import { type AnswerStrings, noteStrings, stringsOf, stringsOfBoth } from '../subgraph-client/answer-strings.ts';
import type { Shape } from './fetch-shape.ts';
import { createIdentities } from './identities.ts';
import type { JsonObject } from './json-object.ts';
import { plainKeys } from './plain-keys.ts';
import type { Step } from './plan-steps.ts';

/** Where an entity was answered. */
interface Answered {
  response: Promise<GraphResponse>;
  index: number;
}

/** A place for it, among those of a question. */
interface Slot {
  answered: Answered | undefined;
}
const unanswered = (): Slot => ({ answered: undefined });

/** What fetches of entities ask. */
export interface Question {
  /** The same for those that ask the same. */
  name: string;
  /** Of the plain values that are sent of an entity; none when others are, too. */
  keys: readonly string[];
}

/** Of one request: what subgraphs were asked for entities that several fetches of its plan ask for alike, by their representations. */
export type KnownEntities = Map<string, (representation: JsonObject) => Slot>;

/**
 * For each step what it asks, for those that others ask too and whose answers nothing is written into; undefined where there is
 * no other one. What was asked before a change is not what is after it, so changes have none.
 */
export function questionsOf(steps: readonly Step[], shapes: readonly Shape[]): (Question | undefined)[] {
  const names = steps.map(({ fetch }, at) => {
    const isPlain = shapes[at]?.every(({ inner }) => !inner) && !fetch.outputRewrites && !fetch.contextRewrites;
    return fetch.requires && isPlain ? `${fetch.serviceName} ${withoutName(fetch.operation)}` : undefined;
  });
  return names.map((name) => {
    const asking = name === undefined ? [] : steps.filter((_, at) => names[at] === name);
    return name !== undefined && asking.length > 1 ? { name, keys: keysOf(asking) } : undefined;
  });
}

function keysOf(steps: readonly Step[]): string[] {
  const keys = steps.map(({ fetch }) => plainKeys(fetch.requires ?? [], ({ name }) => name));
  const isPlain = keys.every((each) => each) && steps.every(({ fetch }) => !fetch.inputRewrites);
  return isPlain ? [...new Set(['__typename', ...keys.flatMap((each) => each ?? [])])] : [];
}

const withoutName = (operation: string): string => operation.replace(/^query\s+\w+/, 'query');

/**
 * Entities that this request has already asked for alike, all of them, need no other request, whether it was answered or is
 * under way. An answer with errors is not used again: who asks will be told errors of its own.
 */
export async function reuseEntities(
  known: KnownEntities,
  question: Question,
  representations: readonly JsonObject[],
  ask: () => Promise<GraphResponse>,
): Promise<GraphResponse> {
  const slotOf = known.get(question.name) ?? createSlots(question.keys);
  known.set(question.name, slotOf);
  const slots = representations.map(slotOf);
  const answered = slots.map((slot) => slot.answered);
  const entities = answered.every(isKnown) ? await readEntities(answered) : undefined;
  if (entities) return entities;
  const response = ask();
  slots.forEach((slot, index) => {
    slot.answered = { response, index };
  });
  return response;
}

function createSlots(keys: readonly string[]): (representation: JsonObject) => Slot {
  const byKeys = createIdentities(keys, unanswered);
  const byText = createIdentities(['text'], unanswered);
  return (representation) =>
    byKeys.slotOf(representation) ?? (byText.slotOf({ text: JSON.stringify(representation) }) as Slot);
}

const isKnown = (answered: Answered | undefined): answered is Answered => answered !== undefined;

/** Undefined when one of them was not answered well. */
async function readEntities(answered: readonly Answered[]): Promise<GraphResponse | undefined> {
  const lists = new Map<Promise<GraphResponse>, readonly unknown[]>();
  let strings: AnswerStrings = 'ascii';
  for (const { response } of answered) {
    if (lists.has(response)) continue;
    const answer = await response.catch(() => noResponse);
    if (answer.errors || !answer.data) return undefined;
    lists.set(response, answer.data._entities as readonly unknown[]);
    strings = stringsOfBoth(strings, stringsOf(answer));
  }
  const entities = answered.map(({ response, index }) => lists.get(response)?.[index]);
  return noteStrings({ data: { _entities: entities } }, strings);
}

const noResponse: GraphResponse = {};
