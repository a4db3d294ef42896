import { type EventHandler, handle } from '@prism/platform/events';
import {
  CartChanged,
  CartClosed,
  type EventContract,
  NotificationsChanged,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderRefunded,
  OrderShipped,
  ProductChanged,
  WishlistChanged,
} from '@prism/schema/events';
import type { Ports } from '../application/ports.ts';
import {
  noteCart,
  noteNotifications,
  noteOrder,
  noteProduct,
  noteWish,
  type OrderNews,
} from '../application/sync/note-changes.ts';

/** Whose events bff-mobile hears. */
export const heardStreams = ['cart', 'accounts', 'catalog', 'orders', 'notifications'] as const;

/** Whatever happens to an order, its owner's app shows it anew. */
const orderEvents: readonly EventContract<OrderNews>[] = [
  OrderConfirmed,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderShipped,
  OrderDelivered,
  OrderCancelled,
  OrderRefunded,
];

/** What it does about them: it keeps the log that `sync` reads. */
export function createEventHandlers(ports: Pick<Ports, 'syncLog' | 'savedProducts'>): EventHandler[] {
  return [
    handle(CartChanged, ({ payload }) => noteCart(ports, { ...payload, isClosed: false })),
    handle(CartClosed, ({ payload }) => noteCart(ports, { ...payload, isClosed: true })),
    ...orderEvents.map((event) => handle(event, ({ payload }) => noteOrder(ports, payload))),
    handle(NotificationsChanged, ({ payload }) => noteNotifications(ports, payload.notifications)),
    handle(WishlistChanged, ({ payload }) => noteWish(ports, payload)),
    handle(ProductChanged, ({ payload: { productId, status } }) =>
      noteProduct(ports, { productId, isArchived: status === 'ARCHIVED' }),
    ),
  ];
}
