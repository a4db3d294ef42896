import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { GatewayKind } from './gateway-kind.ts';
import { inRepository } from './packages.ts';

const program = inRepository('gateway/dist/standalone/main.js');

/** Ours, as `npm run gateway` starts it, with its default protections. */
export const prism: GatewayKind = {
  name: 'prism',
  missing: () => (existsSync(program) ? undefined : 'not built: run npm run build'),
  version: () => `prism at ${commit()}`,
  command: ({ supergraphFile, port }) => ({
    file: process.execPath,
    args: ['--max-semi-space-size=64', program, '--supergraph', supergraphFile, '--port', `${port}`],
  }),
};

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
