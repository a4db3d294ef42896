import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { TestSchema } from './test-schema.ts';

/** The schema with a subscription for each of its queries that one subgraph answers alone: nobody shares a subscription. */
export function withSubscriptions({ name, subgraphs }: TestSchema): TestSchema {
  const subscribable = Object.entries(subgraphs).map(([subgraph, sdl]) => {
    const fields = queriesOf(parse(sdl)).filter(({ directives }) => !directives?.some(isShared));
    const type = `type Subscription {\n${fields.map(print).join('\n')}\n}`;
    return [subgraph, fields.length > 0 ? `${sdl}\n${type}` : sdl] as const;
  });
  return { name, subgraphs: Object.fromEntries(subscribable) };
}

function queriesOf({ definitions }: DocumentNode): readonly FieldDefinitionNode[] {
  const query = definitions.find(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  );
  return query?.fields ?? [];
}

const isShared = ({ name }: DirectiveNode): boolean => ['shareable', 'override'].includes(name.value);
