import { type Shape, shapeAt } from './fetch-shape.ts';
import { toPlace, writtenBy } from './places.ts';
import { plainKeys } from './plain-keys.ts';
import type { Step } from './plan-steps.ts';

/** A place below lists where one fetch answers what others ask more of: `author` of every post. */
export interface EntityPlace {
  path: readonly string[];
  place: string;
  /** Of plain values that others send of them: they tell most apart. */
  keys: readonly string[];
  /** All that was answered of them so far. */
  shape: Shape;
}

/** For each step, the places of entities that it alone writes, those within others first. */
export function entityPlacesOf(steps: readonly Step[], shapes: readonly Shape[]): EntityPlace[][] {
  const places: EntityPlace[][] = steps.map(() => []);
  // Arguments from a context depend on the place where an entity stands.
  if (steps.some(({ fetch }) => fetch.contextRewrites?.length)) return places;
  const written = steps.map(({ path }, at) => writtenBy(toPlace(path), shapes[at] ?? []));
  for (const [place, { path, keys }] of askedPlaces(steps)) {
    const [writer, ...others] = [...steps.keys()].filter((at) => written[at]?.has(place));
    if (writer === undefined || others.length > 0) continue;
    const shape = shapeBelow(shapes[writer] ?? [], toPlace(steps[writer]?.path ?? []), place);
    const known = keys.filter((key) => shape.some((each) => each.key === key && !each.inner));
    if (known.length > 0) places[writer]?.push({ path, place, keys: known, shape });
  }
  return places.map((each) => each.toSorted((a, b) => b.path.length - a.path.length));
}

/** Where entities in lists are asked for, and by which plain keys. */
function askedPlaces(steps: readonly Step[]): Map<string, { path: readonly string[]; keys: readonly string[] }> {
  const asked = new Map<string, { path: readonly string[]; keys: readonly string[] }>();
  for (const { path, fetch } of steps) {
    const keys = fetch.requires && path.includes('@') ? plainKeys(fetch.requires) : undefined;
    if (keys && !asked.has(toPlace(path))) asked.set(toPlace(path), { path, keys });
  }
  return asked;
}

function shapeBelow(shape: Shape, from: string, place: string): Shape {
  const within = from === '' ? place : place.slice(from.length + 1);
  return shapeAt(shape, within.split('.')) ?? [];
}
