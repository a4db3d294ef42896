// `npm run reset`: removes the data folder, with the embedded database's cluster wherever that lives.
import { build } from './build.mjs';

build();
await import('../platform/host/dist/reset.js');
