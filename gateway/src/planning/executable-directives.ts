import {
  copyDirectiveDefinitionToSchema,
  isExecutableDirectiveLocation,
  type Schema,
  valueToAST,
} from '@apollo/federation-internals';
import { type ArgumentNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Gives what clients see the directives that they may write in documents. One that `@composeDirective` brought into the
 * supergraph belongs to a feature, and features are taken out of what clients see.
 *
 * The result writes such a directive's default arguments out: a subgraph that it is sent to need not have the same ones.
 */
export function keepExecutableDirectives(
  supergraph: Schema,
  apiSchema: Schema,
): (document: DocumentNode) => DocumentNode {
  const kept = new Map<string, readonly ArgumentNode[]>();
  for (const definition of supergraph.directives()) {
    const isKnown = apiSchema.directive(definition.name) !== undefined;
    const types = definition.arguments().map(({ type }) => type?.toString().replaceAll(/[[\]!]/g, '') ?? '');
    if (isKnown || !definition.hasExecutableLocations() || types.some((type) => !apiSchema.type(type))) continue;
    copyDirectiveDefinitionToSchema({
      definition,
      schema: apiSchema,
      copyDirectiveApplicationsInArguments: false,
      locationFilter: isExecutableDirectiveLocation,
    });
    kept.set(definition.name, definition.arguments().flatMap(defaultOf));
  }
  if (kept.size === 0) return (document) => document;
  return (document) => visit(document, { [Kind.DIRECTIVE]: (node) => withDefaults(node, kept.get(node.name.value)) });
}

type Argument = ReturnType<NonNullable<ReturnType<Schema['directive']>>['arguments']>[number];

function defaultOf({ name, type, defaultValue }: Argument): ArgumentNode[] {
  const value = type && defaultValue !== undefined ? valueToAST(defaultValue, type) : undefined;
  return value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] : [];
}

function withDefaults(node: DirectiveNode, defaults: readonly ArgumentNode[] = []): DirectiveNode {
  const given = node.arguments ?? [];
  const missing = defaults.filter(({ name }) => !given.some((argument) => argument.name.value === name.value));
  return { ...node, arguments: [...given, ...missing] };
}
