import { availableParallelism, cpus } from 'node:os';
import type { Measured } from './measure.ts';
import type { Memory } from './memory.ts';

/** What the figures were taken on. */
export const describeMachine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`;

export function pagesTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ page, medianMs, p99Ms, bytes, coldAnswers }) => {
    const variables = JSON.stringify(page.variables()).replaceAll(/"idempotencyKey":"[^"]+"/g, '"idempotencyKey":"…"');
    return `| ${page.door} ${page.name} | \`${variables}\` | ${medianMs.toFixed(1)} | ${p99Ms.toFixed(1)} | ${bytes} | ${coldAnswers} |`;
  });
  return [
    '| Page | Variables | median ms | p99 ms | gzip bytes | cold answers |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export function memoryLine(label: string, memory: Memory | undefined): string {
  if (!memory) return `Memory ${label}: not known on this system.`;
  const { node, postgres } = memory;
  const mb = (value: number) => `${Math.round(value)} MB`;
  return `Memory ${label} (PSS): ${mb(node + postgres)}, of which Node ${mb(node)} and PostgreSQL ${mb(postgres)}.`;
}
