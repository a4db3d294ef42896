import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argumentsOf } from '../authorization/authorization-features.ts';

/** What a supergraph calls the two directives, without `@`. */
export interface CostNames {
  cost: string;
  listSize: string;
}

const knownUrl = /^https:\/\/specs\.apollo\.dev\/cost\/v0\.1\/?$/;

/** Undefined where the supergraph does not link to a version of them that we know. */
export function findCostNames(supergraph: DocumentNode): CostNames | undefined {
  const links = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  for (const link of links) {
    const names = readNames(link);
    if (names) return names;
  }
  return undefined;
}

/** By https://specs.apollo.dev/link/v1.0: what is not imported is found under the prefix, and `cost` is the feature's own name. */
function readNames(link: ConstDirectiveNode): CostNames | undefined {
  const { url, as, import: imports } = argumentsOf(link);
  if (typeof url !== 'string' || !knownUrl.test(url)) return undefined;
  const prefix = typeof as === 'string' ? as : 'cost';
  const imported = new Map((Array.isArray(imports) ? imports : []).map(readImport));
  return { cost: imported.get('@cost') ?? prefix, listSize: imported.get('@listSize') ?? `${prefix}__listSize` };
}

function readImport(entry: unknown): [name: string, here: string] {
  if (typeof entry === 'string') return [entry, entry.slice(1)];
  const { name, as = name } = entry as { name: string; as?: string };
  return [name, as.slice(1)];
}
