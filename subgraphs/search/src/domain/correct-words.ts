import type { QueryWord } from './text-query.ts';

/** A word of the index. */
export interface KnownWord {
  word: string;
  /** In how many products. */
  products: number;
}

/** Shorter ones are too near to too many. */
export const minCorrectedLength = 3;

/** One slip in four letters, and one in a shorter word. */
const allowed = (word: string) => Math.max(1, Math.floor(word.length / 4));

/**
 * What was meant, or undefined when every word is known or nothing is left. `candidates` are words of the index that look like
 * those that are not in it, by word: the nearest stands for it, and a word that nothing is near to is left out.
 */
export function correctWords(
  words: readonly QueryWord[],
  candidates: ReadonlyMap<string, readonly KnownWord[]>,
): string | undefined {
  const corrected = words.flatMap(({ word }) => {
    const near = candidates.get(word);
    return near ? (nearest(word, near) ?? []) : word;
  });
  const isSame = corrected.length === words.length && corrected.every((word, at) => word === words[at]?.word);
  return isSame || corrected.length === 0 ? undefined : corrected.join(' ');
}

/** Fewest slips first, then the more frequent one. */
function nearest(word: string, candidates: readonly KnownWord[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ ...candidate, slips: slipsBetween(word, candidate.word) }))
    .filter(({ slips }) => slips <= allowed(word))
    .sort((a, b) => a.slips - b.slips || b.products - a.products || (a.word < b.word ? -1 : 1));
  return near[0]?.word;
}

/** Letters to add, drop, replace, or swap with their neighbour (Damerau 1964, in the form without repeated edits). */
export function slipsBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) row.push(cheapest(rows, row, from, to, i, j));
    rows.push(row);
  }
  return rows[from.length]?.[to.length] ?? 0;
}

function cheapest(rows: number[][], row: number[], from: string, to: string, i: number, j: number): number {
  const cost = (rowAt: number, at: number) => (rowAt === i ? row[at] : rows[rowAt]?.[at]) ?? Number.POSITIVE_INFINITY;
  const isSame = from[i - 1] === to[j - 1];
  const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return Math.min(
    cost(i - 1, j) + 1,
    cost(i, j - 1) + 1,
    cost(i - 1, j - 1) + (isSame ? 0 : 1),
    isSwap ? cost(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
