import type { FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { TypeTable } from './type-table.ts';

/** Changes a value in place. */
export type Rewrite = (value: unknown) => void;

const fragmentPrefix = '... on ';

/**
 * Compiles the planner's rewrites: it renames keys where two subgraphs' fields clash, and sets the `__typename` that a subgraph
 * with an interface object knows. Undefined when there are none.
 */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] = [], types: TypeTable): Rewrite | undefined {
  if (rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, types: TypeTable): Rewrite {
  const way = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1) ?? '';
  const change =
    rewrite.kind === 'ValueSetter'
      ? (object: JsonObject) => void Object.assign(object, { [key]: rewrite.setValueTo })
      : (object: JsonObject) => renameKey(object, key, rewrite.renameKeyTo);
  return way.reduceRight<Rewrite>((next, element) => step(element, next, types), eachObject(change));
}

function renameKey(object: JsonObject, key: string, to: string): void {
  if (object[key] === undefined) return;
  object[to] = object[key];
  object[key] = undefined;
}

function step(element: string, next: Rewrite, types: TypeTable): Rewrite {
  if (!element.startsWith(fragmentPrefix)) return eachObject((object) => next(object[element]));
  const condition = element.slice(fragmentPrefix.length);
  return eachObject((object) => {
    const { __typename: name } = object;
    // Without a name there is nothing to tell it apart by.
    if (typeof name !== 'string' || types.isWithin(name, condition)) next(object);
  });
}

/** The keys that rewritten answers have in the end, by those that errors still name. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] = []): ReadonlyMap<string, string> {
  const renamed = rewrites.flatMap((rewrite) =>
    rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo] as const] : [],
  );
  return new Map(renamed);
}

/** Lists are looked through, whatever else is left alone. */
function eachObject(change: (object: JsonObject) => void): Rewrite {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isJsonObject(value)) change(value);
  };
  return visit;
}
