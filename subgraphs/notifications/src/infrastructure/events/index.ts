import type { EventHandler } from '@prism/platform/events';
import type { Ports } from '../../application/ports.ts';
import { accountHandlers } from './account-handlers.ts';
import { orderHandlers } from './order-handlers.ts';
import { shopHandlers } from './shop-handlers.ts';

/** Whose events notifications hears. */
export const heardStreams = ['orders', 'accounts', 'catalog', 'inventory', 'reviews', 'cart'] as const;

/** What it does about them. */
export const createEventHandlers = (ports: Ports): EventHandler[] => [
  ...orderHandlers(ports),
  ...accountHandlers(ports),
  ...shopHandlers(ports),
];
