import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../random.ts';

/** Values of input types, as literals that may hold variables. */
export interface RandomArguments {
  literal(type: GraphQLInputType): string;
  /** `$a: Int = 1, $b: …` */
  definitions(): string[];
  /** The values given; some variables are left to their defaults, or out. */
  variables: Record<string, unknown>;
}

type Json = null | boolean | number | string | Enum | Json[] | { [name: string]: Json };

/** A name where a literal is written, a string in JSON. */
class Enum {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toJSON(): string {
    return this.name;
  }
}

export function createRandomArguments({ int, chance, pick }: Random): RandomArguments {
  const declared: { name: string; type: string; text: string }[] = [];
  const variables: Record<string, unknown> = {};

  function literal(type: GraphQLInputType): string {
    return chance(0.4) ? variable(type) : print(type);
  }

  /** A literal whose inner values may be variables. */
  function print(type: GraphQLInputType): string {
    if (isNonNullType(type)) return printBare(type.ofType);
    return chance(0.1) ? 'null' : printBare(type);
  }

  function printBare(type: GraphQLInputType): string {
    if (isListType(type)) {
      if (chance(0.1) && !isListType(getNullableType(type.ofType))) return printBare(getNullableType(type.ofType));
      return `[${Array.from({ length: int(3) }, () => literal(type.ofType)).join(', ')}]`;
    }
    if (!isInputObjectType(type)) return text(draw(type));
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || chance(0.5));
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }

  function variable(type: GraphQLInputType): string {
    const known = declared.filter((one) => one.type === String(type));
    if (known.length > 0 && chance(0.4)) return `$${pick(known).name}`;
    const name = `${pick(['v', 'id', 'first', 'representations_', 'if'])}${declared.length}`;
    const byDefault = chance(0.3) ? ` = ${text(draw(type))}` : '';
    declared.push({ name, type: String(type), text: `$${name}: ${type}${byDefault}` });
    const isNeeded = isNonNullType(type) && !byDefault;
    // Once in a while a value that no type has but a scalar of any shape: the operation is refused.
    if (chance(0.004)) variables[name] = { wrong: { value: true } };
    else if (isNeeded || chance(0.7)) variables[name] = JSON.parse(JSON.stringify(draw(type)));
    return `$${name}`;
  }

  function draw(type: GraphQLInputType): Json {
    if (isNonNullType(type)) return draw(type.ofType);
    if (isListType(type)) return Array.from({ length: int(3) }, () => nullable(type.ofType));
    if (isEnumType(type)) return new Enum(pick(type.getValues()).name);
    if (!isInputObjectType(type)) return scalar(type.name);
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || chance(0.5));
    return Object.fromEntries(fields.map((field) => [field.name, nullable(field.type)]));
  }

  const nullable = (type: GraphQLInputType) => (!isNonNullType(type) && chance(0.1) ? null : draw(type));

  function scalar(name: string): Json {
    if (name === 'Int') return int(5);
    if (name === 'Float') return pick([0.5, 2, -1.25, int(9)]);
    if (name === 'Boolean') return chance(0.5);
    if (name === 'ID') return pick(['1', 'a', 7]);
    if (name === 'String') return pick(['x', '', 'a "quoted" \\ text', 'EUR', 'ü\n']);
    return pick<Json>([{ a: [1, null], b: { c: 'x' } }, [true, 'y'], 'text', 1.5, null, {}]);
  }

  return { literal, variables, definitions: () => declared.map((one) => one.text) };
}

/** A GraphQL literal. */
function text(value: Json): string {
  if (value instanceof Enum) return value.name;
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${text(inner)}`)
    .join(', ')} }`;
}
