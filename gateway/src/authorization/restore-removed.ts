import { type GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import type { GraphResult } from '../execution/graph-result.ts';
import { WrittenData } from '../execution/written-data.ts';
import type { AnswerShape } from './answer-shape.ts';
import { type Path, RemovalReport, unauthorized } from './removal-report.ts';
import { listRemoved } from './removed-fields.ts';

/**
 * Turns the answer to a filtered operation into the answer to what the client asked for: each marker becomes null under
 * the field's own key, in its place; null bubbles to the nearest nullable parent
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors); an error tells where. Where a parent is null there
 * is no place for the fields below it: one error tells of the parent.
 *
 * @param result The filtered operation's. Without any data nothing was executed, and it is returned as it is.
 */
export function restoreRemoved(result: GraphResult, shape: AnswerShape): GraphResult {
  if (result.data === undefined) return result;
  if (result.data === null)
    return withErrors(
      result,
      listRemoved(shape).map(({ path }) => unauthorized(path)),
    );
  const report = new RemovalReport();
  const data = restoreObject(result.data.toJSON(), shape, [], report);
  return withErrors({ ...result, data: data && WrittenData.of(data) }, report.toErrors());
}

function withErrors(result: GraphResult, found: readonly GraphQLError[]): GraphResult {
  return found.length === 0 ? result : { ...result, errors: [...(result.errors ?? []), ...found] };
}

type Fields = Readonly<Record<string, unknown>>;

/** Null when something in it may not be null. */
function restoreObject(
  fields: Fields,
  shape: AnswerShape,
  path: Path,
  report: RemovalReport,
): Record<string, unknown> | null {
  return report.within(shape, () => {
    const restored: Record<string, unknown> = Object.create(null);
    let isNulled = false;
    for (const [key, value] of Object.entries(fields)) {
      const removed = shape.markers.get(key);
      const child = shape.children.get(key);
      const after = child ? restoreValue(value, child, [...path, key], report) : value;
      if (removed) report.meetRemoved([...path, removed.responseKey]);
      // Allowed through one fragment and removed through another is removed.
      if (removed) restored[removed.responseKey] = null;
      else if (!(key in restored)) restored[key] = after;
      isNulled ||= removed ? isNonNullType(removed.type) : becameForbiddenNull(value, after, child?.type);
    }
    return isNulled ? null : restored;
  });
}

interface Typed {
  type: GraphQLOutputType;
  shape: () => AnswerShape;
}

function restoreValue(value: unknown, { type, shape }: Typed, path: Path, report: RemovalReport): unknown {
  if (isNonNullType(type)) return restoreValue(value, { type: type.ofType, shape }, path, report);
  if (value === null || value === undefined) {
    report.meetNull(shape(), path);
    return value;
  }
  if (!isListType(type)) return restoreObject(value as Fields, shape(), path, report);
  const item: Typed = { type: type.ofType, shape };
  const before = value as readonly unknown[];
  const after = before.map((each, index) => restoreValue(each, item, [...path, index], report));
  return after.some((each, index) => becameForbiddenNull(before[index], each, item.type)) ? null : after;
}

function becameForbiddenNull(before: unknown, after: unknown, type: GraphQLOutputType | undefined): boolean {
  return after === null && before !== null && isNonNullType(type);
}
