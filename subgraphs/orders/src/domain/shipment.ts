import type { OrderLine } from './order-draft.ts';

export interface ShippedLine {
  lineId: string;
  quantity: number;
}

/** One parcel. */
export interface Shipment {
  /** `shp_…` */
  id: string;
  carrier: string;
  trackingNumber?: string;
  lines: readonly ShippedLine[];
  /** ISO 8601. */
  shippedAt: string;
  isDelivered: boolean;
}

/** What of each line is still to be sent; lines that are wholly on their way are left out. */
export function unshippedLines(lines: readonly OrderLine[], shipments: readonly Shipment[]): ShippedLine[] {
  return lines.flatMap(({ id: lineId, quantity }) => {
    const left = quantity - shippedOf(lineId, shipments);
    return left > 0 ? [{ lineId, quantity: left }] : [];
  });
}

function shippedOf(lineId: string, shipments: readonly Shipment[]): number {
  const sent = shipments.flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId));
  return sent.reduce((sum, { quantity }) => sum + quantity, 0);
}
