/** Less is there than was asked for. */
export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}

/** Who or what gave a placement up. */
export type GiveUpCode =
  /** The customer never came back from the bank's page. */
  | 'PAYMENT_ABANDONED'
  | 'PLACEMENT_TIMED_OUT'
  /** The customer placed the same cart again. */
  | 'PLACEMENT_SUPERSEDED'
  | 'PLACEMENT_CANCELLED'
  /** Another part did not understand what it was asked: nothing the customer could do about it. */
  | 'PLACEMENT_IMPOSSIBLE';

/** Why a placement ended without an order: told to the customer, and kept in the log. */
export type Failure =
  | { kind: 'CHECKOUT_CHANGED'; currentVersion: number; currentTotalMinor: number }
  /** The cart refused for another reason, with this code. */
  | { kind: 'CART'; code: string }
  | { kind: 'STOCK'; shortages: readonly Shortage[] }
  /** `code` is the provider's (`card_declined`), or that of a session which cannot be used (`PAYMENT_SESSION_EXPIRED`). */
  | { kind: 'PAYMENT'; code: string; retryable: boolean }
  | { kind: 'GIVEN_UP'; code: GiveUpCode };

/** One stable code for every failure, for programs. */
export function failureCode(failure: Failure): string {
  switch (failure.kind) {
    case 'CHECKOUT_CHANGED':
      return 'CHECKOUT_CHANGED';
    case 'STOCK':
      return 'ORDER_STOCK_SHORTAGE';
    case 'PAYMENT':
      return failure.code.toUpperCase();
    case 'CART':
    case 'GIVEN_UP':
      return failure.code;
  }
}
