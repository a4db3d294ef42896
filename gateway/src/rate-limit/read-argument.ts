import { type FieldNode, valueFromASTUntyped } from 'graphql';

/**
 * Reads a name out of a field's arguments.
 *
 * @param path The argument, then keys of input objects.
 * @param values The operation's variables with their defaults.
 * @returns Undefined where there is no string or number.
 */
export function readArgument(
  field: FieldNode,
  [argument, ...keys]: readonly string[],
  values: Record<string, unknown>,
): string | undefined {
  const node = field.arguments?.find(({ name }) => name.value === argument);
  const given = node && valueFromASTUntyped(node.value, values);
  const found = keys.reduce<unknown>(readOwn, given);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

function readOwn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
