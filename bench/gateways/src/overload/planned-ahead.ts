import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayKind } from '../gateways/gateway-kind.ts';
import { prism } from '../gateways/prism.ts';

/** Ours, with a document that clients are registered to send: on a busy machine others are not planned in time. */
export const prismWith = (query: string): GatewayKind => ({
  ...prism,
  command(serving) {
    const { args, ...command } = prism.command(serving);
    const documents = join(serving.folder, 'documents.json');
    writeFileSync(documents, JSON.stringify({ benchmark: query }));
    return { ...command, args: [...args, '--documents', documents] };
  },
});

const longestMs = 30_000;

export async function untilPlanned(origin: string): Promise<void> {
  const deadline = performance.now() + longestMs;
  while ((await fetch(`${origin}/health/ready`)).status !== 200) {
    if (performance.now() > deadline) throw new Error(`not ready within ${longestMs} ms`);
    await sleep(100);
  }
}
