// `npm start`: brings the build up to date, then runs the host in this very process, so that Ctrl-C reaches it.
import { build } from './build.mjs';

build();
await import('../platform/host/dist/main.js');
