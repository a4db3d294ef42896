import type { About, Occasion, Topic } from '../domain/occasion.ts';
import { notifyCustomers, notifyGuest } from './notify.ts';
import type { Ports } from './ports.ts';

export type OrderOccasion = About<Extract<Topic, `order-${string}`>>;

/** Whose order it is, and where its news go. */
export interface OrderOwner {
  ownerId: string;
  /** Absent: a guest ordered. */
  customerId?: string | undefined;
  email: string;
}

export interface OrderNews {
  eventId: string;
  requestId?: string | undefined;
  occasion: OrderOccasion & Occasion;
  owner: OrderOwner;
  /** BCP 47, where it is told. */
  language?: string | undefined;
}

/** Tells whoever ordered. Mail goes to the address of the order; in the language of the order, where no account says otherwise. */
export async function notifyOfOrder(ports: Ports, news: OrderNews): Promise<void> {
  const { eventId, requestId, occasion, owner } = news;
  const language = await languageOf(ports, news);
  const told = { eventId, requestId, occasion, email: owner.email, language };
  if (owner.customerId !== undefined) await notifyCustomers(ports, told, [owner.customerId]);
  else await notifyGuest(ports, told, owner.ownerId);
}

/** Not every event of an order says it, so the first one that does is remembered. */
async function languageOf({ orderLanguages, now }: Ports, { occasion, language }: OrderNews) {
  if (language === undefined) return orderLanguages.of(occasion.orderId);
  await orderLanguages.remember(occasion.orderId, language, now());
  return language;
}
