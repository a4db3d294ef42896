import { Kind } from 'graphql';
import type { Federation } from './federation.ts';
import { type Mention, mentionedFields } from './mentioned-fields.ts';
import type { FieldFacts } from './subgraph-facts.ts';
import type { View } from './views.ts';

/** Coordinates of the fields that directives of any subgraph name. */
export interface Mentions {
  keys: ReadonlySet<string>;
  required: ReadonlySet<string>;
  requiredDeep: ReadonlySet<string>;
  provided: ReadonlySet<string>;
  /** Types of objects within keys. */
  leading: ReadonlySet<string>;
  /** Types of objects within keys and requirements. */
  inner: ReadonlySet<string>;
}

export function collectMentions({ full }: Federation, declared: readonly View[]): Mentions {
  const inKeys = declared.flatMap(({ type }) =>
    type.keys.flatMap(({ fields }) => mentionedFields(full, type.name, fields)),
  );
  const fields = declared.flatMap(({ type }) => [...type.fields].map(([name, facts]) => ({ type, name, facts })));
  const required = fields.flatMap(({ type, facts }) =>
    facts.requires ? mentionedFields(full, type.name, facts.requires) : [],
  );
  const provided = fields.flatMap(({ facts }) =>
    facts.provides ? mentionedFields(full, namedTypeOf(facts), facts.provides) : [],
  );
  const set = (list: readonly Mention[]) => new Set(list.map(({ coordinate }) => coordinate));
  return {
    keys: set(inKeys),
    required: set(required),
    requiredDeep: set(required.filter(({ depth }) => depth > 0)),
    provided: set(provided),
    leading: deepTypes(inKeys),
    inner: deepTypes([...inKeys, ...required]),
  };
}

function deepTypes(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.filter(({ depth }) => depth > 0).map(({ coordinate }) => coordinate.split('.')[0] ?? ''));
}

function namedTypeOf({ type }: FieldFacts): string {
  let node = type;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;
  return node.name.value;
}
