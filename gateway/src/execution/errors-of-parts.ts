import type { GraphError } from '@prism/platform/graph';
import { GraphQLError } from 'graphql';
import type { CompiledPart } from './compile-parts.ts';
import type { JsonObject } from './json-object.ts';
import type { RunningFetches } from './start-fetches.ts';
import type { ResponsePath } from './targets.ts';

/**
 * The errors of fetches that one part has to tell, in the client's words. A fetch may answer fields of several parts: an error
 * of a field is told by each that answers the field. One of something that the client did not ask for, such as what a field
 * requires, is told by the part that knows most of the way to it.
 */
export function errorsOf(
  part: CompiledPart,
  parts: readonly CompiledPart[],
  { errors }: Pick<RunningFetches, 'errors'>,
  data: JsonObject,
): GraphQLError[] {
  return [...part.needs].flatMap((number) =>
    (errors[number] ?? []).flatMap((error): GraphQLError[] => {
      const { path: place } = error;
      if (!place) return part.own.has(number) ? [toGraphQLError(error, undefined)] : [];
      const path = exactPath(part, place, data) ?? nearestPath(part, parts, { number, place, data });
      return path ? [toGraphQLError(error, path)] : [];
    }),
  );
}

/** Undefined for a field that the part does not answer; those on the way to it are others'. */
function exactPath(
  { toClientPath, depth }: CompiledPart,
  place: ResponsePath,
  data: JsonObject,
): ResponsePath | undefined {
  if (place.filter((element) => typeof element === 'string').length <= depth) return undefined;
  const path = toClientPath(place, data);
  return path?.length === place.length ? path : undefined;
}

/** Undefined when another part is nearer. */
function nearestPath(
  part: CompiledPart,
  parts: readonly CompiledPart[],
  { number, place, data }: { number: number; place: ResponsePath; data: JsonObject },
): ResponsePath | undefined {
  const concerned = parts.filter(({ needs }) => needs.has(number));
  if (concerned.some((one) => exactPath(one, place, data))) return undefined;
  const reached = concerned.map((one) => ({ one, path: one.toClientPath(place, data) }));
  const farthest = Math.max(...reached.map(({ path }) => path?.length ?? -1));
  const nearest = reached.filter(({ path }) => path?.length === farthest);
  const teller = nearest.find(({ one }) => one.own.has(number)) ?? nearest[0];
  return teller?.one === part ? teller.path : undefined;
}

function toGraphQLError({ message, extensions = {} }: GraphError, path: ResponsePath | undefined): GraphQLError {
  return new GraphQLError(message, path ? { path, extensions } : { extensions });
}
