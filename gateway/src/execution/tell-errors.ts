import { PrismError } from '@prism/platform/errors';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { AnswerTooLong } from './answer-room.ts';
import type { CompiledPart } from './compile-parts.ts';
import type { Completed } from './completion/compile-completion.ts';
import type { AnsweredPart } from './graph-result.ts';
import type { PartPlace } from './part-places.ts';
import type { ResponsePath } from './targets.ts';

/**
 * A part at all its places, each with the errors that lie below it. An error that speaks of what is above them all is told at the
 * first; one of an object that the client was not told of is told to nobody.
 *
 * @param found With paths from the root.
 */
export function tellErrors(
  { label }: CompiledPart,
  completed: readonly (Completed & { place: PartPlace })[],
  found: readonly GraphQLError[],
): readonly AnsweredPart[] {
  const lengths = new Set(completed.map(({ place }) => place.path.length));
  const belowPlaces = groupByPlace(found, lengths);
  return completed.map(({ place: { path }, data, errors }, at) => {
    const above = at === 0 ? found.filter(({ path: place = [] }) => isAbove(place, path)) : [];
    const told = [...above, ...(belowPlaces.get(JSON.stringify(path)) ?? [])];
    return { label, path, data, errors: [...told, ...errors.map((error) => below(path, error))] };
  });
}

/** There may be as many places as errors: they are not compared one by one. */
function groupByPlace(
  errors: readonly GraphQLError[],
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, readonly GraphQLError[]> {
  const groups = new Map<string, GraphQLError[]>();
  for (const length of lengths)
    for (const error of errors) {
      const { path = [] } = error;
      if (path.length < length) continue;
      const place = JSON.stringify(path.slice(0, length));
      const group = groups.get(place) ?? [];
      groups.set(place, group);
      group.push(error);
    }
  return groups;
}

const isAbove = (place: ResponsePath, path: ResponsePath): boolean =>
  place.length < path.length && place.every((element, index) => path[index] === element);

const below = (path: ResponsePath, { message, path: place = [], extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { path: [...path, ...place], extensions });

/** A failure, told once: the answer has begun, so that it can neither be taken back nor be refused. */
export function failedPart(
  { label }: CompiledPart,
  { path }: PartPlace,
  failure: unknown,
  { log, caller }: RequestContext,
): AnsweredPart {
  if (failure instanceof AnswerTooLong) return withError(failure);
  log.error({ err: failure, requestId: caller.requestId }, 'a deferred part could not be executed');
  return withError(new PrismError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'));

  function withError({ message, extensions }: PrismError): AnsweredPart {
    return { label, path, data: null, errors: [new GraphQLError(message, { path, extensions })] };
  }
}
