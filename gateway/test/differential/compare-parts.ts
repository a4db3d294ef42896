import type { AnswersInParts } from './differential-graph.ts';
import type { MergedAnswer } from './merge-parts.ts';

type Path = readonly (string | number)[];

/**
 * What differs between an answer in one and the same one in parts, put together; undefined if nothing does. A null bubbles no
 * further than to the object of its part, so that where the one answer has null, the other may have an object all the same: but
 * only if some part said null there, or below.
 */
export function compareParts({ whole, merged }: AnswersInParts): string | undefined {
  const told = whole.data ? whole.data.toJSON() : whole.data;
  const nulls = nullsOf(merged);
  const difference = differ(told, merged.data, []);
  if (difference) return difference;
  if (!told) return undefined;
  const places = new Set(merged.errors.map(({ path }) => text(path)));
  // One whose parent is null by it may have been told of the null, or of the object in another part.
  const lacking = (whole.errors ?? []).find(
    ({ path, message }) => path && stands(told, path) && !places.has(text(path)) && !isToldAbove(path, message),
  );
  return lacking && `no error at ${text(lacking.path)}: ${lacking.message}`;

  /** What failed was required and not asked for: the error is told where it was required, as far as that part of the answer goes. */
  function isToldAbove(path: Path, message: string): boolean {
    return (
      valueAt(told, path) !== null &&
      merged.errors.some((error) => error.message === message && isBelow(path, error.path ?? []))
    );
  }

  function differ(one: unknown, other: unknown, path: Path): string | undefined {
    if (one === null && typeof other === 'object' && other !== null && nulls.some((place) => isBelow(place, path)))
      return undefined;
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
      return one === other ? undefined : `${text(one)} and ${text(other)} at ${text(path)}`;
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const key of keys) {
      const step = Array.isArray(one) ? Number(key) : key;
      const found = differ((one as never)[key], (other as never)[key], [...path, step]);
      if (found) return found;
    }
    return undefined;
  }
}

const text = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const isBelow = (place: Path, above: Path) => above.every((element, index) => place[index] === element);

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as never)?.[key], data);

/** Whether the object around a place is there. */
function stands(data: unknown, path: Path): boolean {
  const around = valueAt(data, path.slice(0, -1));
  return typeof around === 'object' && around !== null;
}

/** Where some part says null. */
function nullsOf({ first, batches }: MergedAnswer): Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (value === null) found.push(path);
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value as object))
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(first, []);
  for (const { path, data } of batches.flatMap(({ parts }) => parts)) visit(data, path);
  return found;
}
