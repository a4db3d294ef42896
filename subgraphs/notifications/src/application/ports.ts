import type { UnitOfWork } from '@prism/platform/database';
import type { OutgoingChannel } from '../domain/channel.ts';
import type { Delivery, Ending } from '../domain/delivery.ts';
import type { KnownProduct } from '../domain/known-product.ts';
import type { Language } from '../domain/language.ts';
import type { Letter } from '../domain/letter/write-letter.ts';
import type { Notification } from '../domain/notification.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { PushDevice } from '../domain/push-device.ts';
import type { Said } from '../domain/texts/texts.ts';
import type { StockStatus } from '../domain/wish-news.ts';

// All stores join the unit of work that runs.

export interface NotificationStore {
  /** Writes those that are new; of the same event and customer there is one. Answers which were written. */
  add(notifications: readonly Notification[]): Promise<Notification[]>;
  /** Marks the customer's own ones. Answers which of the ids are theirs, and which of these were unread until now. */
  markRead(customerId: string, ids: readonly string[], at: Date): Promise<{ own: string[]; changed: string[] }>;
}

/** Where a notification stands in its list. */
export interface Position {
  at: Date;
  id: string;
}

export interface Slice {
  unreadOnly: boolean;
  limit: number;
  after?: Position | undefined;
}

/** Reads. What is not there is left out. */
export interface NotificationReader {
  byId(ids: readonly string[]): Promise<Notification[]>;
  /** The newest first. */
  ofCustomer(customerId: string, slice: Slice): Promise<Notification[]>;
  countUnread(customerId: string): Promise<number>;
  products(ids: readonly string[]): Promise<KnownProduct[]>;
}

export type NewDelivery = Omit<Delivery, 'attempts'>;

/** What goes out of the house. Each step of a delivery is a statement of its own, committed before the next one begins. */
export interface DeliveryStore {
  /** Writes those that are new, by event, recipient and channel. They are sent once the unit of work has committed. */
  add(deliveries: readonly NewDelivery[]): Promise<void>;
  /** Takes some that are due: until the lease ends nobody else does, however many try. Counts the attempt. */
  take(channel: OutgoingChannel, request: { now: Date; leaseEnd: Date; limit: number }): Promise<Delivery[]>;
  /** The last step before it goes out. False: the lease ran out and another has it. */
  begin(delivery: Delivery, now: Date): Promise<boolean>;
  /** It is known not to have gone out, and is tried again then. */
  postpone(delivery: Delivery, until: Date): Promise<void>;
  end(delivery: Delivery, ending: Ending, now: Date): Promise<void>;
  /** Ends those that began before then and never ended: whoever sent them is gone, and nobody knows how far it came. */
  endForgotten(channel: OutgoingChannel, begunBefore: Date, now: Date): Promise<Delivery[]>;
}

export interface PreferenceStore {
  /** Of those who said something. */
  of(customerIds: readonly string[]): Promise<Map<string, Preferences>>;
  /** Changes what is given, at that time. */
  change(customerId: string, change: Partial<Preferences>, at: Date): Promise<void>;
  /** The same for offers, told from elsewhere: unless something later was said here. */
  consent(customerId: string, marketing: boolean, at: Date): Promise<void>;
}

export interface Wish {
  customerId: string;
  productId: string;
  isPresent: boolean;
  /** Of the wishlist; a higher one is newer. */
  version: number;
  /** Of the market it was wished for in. */
  currency?: string | undefined;
}

export interface WishStore {
  remember(wish: Wish): Promise<void>;
  /** Who wishes for the product, sees prices in the currency, and was told of none since then. They are told now. */
  claimForPrice(productId: string, currency: string, claim: { at: Date; unlessSince: Date }): Promise<string[]>;
  /** The same for those who wait for it. */
  claimForStock(productId: string, claim: { at: Date; unlessSince: Date }): Promise<string[]>;
}

export interface ProductStore {
  remember(product: KnownProduct & { version: number }): Promise<void>;
  /** Remembers how it can be had, and answers how it could before; undefined: not known, or known better. */
  changeStock(productId: string, status: StockStatus, version: number): Promise<StockStatus | undefined>;
}

export interface DeviceStore {
  /** Of these customers, who can be reached. */
  holders(customerIds: readonly string[]): Promise<Set<string>>;
  of(customerId: string): Promise<PushDevice[]>;
  /** A token is one device's: whoever had it before has it no more. Forgets the oldest beyond the limit. */
  save(device: PushDevice, at: Date): Promise<void>;
  forget(customerId: string, deviceId: string): Promise<void>;
  forgetToken(token: string): Promise<void>;
  /** Those that were registered by the session. */
  forgetSession(sessionId: string): Promise<void>;
  forgetAll(customerId: string): Promise<void>;
}

/** In which language an order was placed. */
export interface OrderLanguages {
  remember(orderId: string, language: string, at: Date): Promise<void>;
  of(orderId: string): Promise<string | undefined>;
}

/** Tells other parts, in the same unit of work. */
export interface NotificationNews {
  changed(
    notifications: readonly { notificationId: string; customerId: string }[],
    about: { partitionKey: string; requestId?: string | undefined },
  ): Promise<void>;
}

export interface Contact {
  customerId: string;
  email: string;
  firstName?: string;
  /** BCP 47. */
  locale?: string;
}

/** What accounts knows of people; asked for when there is something to send, and not kept. */
export interface Contacts {
  /** Who is not there is left out. Throws when accounts cannot be asked. */
  of(customerIds: readonly string[]): Promise<Map<string, Contact>>;
}

/** Whatever sends throws a PrismError; it has `retryAfterMs` if another try may succeed and cannot bring a second message. */
export interface LetterPost {
  send(to: string, letter: Letter, language: Language): Promise<void>;
}

export interface PushMessage extends Said {
  token: string;
  /** For the app: what to open. */
  data: Record<string, string>;
}

export interface PushSender {
  /** `GONE`: the push service does not know the token any more. */
  send(message: PushMessage): Promise<'TAKEN' | 'GONE'>;
}

export interface Ports {
  unitOfWork: UnitOfWork;
  notifications: NotificationStore;
  reader: NotificationReader;
  deliveries: DeliveryStore;
  preferences: PreferenceStore;
  wishes: WishStore;
  products: ProductStore;
  devices: DeviceStore;
  orderLanguages: OrderLanguages;
  news: NotificationNews;
  contacts: Contacts;
  letterPost: LetterPost;
  /** Absent: there is no push service. */
  push?: PushSender;
  /** Where people reach the shop, without a slash at its end. */
  publicUrl: string;
  warn(message: string, about: object): void;
  now: () => Date;
  newId: (prefix: string) => string;
}
