import type { DirectiveNode } from 'graphql';
import { type Amount, multiply } from './amount.ts';
import { compileValue, type Defaults } from './read-value.ts';

/** The value of `if` with which a selection is left out. */
const outWith: ReadonlyMap<string, boolean> = new Map([
  ['skip', true],
  ['include', false],
]);

/** 1 where `@skip` and `@include` leave a selection in, 0 where they do not. What is no boolean, which execution refuses, counts as "in". */
export function inclusion(
  { directives = [] }: { readonly directives?: readonly DirectiveNode[] | undefined },
  defaults: Defaults,
): Amount {
  return directives.reduce<Amount>((isIn, directive) => {
    const outWhen = outWith.get(directive.name.value);
    const condition = directive.arguments?.find(({ name }) => name.value === 'if');
    if (outWhen === undefined || !condition) return isIn;
    const compiled = compileValue(condition.value, defaults);
    if ('known' in compiled) return compiled.known === outWhen ? 0 : isIn;
    return multiply(isIn, (values) => (compiled.read(values) === outWhen ? 0 : 1));
  }, 1);
}
