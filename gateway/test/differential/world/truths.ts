import { findDispensable } from './dispensable-subgraphs.ts';
import type { Federation } from './federation.ts';
import { describeField, type FieldTruth } from './field-truth.ts';
import { findForgetful } from './forgetful-subgraphs.ts';
import { findKeyPosition } from './key-position.ts';
import { collectMentions } from './mentions.ts';
import { remember, rememberPair } from './remember.ts';
import { type Family, findFamily, findViews, type View } from './views.ts';

/** What is true of the types and fields of a federation, whoever resolves them. */
export interface Truths {
  field(type: string, field: string): FieldTruth;
  views(type: string): readonly View[];
  /** Entities are numbered within a family: those of one type, or all that implement one keyed interface. */
  family(type: string): Family | undefined;
  /** Subgraphs that may not know an entity, without anybody being misled. */
  mayMiss(family: string): ReadonlySet<string>;
  /** Subgraphs that may be down, without anything else being lost. */
  dispensable: readonly string[];
  /** The position of a field among those of a compound key; undefined where it tells entities apart by itself. */
  keyPosition(type: string, field: string): number | undefined;
}

export function findTruths(federation: Federation): Truths {
  const declared = [...federation.subgraphs.values()].flatMap((subgraph) =>
    [...subgraph.types.values()].map((type) => ({ subgraph, type })),
  );
  const mentions = collectMentions(federation, declared);
  const views = remember((type: string) => findViews(federation, declared, type));
  const family = remember((type: string) => findFamily(federation, declared, type));
  const field = rememberPair((type: string, name: string) =>
    describeField(federation, mentions, views(type), type, name),
  );
  const mayMiss = remember((name: string) => {
    const found = family(name);
    return found ? findForgetful({ mentions, declared, views, field }, found) : new Set<string>();
  });
  return {
    field,
    views,
    family,
    mayMiss,
    dispensable: findDispensable({ field, mayMiss }, federation.subgraphs.values()),
    keyPosition: rememberPair((type: string, name: string) => findKeyPosition(federation, declared, type, name)),
  };
}
