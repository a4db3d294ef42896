import type { OrderView } from '../application/projections/order-view.ts';
import type { OrderLine as LineOfOrder } from '../domain/order-draft.ts';
import type { Shipment as ShipmentOfOrder } from '../domain/shipment.ts';
import type { OrderLine, Shipment } from '../generated/resolvers.ts';
import { moneyIn } from './money.ts';
import { trackingUrl } from './tracking-url.ts';

/** `OrderLine`. */
export function toLine({ market, status, customerId }: OrderView, line: LineOfOrder): OrderLine {
  const money = moneyIn(market.currency);
  const { id, title, variantTitle = null, sku, quantity, variantId } = line;
  return {
    id,
    title,
    variantTitle,
    sku,
    quantity,
    unitPrice: money(line.unitPriceMinor),
    lineTotal: money(line.lineTotalMinor),
    variant: { id: variantId },
    reviewable: status === 'DELIVERED' && customerId !== undefined,
  };
}

/** `Shipment`. Carriers do not tell us where it is: it is on its way until somebody says that it has arrived. */
export function toShipment({ shipping }: OrderView, shipment: ShipmentOfOrder): Shipment {
  const { id, carrier, trackingNumber = null, lines, isDelivered } = shipment;
  return {
    id,
    carrier,
    trackingNumber,
    trackingUrl: trackingUrl(shipment),
    status: isDelivered ? 'DELIVERED' : 'IN_TRANSIT',
    estimatedDelivery: shipping.promised ?? null,
    lines: lines.map((line) => ({ ...line })),
  };
}
