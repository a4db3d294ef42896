import type { Caller } from '@prism/platform/identity';

/** One round of the sweeper asks about one cart after the other; `deadline` is of each question, see `shop.ts`. */
export function serviceCaller({ newId }: { newId: (prefix: string) => string }): Caller {
  return {
    identity: { kind: 'service', subject: 'svc_cart' },
    client: { variant: 'internal', name: 'cart', version: '1' },
    // What is asked is the same in every market.
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: newId('req'),
    deadline: 0,
  };
}
