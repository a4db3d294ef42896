import { expect } from 'vitest';
import type { OrderCommand } from '../src/domain/commands.ts';
import { decide } from '../src/domain/decide.ts';
import type { OrderEvent, RecordedEvent } from '../src/domain/events.ts';
import { replay } from '../src/domain/evolve.ts';
import type { Order } from '../src/domain/order.ts';
import type { OrderDraft, OrderLine } from '../src/domain/order-draft.ts';

export const start = new Date('2026-01-01T12:00:00Z');
export const later = (ms: number) => new Date(start.getTime() + ms);

const line = (id: string, quantity: number): OrderLine => ({
  id,
  variantId: `var_${id}`,
  title: `Thing ${id}`,
  sku: `SKU-${id}`,
  quantity,
  unitPriceMinor: 1_000,
  lineTotalMinor: 1_000 * quantity,
  discountShareMinor: 0,
});

const address = { fullName: 'Ada', line1: 'Weg 1', city: 'Berlin', postalCode: '10115', country: 'DE' };

/** Two lines, of 2 and of 1. */
export const draft: OrderDraft = {
  id: 'ord_1',
  number: 'P-7K3M-9QXA',
  ownerId: 'gst_1',
  email: 'ada@example.com',
  language: 'en',
  market: { country: 'DE', currency: 'EUR' },
  cartId: 'crt_1',
  cartVersion: 3,
  lines: [line('a', 2), line('b', 1)],
  totals: {
    subtotalMinor: 3_000,
    discountTotalMinor: 0,
    shippingMinor: 490,
    taxMinor: 0,
    includedTaxMinor: 557,
    totalMinor: 3_490,
  },
  shippingAddress: address,
  billingAddress: address,
  shipping: { title: 'Standard shipping' },
  paymentSessionId: 'pms_1',
  placedAt: start.toISOString(),
};

const happened = <Type extends OrderEvent['type']>(
  type: Type,
  ...[data]: Record<never, never> extends Extract<OrderEvent, { type: Type }>['data']
    ? [Extract<OrderEvent, { type: Type }>['data']?]
    : [Extract<OrderEvent, { type: Type }>['data']]
) => ({ type, data: data ?? {} }) as OrderEvent;

export { happened };

export const requested = happened('PlacementRequested', draft);
export const reserved: OrderEvent[] = [
  requested,
  happened('CheckoutLocked'),
  happened('StockReserved', { reservationId: 'rsv_1', expiresAt: later(900_000).toISOString() }),
];
export const awaiting: OrderEvent[] = [...reserved, happened('PaymentActionRequired', { paymentId: 'pay_1' })];
export const authorized: OrderEvent[] = [...reserved, happened('PaymentAuthorized', { paymentId: 'pay_1' })];
export const captured: OrderEvent[] = [
  ...authorized,
  happened('PaymentCaptured', { paymentId: 'pay_1', amountMinor: 3_490 }),
];
export const confirmed: OrderEvent[] = [
  ...captured,
  happened('ReservationConfirmed'),
  happened('CartConverted'),
  happened('OrderConfirmed'),
];
export const shipped = happened('OrderShipped', {
  shipmentId: 'shp_1',
  carrier: 'DHL',
  lines: [
    { lineId: 'a', quantity: 2 },
    { lineId: 'b', quantity: 1 },
  ],
});

/** As they stand in a log, a second after each other. */
export function record(events: readonly OrderEvent[]): RecordedEvent[] {
  return events.map((event, index) => ({ ...event, sequence: index + 1, at: later(index * 1_000) }));
}

export const orderOf = (events: readonly OrderEvent[]): Order => replay(record(events));

/** given(what happened).when(a command).then(what follows). */
export function given(...events: OrderEvent[]) {
  const order = events.length > 0 ? orderOf(events) : undefined;
  return {
    when(command: OrderCommand) {
      const decision = decide(order, command);
      return {
        // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
        then: (...following: OrderEvent[]) => expect(decision).toEqual({ ok: true, events: following }),
        thenNothing: () => expect(decision).toEqual({ ok: true, events: [] }),
        thenRefused: (...refusals: object[]) =>
          expect(decision).toEqual({
            ok: false,
            refusals: refusals.map((refusal) => expect.objectContaining(refusal)),
          }),
      };
    },
  };
}
