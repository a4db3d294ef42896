import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayKind } from './gateway-kind.ts';
import { inRepository } from './packages.ts';

const program = inRepository('gateway/dist/standalone/main.js');

/** Its default protections; but answers grow here beyond what clients are answered by default. */
const config = { limits: { maxAnswerBytes: 10_000_000 } };

/** Ours, as `npm run gateway` starts it. */
export const prism = createPrism('prism', { youngGenerationMb: 64 });

/** Ours in two processes, which share the memory for what is young. Grafbase, too, takes more than one core. */
export const prismOnTwoCores = createPrism('prism-2', { youngGenerationMb: 32, workers: 2 });

function createPrism(name: string, { youngGenerationMb = 64, workers = 1 }): GatewayKind {
  return {
    name,
    missing: () => (existsSync(program) ? undefined : 'not built: run npm run build'),
    version: () => `${name} at ${commit()}`,
    command({ supergraphFile, port, folder }) {
      const configFile = join(folder, 'prism.json');
      writeFileSync(configFile, JSON.stringify(config));
      return {
        file: process.execPath,
        args: [
          `--max-semi-space-size=${youngGenerationMb}`,
          ...[program, '--supergraph', supergraphFile, '--port', `${port}`, '--workers', `${workers}`],
          ...['--config', configFile],
        ],
      };
    },
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
