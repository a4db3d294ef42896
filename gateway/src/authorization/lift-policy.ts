import { type ConstDirectiveNode, type DocumentNode, parse, print, visit } from 'graphql';
import { type AuthorizationFeature, argumentsOf, findAuthorizationFeatures } from './authorization-features.ts';
import { type AuthorizationPolicy, type NameSets, type Requirement, requireBoth } from './policy.ts';
import { inheritFromRequiredFields } from './required-fields.ts';

/**
 * Takes `@authenticated`, `@requiresScopes` and `@policy` out of a supergraph, under whatever names it has them.
 *
 * @returns The SDL without those features, which planning takes, and what they asked for.
 * @throws Error when a directive's arguments are not what its specification says.
 */
export function liftPolicy(supergraphSdl: string): { sdl: string; policy: AuthorizationPolicy } {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const features = findAuthorizationFeatures(supergraph);
  if (features.length === 0) return { sdl: supergraphSdl, policy: new Map() };
  const policy = inheritFromRequiredFields(supergraph, collectRequirements(supergraph, features));
  return { sdl: print(stripFeatures(supergraph, features)), policy };
}

function collectRequirements(supergraph: DocumentNode, features: readonly AuthorizationFeature[]): AuthorizationPolicy {
  const policy = new Map<string, Requirement>();
  const collect = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      const feature = features.find((known) => known.directive === directive.name.value);
      if (!feature) continue;
      const requirement = readRequirement(feature, directive, coordinate);
      const stated = policy.get(coordinate);
      policy.set(coordinate, stated ? requireBoth(stated, requirement) : requirement);
    }
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition.name.value;
    collect(type, definition.directives as readonly ConstDirectiveNode[]);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) {
      collect(`${type}.${field.name.value}`, field.directives);
    }
  }
  return policy;
}

function readRequirement(
  feature: AuthorizationFeature,
  directive: ConstDirectiveNode,
  coordinate: string,
): Requirement {
  const given = argumentsOf(directive);
  switch (feature.kind) {
    case 'authenticated':
      return { authenticated: true };
    case 'requiresScopes':
      return { authenticated: false, scopes: readNameSets(given.scopes, coordinate) };
    case 'policy':
      return { authenticated: false, policies: readNameSets(given.policies, coordinate) };
    default:
      return feature.kind satisfies never;
  }
}

function readNameSets(value: unknown, coordinate: string): NameSets {
  const isNames = (names: unknown) => Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (Array.isArray(value) && value.every(isNames)) return value;
  throw new Error(
    `${coordinate}: its scopes or policies expected a list of lists of strings, got ${JSON.stringify(value)}.`,
  );
}

function stripFeatures(supergraph: DocumentNode, features: readonly AuthorizationFeature[]): DocumentNode {
  const directives = new Set(features.map(({ directive }) => directive));
  const links = new Set(features.map(({ link }) => link));
  return visit(supergraph, {
    Directive: (node) => (directives.has(node.name.value) || links.has(node as ConstDirectiveNode) ? null : undefined),
    DirectiveDefinition: (node) => (directives.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (features.some((feature) => feature.ownsType(node.name.value)) ? null : undefined),
  });
}
