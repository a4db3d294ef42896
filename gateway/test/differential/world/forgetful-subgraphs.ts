import type { FieldTruth } from './field-truth.ts';
import type { Mentions } from './mentions.ts';
import type { Family, View } from './views.ts';

interface Known {
  mentions: Mentions;
  declared: readonly View[];
  views(type: string): readonly View[];
  field(type: string, field: string): FieldTruth;
}

/**
 * A subgraph may lack an entity that others hold if it is the only one to say what it says, and no way to others leads
 * through it.
 */
export function findForgetful(known: Known, { name, types }: Family): ReadonlySet<string> {
  const { mentions, declared } = known;
  // Whoever has an entity in a key of its own hands it out, known or not.
  if (mentions.leading.has(name)) return new Set();
  const hasInterfaceObject = declared.some(({ type }) => type.isInterfaceObject && type.name === name);
  const views = types.flatMap((of) => known.views(of).map((view) => ({ view, of })));
  const isSafe = ({ view, of }: (typeof views)[number]) =>
    isLeaf(view, hasInterfaceObject) && [...view.type.fields.keys()].every((field) => isItsOwn(known, view, of, field));
  const unsafe = new Set(views.filter((one) => !isSafe(one)).map(({ view }) => view.subgraph.name));
  return new Set(views.map(({ view }) => view.subgraph.name).filter((subgraph) => !unsafe.has(subgraph)));
}

/** Nobody comes to another key, or to an entity's type, through this subgraph. */
function isLeaf({ type: { keys, isInterfaceObject } }: View, hasInterfaceObject: boolean): boolean {
  const [key, ...others] = keys;
  return key?.isResolvable === true && others.length === 0 && (isInterfaceObject || !hasInterfaceObject);
}

function isItsOwn({ mentions, field }: Known, { type, subgraph }: View, of: string, name: string): boolean {
  const coordinate = `${of}.${name}`;
  if (mentions.keys.has(coordinate) || type.fields.get(name)?.isExternal) return true;
  const isAlone = field(of, name).owners.every((owner) => owner === subgraph.name);
  return isAlone && !mentions.provided.has(coordinate) && !mentions.requiredDeep.has(coordinate);
}
