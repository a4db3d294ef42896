import { Kind, type ValueNode, type VariableDefinitionNode, valueFromASTUntyped, visit } from 'graphql';
import type { Values } from './amount.ts';

/** What an operation's variables are where the client sends nothing. */
export type Defaults = Readonly<Record<string, unknown>>;

export function defaultsOf(definitions: readonly VariableDefinitionNode[] = []): Defaults {
  const given = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return Object.assign(Object.create(null), Object.fromEntries(given));
}

export function readVariable(values: Values, name: string, defaults: Defaults): unknown {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined ? defaults[name] : value;
}

/** A value of the text, where no variable is in it; else how to read it. */
export function compileValue(
  node: ValueNode,
  defaults: Defaults,
): { known: unknown } | { read(values: Values): unknown } {
  const names = variablesIn(node);
  if (names.length === 0) return { known: valueFromASTUntyped(node) };
  if (node.kind === Kind.VARIABLE) return { read: (values) => readVariable(values, node.name.value, defaults) };
  return {
    read: (values) =>
      valueFromASTUntyped(node, Object.fromEntries(names.map((name) => [name, readVariable(values, name, defaults)]))),
  };
}

function variablesIn(node: ValueNode): string[] {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}
