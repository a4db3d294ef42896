import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { GatewayKind } from './gateway-kind.ts';
import { inRepository } from './packages.ts';

const program = inRepository('gateway/dist/standalone/main.js');

/** Ours, as `npm run gateway` starts it, with its default protections. */
export const prism = createPrism('prism', { youngGenerationMb: 64 });

/** Ours in two processes, which share the memory for what is young. Grafbase, too, takes more than one core. */
export const prismOnTwoCores = createPrism('prism-2', { youngGenerationMb: 32, workers: 2 });

function createPrism(name: string, { youngGenerationMb = 64, workers = 1 }): GatewayKind {
  return {
    name,
    missing: () => (existsSync(program) ? undefined : 'not built: run npm run build'),
    version: () => `${name} at ${commit()}`,
    command: ({ supergraphFile, port }) => ({
      file: process.execPath,
      args: [
        `--max-semi-space-size=${youngGenerationMb}`,
        ...[program, '--supergraph', supergraphFile, '--port', `${port}`, '--workers', `${workers}`],
      ],
    }),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: inRepository('.'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'an unknown commit';
  }
}
