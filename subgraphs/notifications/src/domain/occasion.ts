interface AboutOrder {
  orderId: string;
  /** What people call it. */
  number: string;
}

interface AboutProduct {
  productId: string;
}

/** What there is to tell somebody, with the facts that the words need. Sums in the currency's smallest unit. */
export type Occasion =
  | (AboutOrder & {
      topic: 'order-confirmed';
      totalMinor: number;
      currency: string;
      lines: { title: string; quantity: number }[];
    })
  | (AboutOrder & { topic: 'order-payment-action-required' })
  | (AboutOrder & { topic: 'order-failed' })
  | (AboutOrder & { topic: 'order-shipped'; carrier?: string; trackingNumber?: string })
  | (AboutOrder & { topic: 'order-delivered' })
  | (AboutOrder & { topic: 'order-cancelled' })
  /** `refunded` is left out where nobody said in which currency. */
  | (AboutOrder & { topic: 'order-refunded'; refunded?: { minor: number; currency: string } })
  | (AboutProduct & { topic: 'review-published'; reviewId: string })
  | (AboutProduct & { topic: 'price-dropped'; currency: string; previousMinor: number; currentMinor: number })
  | (AboutProduct & { topic: 'back-in-stock' })
  | { topic: 'cart-abandoned'; cartId: string }
  | { topic: 'password-changed' }
  | { topic: 'signed-in-on-new-device'; deviceName?: string }
  | { topic: 'refresh-token-reused' }
  | { topic: 'roles-changed'; roles: string[] };

export type Topic = Occasion['topic'];

export type About<T extends Topic> = Extract<Occasion, { topic: T }>;

export const orderOf = (occasion: Occasion): string | undefined =>
  'orderId' in occasion ? occasion.orderId : undefined;

export const productOf = (occasion: Occasion): string | undefined =>
  'productId' in occasion ? occasion.productId : undefined;
