import { type DirectiveNode, Kind, valueFromASTUntyped } from 'graphql';

type WithDirectives = { readonly directives?: readonly DirectiveNode[] | undefined };

/** Whether a selection may come in a part of its own. */
export type IsDeferred = (node: WithDirectives) => boolean;

export const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer';

/** @param values The operation's variables with their defaults. */
export function createIsDeferred(values: Readonly<Record<string, unknown>>): IsDeferred {
  const isTrue = (directive: DirectiveNode): boolean => {
    const condition = argumentOf(directive, 'if');
    return !condition || valueFromASTUntyped(condition, { ...values }) !== false;
  };
  return ({ directives = [] }) => directives.some((directive) => isDefer(directive) && isTrue(directive));
}

/** The label that a client gave to what it defers. */
export function labelOf({ directives = [] }: WithDirectives): string | undefined {
  const defer = directives.find(isDefer);
  const label = defer && argumentOf(defer, 'label');
  return label?.kind === Kind.STRING ? label.value : undefined;
}

const argumentOf = (directive: DirectiveNode, wanted: string) =>
  directive.arguments?.find(({ name }) => name.value === wanted)?.value;
