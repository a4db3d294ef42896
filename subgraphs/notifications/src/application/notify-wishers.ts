import { isBackInStock, isPriceDrop, quietMs, type StockStatus } from '../domain/wish-news.ts';
import { notifyCustomers } from './notify.ts';
import type { Ports } from './ports.ts';

type Cause = { eventId: string; requestId?: string | undefined };

export interface PriceNews {
  productId: string;
  currency: string;
  currentMinor: number;
  previousMinor?: number | undefined;
}

/** Tells those who wish for a product that it costs less. Of variants that follow each other within a day, the first counts. */
export async function notifyOfPrice(ports: Ports, cause: Cause, price: PriceNews): Promise<void> {
  const { productId, currency, currentMinor, previousMinor } = price;
  if (!isPriceDrop(currentMinor, previousMinor)) return;
  const wishers = await ports.wishes.claimForPrice(productId, currency, claim(ports));
  const occasion = { topic: 'price-dropped', productId, currency, currentMinor, previousMinor } as const;
  await notifyCustomers(ports, { ...cause, occasion }, wishers);
}

export interface StockNews {
  productId: string;
  status: StockStatus;
  version: number;
}

/** Tells those who wish for a product that it is there again. */
export async function notifyOfStock(ports: Ports, cause: Cause, stock: StockNews): Promise<void> {
  const { productId, status, version } = stock;
  const before = await ports.products.changeStock(productId, status, version);
  if (!isBackInStock(before, status)) return;
  const wishers = await ports.wishes.claimForStock(productId, claim(ports));
  await notifyCustomers(ports, { ...cause, occasion: { topic: 'back-in-stock', productId } }, wishers);
}

function claim({ now }: Ports) {
  const at = now();
  return { at, unlessSince: new Date(at.getTime() - quietMs) };
}
