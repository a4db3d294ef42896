import type { RecordedEvent } from '../domain/events.ts';
import type { OrderStatus } from '../domain/order-status.ts';
import type { OrderView } from './projections/order-view.ts';

/** Which orders, and where in their list: the newest first, then by id. */
export interface OrderQuery {
  ownerId?: string;
  statuses?: readonly OrderStatus[];
  email?: string;
  placedAfter?: Date;
  placedBefore?: Date;
}

/** Where an order stands in a list. */
export interface Position {
  placedAt: Date;
  id: string;
}

export interface Slice {
  limit: number;
  after?: Position | undefined;
}

/** Reads of the read model and the log, each for many keys at once where that saves statements. */
export interface OrderReader {
  byId(ids: readonly string[]): Promise<OrderView[]>;
  byNumber(numbers: readonly string[]): Promise<OrderView[]>;
  /** One that a guest placed with this address. */
  ofGuest(number: string, email: string): Promise<OrderView | undefined>;
  list(query: OrderQuery, slice: Slice): Promise<OrderView[]>;
  count(query: OrderQuery): Promise<number>;
  /** For each owner the first of their list behind the position. */
  ofOwners(ownerIds: readonly string[], slice: Slice): Promise<OrderView[]>;
  countOfOwners(ownerIds: readonly string[]): Promise<Map<string, number>>;
  /** Of each order the events behind a sequence, the oldest first. */
  events(orderIds: readonly string[], page: { after: number; limit: number }): Promise<Map<string, RecordedEvent[]>>;
}
