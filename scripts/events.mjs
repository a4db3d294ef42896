// `npm run events`: looks at dead letters, replays them, discards them.
import { build } from './build.mjs';

build();
await import('../platform/host/dist/events.js');
