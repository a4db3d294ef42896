import {
  type ClientSchema,
  type Field,
  type InputValue,
  isRequired,
  namedType,
  rootFields,
  type SchemaType,
  writeType,
} from './client-schema.ts';
import { sampleLiteral } from './sample-values.ts';

/** How far an operation that asks for everything goes down. */
const maxDepth = 6;

/** An operation that asks one root field for all it has; the arguments are variables of the same name. */
export function writeOperation(schema: ClientSchema, root: 'Query' | 'Mutation', field: Field): string {
  const variables = field.args.map(writeVariable).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectAll(schema, namedType(field.type), [root]);
  const call = `${field.name}${passed && `(${passed})`}${selection && ` ${selection}`}`;
  return `${root.toLowerCase()} Everything${variables && `(${variables})`} { ${call} }`;
}

const writeVariable = ({ name, type, defaultValue }: InputValue) =>
  `$${name}: ${writeType(type)}${defaultValue === null ? '' : ` = ${defaultValue}`}`;

/** Everything of a type, down to where a type comes again. */
function selectAll(schema: ClientSchema, name: string, above: readonly string[]): string {
  const type = schema.get(name) as SchemaType;
  if (!type.fields) return '';
  const path = [...above, name];
  const own = type.fields.map((field) => selectField(schema, field, path));
  const kinds = type.kind === 'INTERFACE' ? (type.possibleTypes ?? []) : [];
  const others = kinds.map((kind) => `... on ${kind.name} ${selectAll(schema, kind.name, above)}`);
  return `{ __typename ${[...own, ...others].filter(Boolean).join(' ')} }`;
}

function selectField(schema: ClientSchema, field: Field, path: readonly string[]): string {
  const name = namedType(field.type);
  const isComposite = Boolean(schema.get(name)?.fields);
  if (isComposite && (path.includes(name) || path.length > maxDepth)) return '';
  const args = field.args.filter(isRequired).map((arg) => `${arg.name}: ${sampleLiteral(arg)}`);
  const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  return isComposite ? `${call} ${selectAll(schema, name, path)}` : call;
}

/** A place in the arguments of a root field where an id goes. */
export interface IdSlot {
  root: 'Query' | 'Mutation';
  field: Field;
  /** From the arguments down: `['input', 'productId']`. */
  path: readonly string[];
}

/** Every such place of a schema. */
export function findIdSlots(schema: ClientSchema): IdSlot[] {
  return (['Query', 'Mutation'] as const).flatMap((root) =>
    rootFields(schema, root).flatMap((field) => slotsIn(schema, field.args).map((path) => ({ root, field, path }))),
  );
}

function slotsIn(schema: ClientSchema, values: readonly InputValue[]): string[][] {
  return values.flatMap(({ name, type }) => {
    const named = namedType(type);
    if (named === 'ID') return [[name]];
    return slotsIn(schema, schema.get(named)?.inputFields ?? []).map((path) => [name, ...path]);
  });
}
