// `npm run dev`: the host from its sources, started again at every change.
import { build, run } from './build.mjs';

build(); // the sandbox's page and the packages' types
const { status } = run(
  'tsx',
  ['watch', '--conditions=@prism/source', 'platform/host/src/main.ts', ...process.argv.slice(2)],
  {
    env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=@prism/source --max-semi-space-size=64` },
  },
);
process.exit(status ?? 1);
