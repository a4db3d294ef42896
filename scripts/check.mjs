// `npm run check`: everything that must hold without running a test. Runs all of it and fails at the end.
import { run } from './build.mjs';

const source = { env: { NODE_OPTIONS: '--conditions=@prism/source' } };
const checks = [
  ['format and lint', 'biome', ['ci', '--colors=off', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.check.json']],
  ['types of the sandbox', 'tsc', ['-p', 'gateway/explorer']],
  ['layer rules', 'tsx', ['scripts/check-layers.ts'], source],
  ['schema: composition, documents, breaking changes', 'tsx', ['schema/src/check-schema.ts'], source],
  ['costs of registered documents', 'tsx', ['scripts/document-costs.ts'], source],
  ['README: environment table', 'tsx', ['platform/host/src/environment-table.ts', '--check'], source],
];

const failed = checks.filter(([name, tool, args, options]) => {
  const startedAt = performance.now();
  const { status } = run(tool, args, options);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
