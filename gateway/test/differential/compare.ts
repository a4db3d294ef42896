import type { ExecutionResult } from 'graphql';
import type { Answers } from './differential-graph.ts';
import type { ErrorPath } from './world/run.ts';

/** The planner would not plan it, by its limits; that is no difference. */
export const isRefused = ({ actual }: Answers): boolean =>
  actual.errors?.some((error) => 'code' in error && error.code === 'QUERY_TOO_COMPLEX') ?? false;

/**
 * What differs between the monolith's answer and ours, in a sentence; undefined if nothing does.
 *
 * The data are the same to the letter, order of keys included. Errors are the same if they explain the same nulls, by
 * place and not by wording:
 * - an error stands where its null stands in the data: several below one null that bubbled up are one, since the
 *   specification lets an executor report any of them;
 * - a null where none may be is an error to graphql-js. To a gateway it is none if every subgraph told it without one:
 *   an entity that one subgraph refers to and another does not know. So these may be missing, never be elsewhere;
 * - an entity that a subgraph fails to find is one error at the entity, where the monolith has nulls;
 * - what a field requires may fail although the client did not ask for it: such an error may be there, at that object.
 */
export function findDifference({ expected, actual, notes }: Answers): string | undefined {
  const [expectedData, actualData] = [text(expected.data), text(actual.data)];
  if (expectedData !== actualData) {
    const isOrder = sorted(expected.data) === sorted(actual.data);
    return isOrder ? 'the data have their keys in another order' : 'the data differ';
  }
  // Refused before anything was executed: why is told in other words, and as often as it pleases.
  if (expected.data === undefined) return actual.errors ? undefined : 'nothing was said against the variables';
  const places = placesOf(expected, notes);
  const found = (actual.errors ?? []).map((error) => ({ place: placeOf(expected.data, error), error }));
  const foundPlaces = new Set(found.map(({ place }) => place));
  const lacking = [...places.due].filter((place) => !foundPlaces.has(place));
  if (lacking.length > 0) return `no error at ${lacking.join(' and ')}`;
  const surplus = found.find(({ place, error }) => !places.due.has(place) && !places.allowed(place, error));
  return surplus && `an error too many: ${surplus.error.message} at ${text(surplus.error.path)}`;
}

function placesOf({ data, errors = [] }: ExecutionResult, notes: Answers['notes']) {
  const isSilent = ({ message }: { message: string }) => message.startsWith('Cannot return null for non-nullable');
  const silent = new Set(errors.filter(isSilent).map((error) => placeOf(data, error)));
  const told = errors.filter((error) => !isSilent(error)).map((error) => placeOf(data, error));
  const broken = notes.brokenEntities.map((path) => placeOf(data, { path }));
  const hidden = notes.hiddenFailures.map((path) => [...path]);
  return {
    due: new Set([...told, ...broken]),
    allowed: (place: string, { path = [] }: { path?: ErrorPath | undefined }) =>
      silent.has(place) || hidden.some((prefix) => prefix.every((key, index) => path[index] === key)),
  };
}

/** Where an error's null stands: at its path, or above where the null bubbled up. */
function placeOf(data: unknown, { path }: { path?: ErrorPath | undefined }): string {
  if (!path) return 'no path';
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || value === undefined) return text(path.slice(0, index));
    value = (value as Record<string | number, unknown>)[key];
  }
  return text(path);
}

const text = (value: unknown) => JSON.stringify(value) ?? 'nothing';

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
