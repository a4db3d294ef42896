import type { DocumentCost } from './measure-document.ts';

/** A registered document and what it costs. */
export interface CostRow extends DocumentCost {
  variant: string;
  /** From the repository's root. */
  path: string;
}

/** Points that a document may cost at most: as many as who is signed in may spend on one of their own. */
const budget = 5_000;

/** Documents that may cost more, and why that is right. */
const exceptions: Readonly<Record<string, { budget: number; why: string }>> = {
  'bff-mobile/documents/1.0.0/Sync.graphql': {
    budget: 30_000,
    why: 'a page of a hundred changes, each of which could be a wishlist of a hundred items; nobody has more than one',
  },
};

const budgetOf = ({ path }: CostRow): number => exceptions[path]?.budget ?? budget;

/** One line for each document that costs more than it may. */
export function findDear(rows: readonly CostRow[]): string[] {
  return rows
    .filter((row) => !(row.most <= budgetOf(row)))
    .map((row) => `${row.path}: costs up to ${row.most} points; at most ${budgetOf(row)} are budgeted`);
}

/** The rows as a page of the documentation, the dearest first. */
export function writePage(rows: readonly CostRow[]): string {
  const sorted = [...rows].sort((a, b) => b.most - a.most || a.path.localeCompare(b.path));
  return `${[
    '# What registered documents cost',
    '',
    'Made by `npm run schema`. Points, by the estimate of [`gateway/src/cost`](../gateway/src/cost/README.md): with the example beside the',
    `document, and with pages as long as the gateway lets through. \`npm run schema:check\` fails for one that may cost more than ${format(budget)}.`,
    '',
    ...Object.entries(exceptions).map(([path, { budget: own, why }]) => `\`${path}\` may cost ${format(own)}: ${why}.`),
    '',
    '| Document | Client | Usual | Most |',
    '|---|---|--:|--:|',
    ...sorted.map((row) => `| \`${row.path}\` | ${row.variant} | ${format(row.usual)} | ${format(row.most)} |`),
  ].join('\n')}\n`;
}

const format = (points: number): string => points.toLocaleString('en');
