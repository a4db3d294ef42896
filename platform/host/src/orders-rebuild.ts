import { rebuildOrderViews } from '@prism/orders';
import { readHostConfig } from './config.ts';
import { openPartDatabases } from './events/part-databases.ts';
import { explainFailure } from './explain-failure.ts';

/** `npm run orders:rebuild`. Exit code 0: done; 1: not. */
try {
  const databases = await openPartDatabases(readHostConfig(process.env));
  const orders = await databases.within('orders', rebuildOrderViews).finally(() => databases.stop());
  console.log(orders === undefined ? 'There are no orders yet.' : `${orders} orders were made anew from their logs.`);
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
