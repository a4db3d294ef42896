import type { CompiledPlan } from './compile-plan.ts';

export interface PartFetches {
  own: readonly number[];
  /** Its own, those of the parts around it, and what they wait for. */
  needs: readonly number[];
}

/**
 * Which fetches each part needs.
 *
 * @param within For each part the number of the one in which it stands, which comes before it. The first stands in none.
 */
export function fetchesOfParts({ fetches }: CompiledPlan, within: readonly number[]): readonly PartFetches[] {
  const all: PartFetches[] = [];
  for (const [part, around] of within.entries()) {
    const own = fetches.flatMap((fetch, number) => (fetch.part === part ? [number] : []));
    const needs = new Set(all[around]?.needs);
    own.forEach(need);
    all.push({ own, needs: [...needs] });

    function need(number: number): void {
      if (needs.has(number)) return;
      needs.add(number);
      fetches[number]?.waitsFor.forEach(need);
    }
  }
  return all;
}
