import { PrismError } from '@prism/platform/errors';
import { structureLimits, variableLimits } from './structure-limits.ts';

/**
 * Refuses variables that are many, large or nested without end, before anything walks through them.
 * @throws PrismError BAD_USER_INPUT
 */
export function refuseLargeVariables(variables: Readonly<Record<string, unknown>>): void {
  let left: number = variableLimits.values;

  function look(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null) return;
    if (depth > variableLimits.depth) throw refusal(`at most ${variableLimits.depth} levels of lists and objects`);
    for (const inside of Object.values(value)) {
      left -= 1;
      if (left < 0) throw refusal(`at most ${variableLimits.values} values`);
      look(inside, depth + 1);
    }
  }

  let count = 0;
  for (const name in variables) {
    count += 1;
    look(variables[name], 1);
  }
  if (count > structureLimits.variables) throw refusal(`at most ${structureLimits.variables}`);
}

const refusal = (expected: string): PrismError =>
  new PrismError('BAD_USER_INPUT', `The variables expected ${expected}.`);
