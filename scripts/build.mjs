import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles what changed (`tsc -b` knows) and bundles the sandbox, side by side; exits with turbo's code when one does not build. */
export function build() {
  const { status } = run('turbo', ['run', 'compile', 'bundle', '--output-logs=errors-only'], {
    quiet: true,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a tool of node_modules/.bin in the repository's root, with nothing phoning home. */
export function run(tool, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(`node_modules/.bin/${tool}`, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      APOLLO_TELEMETRY_DISABLED: 'true',
      ...env,
    },
  });
  if (quiet && result.status !== 0)
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`);
  return result;
}
