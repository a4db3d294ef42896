import type { Schema } from '@apollo/federation-internals';
import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode } from 'graphql';
import { type AskedObjects, askedObjects } from './asked-objects.ts';
import { mapFetches } from './map-fetches.ts';
import { type PlacedFetch, placedFetches } from './placed-fetches.ts';
import type { NamelessPlan } from './planner-messages.ts';

/**
 * Takes `__typename` out of what subgraphs are asked of objects whose type the schema tells: the planner asks it of every entity,
 * a sixth of a large answer. Plans that rewrite something, or answer in parts, keep their names.
 */
export function leaveOutNames(plan: QueryPlan, schema: Schema): NamelessPlan {
  const fetches = placedFetches(plan);
  if (!fetches || fetches.some(({ fetch }) => isRewritten(fetch))) return { ...plan, certainTypes: {} };
  const asked = new Map(fetches.map((placed) => [placed.fetch, askedObjects(placed, schema)] as const));
  const certainTypes = certainTypesOf([...asked.values()].flat(), new Set(fetches.flatMap(namedPlaces)));
  const nameless = mapFetches(plan, (fetch) => {
    const names = certainNames(asked.get(fetch) ?? [], certainTypes);
    return names.size > 0 ? { ...fetch, operation: cutOut(fetch.operation, names) } : fetch;
  });
  return { ...nameless, certainTypes: Object.fromEntries(certainTypes) };
}

const isRewritten = ({ inputRewrites, outputRewrites, contextRewrites }: FetchNode): boolean =>
  [inputRewrites, outputRewrites, contextRewrites].some((rewrites) => rewrites?.length);

/** By place, where all who write there agree. */
function certainTypesOf(asked: readonly AskedObjects[], named: ReadonlySet<string>): ReadonlyMap<string, string> {
  const certain = new Map<string, string>();
  const uncertain = new Set(named);
  for (const { place, type } of asked) {
    if (type === undefined || (certain.get(place) ?? type) !== type) uncertain.add(place);
    else certain.set(place, type);
  }
  return new Map([...certain].filter(([place]) => !uncertain.has(place)));
}

/** A fragment's fields stand at several places: all have to be certain. */
function certainNames(asked: readonly AskedObjects[], types: ReadonlyMap<string, string>): ReadonlySet<FieldNode> {
  const uncertain = new Set(asked.filter(({ place }) => !types.has(place)).map(({ name }) => name));
  return new Set(asked.flatMap(({ name }) => (name && !uncertain.has(name) ? [name] : [])));
}

/** Places within representations whose name is sent along. */
function namedPlaces({ fetch, place }: PlacedFetch): string[] {
  const within = (selections: readonly QueryPlanSelectionNode[], keys: readonly string[]): string[] =>
    selections.flatMap((node) => {
      if (node.kind === 'InlineFragment') return within(node.selections, keys);
      if (node.name === '__typename') return keys.length > place.length ? [keys.join('.')] : [];
      return within(node.selections ?? [], [...keys, node.alias ?? node.name]);
    });
  return within(fetch.requires ?? [], place);
}

/** Texts of operations are one line, with one space between names. */
function cutOut(operation: string, names: ReadonlySet<FieldNode>): string {
  const spans = [...names].flatMap(({ loc }) => (loc ? [loc] : [])).sort((one, other) => other.start - one.start);
  return spans.reduce((text, { start, end }) => {
    const until = text[end] === ' ' ? end + 1 : end;
    return text.slice(0, start) + text.slice(until);
  }, operation);
}
