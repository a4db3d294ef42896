// `npm run orders:rebuild`: makes what is read of orders anew from their logs, also while they are in use.
import { build } from './build.mjs';

build();
await import('../platform/host/dist/orders-rebuild.js');
