import { type Shape, shapeAt } from './fetch-shape.ts';
import { createIdentities } from './identities.ts';
import type { JsonObject } from './json-object.ts';
import { toPlace, writtenBy } from './places.ts';
import type { Step } from './plan-steps.ts';
import type { Run } from './run.ts';
import { share } from './shared-values.ts';
import { replaceTargets } from './targets.ts';

/**
 * A place where a fetch answers no more of entities than their keys, for other fetches to say the rest: `author { id }` of every
 * post. Whichever are equal may be one object, which is then fetched, merged and written once, however often it stands there.
 */
export interface StubPlace {
  path: readonly string[];
  place: string;
  keys: readonly string[];
}

/** For each step, the places of stubs that it alone writes and others resolve. */
export function stubsOf(steps: readonly Step[], shapes: readonly Shape[]): StubPlace[][] {
  const stubs: StubPlace[][] = steps.map(() => []);
  // Arguments from a context depend on the place where an entity stands.
  if (steps.some(({ fetch }) => fetch.contextRewrites?.length)) return stubs;
  const written = steps.map(({ path }, at) => writtenBy(toPlace(path), shapes[at] ?? []));
  const paths = new Map(steps.map(({ path }) => [toPlace(path), path]));
  for (const [place, path] of paths) {
    const writers = [...steps.keys()].filter((at) => written[at]?.has(place));
    const [writer] = writers;
    if (writer === undefined || writers.length > 1 || !path.includes('@')) continue;
    const within = place.slice(toPlace(steps[writer]?.path ?? []).length).replace(/^\./, '');
    const shape = shapeAt(shapes[writer] ?? [], within.split('.')) ?? [];
    const isStub = shape.length > 0 && shape.every(({ inner }) => !inner);
    if (isStub) stubs[writer]?.push({ path, place, keys: shape.map(({ key }) => key) });
  }
  return stubs;
}

/** Makes equal stubs one, and notes which there are. */
export function uniteStubs({ path, place, keys }: StubPlace, { data, shared, targets }: Run): void {
  const found: JsonObject[] = [];
  const identities = createIdentities<{ stub: JsonObject | undefined }>(keys, () => ({ stub: undefined }));
  replaceTargets(data, path, shared, (target) => {
    const slot = identities.slotOf(target);
    if (slot?.stub) {
      share(shared, slot.stub);
      return slot.stub;
    }
    if (slot) slot.stub = target;
    found.push(target);
    return target;
  });
  targets.set(place, found);
}
