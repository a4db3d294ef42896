import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SchemaDefinitionNode,
  visit,
} from 'graphql';

const feature = parse(`
  schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
  type Query { field: Int @authenticated }
`).definitions as [SchemaDefinitionNode, ObjectTypeDefinitionNode];
const [link] = feature[0].directives as [ConstDirectiveNode];
const [field] = feature[1].fields as [FieldDefinitionNode];
const [authenticated] = field.directives as [ConstDirectiveNode];

/** A supergraph in which some root fields are for who is signed in, as composition would write it. */
export function protectFields(supergraphSdl: string, fields: readonly string[]): string {
  const supergraph = visit(parse(supergraphSdl, { noLocation: true }), {
    [Kind.SCHEMA_DEFINITION]: (schema) => add(schema, link),
    [Kind.OBJECT_TYPE_DEFINITION]: (type) =>
      type.name.value === 'Query' ? { ...type, fields: type.fields?.map(protect) } : undefined,
  });
  function protect(field: FieldDefinitionNode): FieldDefinitionNode {
    return fields.includes(field.name.value) ? add(field, authenticated) : field;
  }
  return `${print(supergraph)}\n\ndirective @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n`;
}

const add = <T extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: T,
  directive: ConstDirectiveNode,
): T => ({ ...node, directives: [...(node.directives ?? []), directive] });
