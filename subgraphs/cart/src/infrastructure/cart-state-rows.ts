import type { CartState } from '../domain/cart-state.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';
import type { carts, StoredPromotion, StoredTerms } from './tables.ts';

type StateColumns = Pick<typeof carts.$inferSelect, 'status' | 'orderId' | 'orderTerms'>;

export function toState({ status, orderId, orderTerms }: StateColumns): CartState {
  // The table's checks say that each status has what it needs.
  switch (status) {
    case 'BEING_ORDERED':
      return { status, orderId: orderId as string, terms: toTerms(orderTerms as StoredTerms) };
    case 'ORDERED':
      return { status, orderId: orderId as string };
    default:
      return { status };
  }
}

export function toStateColumns(state: CartState): StateColumns {
  const { status } = state;
  const orderId = 'orderId' in state ? state.orderId : null;
  return { status, orderId, orderTerms: 'terms' in state ? toStoredTerms(state.terms) : null };
}

const toTerms = ({ at, promotions }: StoredTerms) => ({ at: new Date(at), promotions: promotions.map(toPromotion) });

function toPromotion({ startsAt, endsAt, ...rest }: StoredPromotion): Promotion {
  return {
    ...rest,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
  };
}

const toStoredTerms = (terms: object) => JSON.parse(JSON.stringify(terms)) as StoredTerms;
