import { dataOf, type GraphAnswer } from './graph-answer.ts';

export interface TypeRef {
  kind: string;
  name: string | null;
  ofType: TypeRef | null;
}

export interface InputValue {
  name: string;
  type: TypeRef;
  defaultValue: string | null;
}

export interface Field {
  name: string;
  args: InputValue[];
  type: TypeRef;
}

export interface SchemaType {
  name: string;
  kind: string;
  fields: Field[] | null;
  inputFields: InputValue[] | null;
  enumValues: { name: string }[] | null;
  possibleTypes: { name: string }[] | null;
}

export type ClientSchema = ReadonlyMap<string, SchemaType>;

const typeRef = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const introspection = `{ __schema { types {
  name kind
  fields(includeDeprecated: true) { name args { name defaultValue type { ${typeRef} } } type { ${typeRef} } }
  inputFields { name defaultValue type { ${typeRef} } }
  enumValues { name }
  possibleTypes { name }
} } }`;

/** What a client can ask for, as the running gateway tells it. */
export async function readClientSchema(client: { ask(query: string): Promise<GraphAnswer> }): Promise<ClientSchema> {
  const { types } = dataOf(await client.ask(introspection)).__schema as { types: SchemaType[] };
  return new Map(types.map((type) => [type.name, type]));
}

/** Fields of `Query` or `Mutation`. */
export const rootFields = (schema: ClientSchema, root: 'Query' | 'Mutation'): readonly Field[] =>
  schema.get(root)?.fields ?? [];

/** The type behind lists and non-nulls. */
export function namedType(type: TypeRef): string {
  return type.ofType ? namedType(type.ofType) : (type.name as string);
}

/** As a variable's definition writes it: `[ID!]!`. */
export function writeType({ kind, name, ofType }: TypeRef): string {
  if (kind === 'NON_NULL') return `${writeType(ofType as TypeRef)}!`;
  if (kind === 'LIST') return `[${writeType(ofType as TypeRef)}]`;
  return name as string;
}

export const isRequired = ({ type, defaultValue }: InputValue): boolean =>
  type.kind === 'NON_NULL' && defaultValue === null;
