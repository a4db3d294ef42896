import type { OrderView } from '../application/projections/order-view.ts';

/** What the resolvers of each type are given. */
export type Order = OrderView;
export interface Customer {
  id: string;
}
export interface Viewer {
  subject: string;
}
