import { type DocumentNode, Kind, print, type ValueNode, visit } from 'graphql';
import { readVariantSources } from '../../../../schema/src/compose-variant.ts';
import { hideTagged } from '../../../../schema/src/contracts.ts';
import { variantRules } from '../../../../schema/src/variant-rules.ts';

/** Stock Apollo refuses a supergraph with them, so all go without: guests read public pages here. */
const security = ['authenticated', 'requiresScopes', 'policy'];

/** The subgraphs of the web variant, as SDL, with what its contract hides `@inaccessible`. */
export function readShopSubgraphs(): { name: string; sdl: string }[] {
  const rule = variantRules.web;
  return hideTagged(readVariantSources(rule), rule.excludedTags).map(({ name, typeDefs }) => ({
    name,
    sdl: print(withoutSecurity(typeDefs)),
  }));
}

const withoutSecurity = (document: DocumentNode): DocumentNode =>
  visit(document, {
    [Kind.DIRECTIVE]: ({ name }: { name: { value: string } }) => (security.includes(name.value) ? null : undefined),
    [Kind.LIST]: (node: { values: readonly ValueNode[] }) => ({ ...node, values: node.values.filter(isNoSecurity) }),
  });

const isNoSecurity = (value: ValueNode): boolean =>
  value.kind !== Kind.STRING || !security.some((name) => value.value === `@${name}`);
