import { availableParallelism } from 'node:os';
import type { Run } from './measure-run.ts';
import type { Options } from './options.ts';
import type { Conversation } from './statements.ts';

const fixed = (value: number, digits = 1): string => value.toFixed(digits);

/** One table: how fast, and what an order costs. */
export function runTable(run: Run, syncMs: number): string {
  const { placed, times, seconds, busy, whole, afterwardsMs } = run;
  const perOrder = (value: number, digits?: number) => fixed(value / placed.length, digits);
  const cores = (ms: number) => fixed(ms / 1_000 / seconds, 2);
  const rows = [
    ['orders CONFIRMED', `${placed.length} in ${fixed(seconds)} s`],
    ['**orders a second**', `**${fixed(placed.length / seconds)}**`],
    ['**time to CONFIRMED** median, p90, p99, max', `**${list(Object.values(times))} ms**`],
    ['CONFIRMED in the first answer', `${placed.filter(({ atOnce }) => atOnce).length}`],
    ['cores used: Node, PostgreSQL, load', list([cores(busy.nodeMs), cores(busy.postgresMs), cores(busy.loadMs)])],
    ['CPU per order: Node, PostgreSQL', `${perOrder(whole.nodeMs)}, ${perOrder(whole.postgresMs)} ms`],
    ['what followed was done', `${fixed(afterwardsMs / 1_000)} s later`],
    ['transactions that wrote, per order', perOrder(whole.writes)],
    ['syncs of PostgreSQL’s log, per order', `${perOrder(whole.logSyncs)}; one takes this disk ${fixed(syncMs, 2)} ms`],
    ['PostgreSQL’s log, per order', `${perOrder(whole.logBytes / 1_000)} KB`],
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

const list = (values: readonly (number | string)[]): string =>
  values.map((value) => (typeof value === 'number' ? fixed(value) : value)).join(', ');

/** Who said how much to PostgreSQL, per order; what is said now and then without orders is among it. */
export function statementsTable(conversation: Conversation, orders: number): string {
  const rows = [...conversation]
    .filter(([, { statements }]) => statements / orders >= 0.1)
    .sort(([, a], [, b]) => b.statements - a.statements)
    .map(([name, { statements, commits }]) => [name, statements, commits] as const);
  const sum = (column: 1 | 2) => rows.reduce((total, row) => total + row[column], 0);
  const lines = [...rows, ['together', sum(1), sum(2)] as const].map(
    ([name, statements, commits]) => `| ${name} | ${fixed(statements / orders)} | ${fixed(commits / orders)} |`,
  );
  return ['| Database | statements per order | of them commits |', '|---|---|---|', ...lines].join('\n');
}

/** Says what there was no more of. */
export function boundBy({ seconds, busy }: Run, { rate }: Options): string {
  if (rate > 0) return `Orders came at ${rate} a second, whatever was possible.`;
  const [node, postgres, load] = [busy.nodeMs, busy.postgresMs, busy.loadMs].map((ms) => ms / 1_000 / seconds) as [
    number,
    number,
    number,
  ];
  const cores = availableParallelism();
  const used = `${fixed(node + postgres + load)} of ${cores} cores were busy`;
  if (node + postgres + load > 0.85 * cores) return `Bound by CPU: ${used}, with the load's own share.`;
  if (node > 0.85) return `Bound by the one thread that runs JavaScript: ${used}.`;
  return `Bound by waiting, for the disk, for each other or for other programs on this machine: ${used}.`;
}
