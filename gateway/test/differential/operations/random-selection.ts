import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Random } from '../random.ts';
import { createClaims } from './claims.ts';
import type { RandomArguments } from './random-arguments.ts';
import { createRandomDirectives } from './random-directives.ts';

const maxDepth = 7;

/** Where a selection set stands. */
interface Scope {
  type: GraphQLCompositeType;
  /** Response path of the object. */
  path: string;
  /** See `Claim`; without the scope's own type. */
  parents: readonly (string | null)[];
  depth: number;
}

/** A field as it was written before, to be selected once more. */
interface Written {
  type: string;
  head: string;
  field: GraphQLField<unknown, unknown>;
  path: string;
}

/** Random selection sets, all of one operation, and the named fragments that they came to use. */
export function createRandomSelection(schema: GraphQLSchema, random: Random, args: RandomArguments) {
  const { int, chance, pick } = random;
  const claims = createClaims();
  const directives = createRandomDirectives(random, args);
  const composites = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  );
  const fragments: { name: string; type: GraphQLCompositeType; text: string }[] = [];
  const written: Written[] = [];
  let fragmentCount = 0;
  let budget = pick([2, 3, 5, 8, 12, 20]);

  function selectionSet(scope: Scope): string {
    const count = 1 + int(scope.depth === 0 ? 5 : 4);
    return `{ ${Array.from({ length: count }, () => selection(scope)).join(' ')} }`;
  }

  function selection(scope: Scope): string {
    budget -= 1;
    const isLast = budget <= 0 || scope.depth >= maxDepth;
    if (isLast) return leaf(scope);
    if (chance(0.08)) return typename(scope);
    if (chance(isUnionType(scope.type) ? 0.9 : 0.22)) return fragment(scope);
    if (chance(0.15)) return again(scope) ?? field(scope, fieldsOf(scope.type));
    return field(scope, fieldsOf(scope.type));
  }

  function leaf(scope: Scope): string {
    const leaves = fieldsOf(scope.type).filter(({ type }) => !isCompositeType(getNamedType(type)));
    return leaves.length > 0 && chance(0.9) ? field(scope, leaves) : typename(scope);
  }

  function field(scope: Scope, fields: readonly GraphQLField<unknown, unknown>[]): string {
    if (fields.length === 0) return typename(scope);
    const chosen = pick(fields);
    const given = chosen.args.filter((arg) => isRequiredArgument(arg) || chance(0.6));
    const text = given.map((arg) => `${arg.name}: ${args.literal(arg.type)}`).join(', ');
    const name = claim(scope, chosen, text);
    const head = `${name === chosen.name ? '' : `${name}: `}${chosen.name}${text && `(${text})`}`;
    const path = `${scope.path}.${name}`;
    written.push({ type: scope.type.name, head, field: chosen, path });
    return `${head}${directives()}${below(scope, chosen, path)}`;
  }

  /** A field once more, with other selections; they are to be merged. */
  function again(scope: Scope): string | undefined {
    const same = written.filter(({ type, path }) => type === scope.type.name && parentPath(path) === scope.path);
    if (same.length === 0) return undefined;
    const { head, field: known, path } = pick(same);
    return `${head}${directives()}${below(scope, known, path)}`;
  }

  function below({ type, parents, depth }: Scope, { type: returned }: GraphQLField<unknown, unknown>, path: string) {
    const inner = getNamedType(returned);
    if (!isCompositeType(inner)) return '';
    return ` ${selectionSet({ type: inner, path, parents: [...parents, ownName(type)], depth: depth + 1 })}`;
  }

  function typename(scope: Scope): string {
    const name = claim(scope, TypeNameMetaFieldDef, '', 0.3);
    return `${name === '__typename' ? '' : `${name}: `}__typename${directives()}`;
  }

  /** A response name that may stand there: the field's own, one that collides with other fields', or a fresh one. */
  function claim(scope: Scope, { name, type }: GraphQLField<unknown, unknown>, text: string, aliased = 0.25): string {
    const parents = [...scope.parents, ownName(scope.type)];
    const take = (wanted: string) => claims.take(`${scope.path}.${wanted}`, { parents, field: name, args: text, type });
    const wanted = chance(aliased) ? pick(aliases(scope.type)) : name;
    if (take(wanted)) return wanted;
    for (let count = 0; ; count += 1) if (take(`a${count}`)) return `a${count}`;
  }

  function aliases(type: GraphQLCompositeType): string[] {
    const others = schema.getPossibleTypes.bind(schema);
    const objects: readonly GraphQLObjectType[] = isObjectType(type) ? [type] : others(type);
    return ['id', 'name', 'x', 'y', ...objects.flatMap((object) => Object.keys(object.getFields()))];
  }

  function fragment(scope: Scope): string {
    if (chance(0.1)) return `...${directives(0.7)} ${selectionSet({ ...scope, depth: scope.depth + 1 })}`;
    const near = composites.filter((type) => doTypesOverlap(schema, scope.type, type));
    const usable = fragments.filter(({ type }) => near.includes(type));
    if (usable.length > 0 && chance(0.3)) return `...${pick(usable).name}${directives()}`;
    const type = pick(near);
    if (chance(0.7)) return `... on ${type}${directives()} ${selectionSet({ ...scope, type, depth: scope.depth + 1 })}`;
    fragmentCount += 1;
    const name = `F${fragmentCount}`;
    const text = `fragment ${name} on ${type} ${selectionSet({ ...scope, type, depth: scope.depth + 1 })}`;
    fragments.push({ name, type, text });
    return `...${name}${directives()}`;
  }

  return {
    selection: (root: GraphQLObjectType) => selectionSet({ type: root, path: '', parents: [], depth: 0 }),
    fragments: () => fragments.map(({ text }) => text),
  };
}

const ownName = (type: GraphQLCompositeType) => (isObjectType(type) ? type.name : null);

const parentPath = (path: string) => path.slice(0, path.lastIndexOf('.'));

function fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
  return isUnionType(type) ? [] : Object.values(type.getFields());
}
