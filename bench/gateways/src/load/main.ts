import { closedLoop } from './closed-loop.ts';
import type { LoadOrder, OpenLoadOrder } from './load-order.ts';
import { openLoop } from './open-loop.ts';

/** The process of the load generator: does what it is told, one order after another. */
process.on('message', async (order: LoadOrder | OpenLoadOrder) =>
  process.send?.(await ('perSecond' in order ? openLoop(order) : closedLoop(order))),
);
process.once('disconnect', () => process.exit());
process.send?.('ready');
