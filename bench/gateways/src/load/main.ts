import { closedLoop } from './closed-loop.ts';
import type { LoadOrder } from './load-order.ts';

/** The process of the load generator: does what it is told, one order after another. */
process.on('message', async (order) => process.send?.(await closedLoop(order as LoadOrder)));
process.once('disconnect', () => process.exit());
process.send?.('ready');
