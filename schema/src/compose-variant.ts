import { compose, type SubgraphSource } from './compose.ts';
import { composeContract, hideTagged } from './contracts.ts';
import { parseSubgraph } from './parse-file.ts';
import { type SubgraphName, subgraphs } from './parts.ts';
import type { Variant } from './variant-names.ts';
import { type VariantRule, variantRules } from './variant-rules.ts';

/** The subgraphs a variant is made of, as they are written. */
export function readVariantSources({ subgraphs: names }: VariantRule): SubgraphSource[] {
  return names.map((name) => ({ name, url: urlOf(name), typeDefs: parseSubgraph(name) }));
}

/** The supergraph of a variant, as SDL, composed by both composers before and after its contract. Throws a SchemaProblem. */
export function composeVariant(variant: Variant): string {
  const rule = variantRules[variant];
  const sources = readVariantSources(rule);
  const { guild } = compose(variant, sources);
  if (rule.excludedTags.length === 0) return guild;
  compose(`${variant}, filtered,`, hideTagged(sources, rule.excludedTags));
  return composeContract(variant, sources, rule.excludedTags);
}

function urlOf(name: SubgraphName): string {
  const port = subgraphs.find((subgraph) => subgraph.name === name)?.port;
  return `http://127.0.0.1:${port}/graphql`;
}
