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
import type { GraphAnswer } from './graph-answer.ts';
import { sampleLiteral } from './sample-values.ts';

/** How far an operation that asks for everything goes down. */
const maxDepth = 6;

/** What is asked. */
export interface Asked {
  root: 'Query' | 'Mutation';
  field: Field;
  /** Of all that it has, this alone. */
  only?: string;
}

/**
 * The deepest operation that asks one root field for all it has and that the gateway takes: of what would cost too much, less.
 * It is tried out with these arguments.
 */
export async function findOperation(
  client: { ask(query: string, variables?: object): Promise<GraphAnswer> },
  schema: ClientSchema,
  asked: Asked,
  { variables, depth: deepest = maxDepth }: { variables: object; depth?: number },
): Promise<string> {
  for (let depth = deepest; depth > 1; depth--) {
    const operation = writeOperation(schema, asked, depth);
    const { status } = await client.ask(operation, variables);
    if (status === 200) return operation;
  }
  return writeOperation(schema, asked, 1);
}

/**
 * The same as one operation for each field of what the root field answers, so that none is asked less deeply for the sake of the
 * others.
 */
export async function findOperations(
  client: Parameters<typeof findOperation>[0],
  schema: ClientSchema,
  asked: Asked,
  options: { variables: object },
): Promise<string[]> {
  const fields = schema.get(namedType(asked.field.type))?.fields ?? [];
  if (fields.length === 0) return [await findOperation(client, schema, asked, options)];
  const operations: string[] = [];
  for (const { name } of fields)
    operations.push(await findOperation(client, schema, { ...asked, only: name }, options));
  return operations;
}

/** An operation that asks one root field for all it has; the arguments are variables of the same name. */
export function writeOperation(schema: ClientSchema, { root, field, only }: Asked, depth: number = maxDepth): string {
  const variables = field.args.map(writeVariable).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectAll(schema, namedType(field.type), { above: [root], depth, only });
  const call = `${field.name}${passed && `(${passed})`}${selection && ` ${selection}`}`;
  return `${root.toLowerCase()} Everything${variables && `(${variables})`} { ${call} }`;
}

const writeVariable = ({ name, type, defaultValue }: InputValue) =>
  `$${name}: ${writeType(type)}${defaultValue === null ? '' : ` = ${defaultValue}`}`;

interface Place {
  /** Types around it. */
  above: readonly string[];
  /** How far down it goes from the root. */
  depth: number;
  only?: string | undefined;
}

/** Everything of a type, down to where a type comes again. */
function selectAll(schema: ClientSchema, name: string, { above, depth, only }: Place): string {
  const type = schema.get(name) as SchemaType;
  const kinds = type.possibleTypes ?? [];
  if (!type.fields && kinds.length === 0) return '';
  const place = { above: [...above, name], depth };
  const asked = (type.fields ?? []).filter((field) => only === undefined || field.name === only);
  const own = asked.map((field) => selectField(schema, field, place));
  const others = kinds.map((kind) => `... on ${kind.name} ${selectAll(schema, kind.name, { above, depth })}`);
  return `{ __typename ${[...own, ...others].filter(Boolean).join(' ')} }`;
}

function selectField(schema: ClientSchema, field: Field, place: Place): string {
  const name = namedType(field.type);
  const { fields, possibleTypes } = schema.get(name) ?? {};
  const isComposite = Boolean(fields ?? possibleTypes);
  if (isComposite && (place.above.includes(name) || place.above.length > place.depth)) return '';
  const args = field.args.flatMap(writeArgument);
  const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  return isComposite ? `${call} ${selectAll(schema, name, place)}` : call;
}

/** What is required, and short pages: everything of every entry of long lists is more than the gateway answers. */
function writeArgument(arg: InputValue): string[] {
  if (isRequired(arg)) return [`${arg.name}: ${sampleLiteral(arg)}`];
  return ['first', 'limit', 'max'].includes(arg.name) ? [`${arg.name}: 2`] : [];
}

/** A place in the arguments of a root field where an id goes. */
export interface IdSlot extends Asked {
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
