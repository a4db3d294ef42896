import { type ArgumentNode, type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql';

/** Names of fields that some `@requires` of a supergraph selects with arguments. */
export function requiredWithArguments(supergraph: DocumentNode): string[] {
  const names = new Set<string>();
  const addName = ({ name, arguments: given = [] }: FieldNode) => void (given.length > 0 && names.add(name.value));
  visit(supergraph, {
    [Kind.ARGUMENT]({ name, value }: ArgumentNode) {
      if (name.value === 'requires' && value.kind === Kind.STRING)
        visit(parse(`{ ${value.value} }`, { noLocation: true }), { [Kind.FIELD]: addName });
    },
  });
  return [...names];
}
