/** What an app may do while it is offline. */
export type BatchAct =
  | { kind: 'cartAdd'; input: { cartId?: string; variantId: string; quantity: number } }
  | { kind: 'cartSet'; input: { cartId: string; lineId: string; quantity: number } }
  | { kind: 'wishlistSet'; input: { productId: string; present: boolean } }
  | { kind: 'markRead'; input: { ids: string[] } }
  | { kind: 'review'; input: { productId: string; rating: number; title?: string; body: string } };

export type BatchKind = BatchAct['kind'];

/** One operation of an app's queue. `act` is undefined where not exactly one thing was asked for. */
export interface BatchOp {
  opId: string;
  idempotencyKey: string;
  act: BatchAct | undefined;
}

export const mostOps = 50;

/** Who keeps it: what one of them cannot take now, it cannot take a moment later either. */
export const keeperOf = ({ kind }: BatchAct): 'cart' | 'wishlist' | 'notifications' | 'reviews' => {
  switch (kind) {
    case 'cartAdd':
    case 'cartSet':
      return 'cart';
    case 'wishlistSet':
      return 'wishlist';
    case 'markRead':
      return 'notifications';
    case 'review':
      return 'reviews';
    default:
      return kind satisfies never;
  }
};

/**
 * Operations of one lane take effect in their order or not at all: a quantity set before the add that it corrects would be
 * wrong for ever. A person has one open cart, so all operations on carts are one lane.
 */
export function laneOf(act: BatchAct): string {
  return 'productId' in act.input ? `${keeperOf(act)} ${act.input.productId}` : keeperOf(act);
}

export const needsSignIn = (act: BatchAct): boolean => keeperOf(act) !== 'cart';
