// `npm run gateway`: brings the gateway's build up to date, then runs it in this very process, so that signals reach it.
import { run } from '../../../scripts/build.mjs';

const { status } = run('tsc', ['-b', 'gateway'], { quiet: true });
if (status !== 0) process.exit(status ?? 1);
await import('../../dist/standalone/main.js');
