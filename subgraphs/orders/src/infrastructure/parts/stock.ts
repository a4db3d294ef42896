import type { Stock } from '../../application/ports.ts';
import type { Shortage } from '../../domain/failure.ts';
import { type AnsweredError, type Ask, unexpected } from './ask.ts';

const fields = `reservation { id status expiresAt }
  userErrors { __typename code message ... on ReservationShortageError { lines { variantId requested available } } }`;
const create = `mutation OrdersReserveStock($input: ReservationCreateInput!) {
  payload: reservationCreate(input: $input) { ${fields} }
}`;
const byId = (name: string, field: string) =>
  `mutation Orders${name}($id: ID!) { payload: ${field}(id: $id) { ${fields} } }`;
const renew = byId('RenewReservation', 'reservationRenew');
const confirm = byId('ConfirmReservation', 'reservationConfirm');
const release = byId('ReleaseReservation', 'reservationRelease');
const putBack = byId('ReturnReservation', 'reservationReturn');

interface Payload {
  reservation: { id: string; status: string; expiresAt: string } | null;
  userErrors: (AnsweredError & { lines?: Shortage[] })[];
}

/** Inventory, over the internal graph. */
export function createStock(ask: Ask): Stock {
  const send = async (query: string, variables: Record<string, unknown>) =>
    (await ask.asService<{ payload: Payload }>({ query, variables })).payload;

  return {
    async reserve({ id: orderId, lines }) {
      const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
      const payload = await send(create, { input: { orderId, lines: wanted } });
      return toHeld(payload, ({ id, expiresAt }) => ({ ok: true, reservationId: id, expiresAt: new Date(expiresAt) }));
    },
    renew: async (id) =>
      toHeld(await send(renew, { id }), ({ expiresAt }) => ({ ok: true, expiresAt: new Date(expiresAt) })),
    async confirm(id) {
      const { reservation, userErrors } = await send(confirm, { id });
      if (reservation?.status === 'CONFIRMED') return 'CONFIRMED';
      if (reservation?.status === 'EXPIRED') return 'EXPIRED';
      throw unexpected('the reservation to be confirmed', firstOf(userErrors));
    },
    async release(id) {
      const { reservation, userErrors } = await send(release, { id });
      if (reservation?.status === 'CONFIRMED') return 'CONFIRMED';
      if (reservation && reservation.status !== 'HELD') return 'RELEASED';
      throw unexpected('the reservation to be released', firstOf(userErrors));
    },
    async putBack(id) {
      const { reservation, userErrors } = await send(putBack, { id });
      if (reservation?.status !== 'RETURNED') throw unexpected('the reservation to be returned', firstOf(userErrors));
    },
  };
}

type Short = { ok: false; shortages: Shortage[] };

/** HELD, or, where the answer comes late, what became of it since: the next steps see to that. */
function toHeld<T>(
  { reservation, userErrors }: Payload,
  held: (reservation: NonNullable<Payload['reservation']>) => T,
): T | Short {
  const shortages = userErrors.find(({ lines }) => lines)?.lines;
  if (shortages) return { ok: false, shortages };
  if (reservation) return held(reservation);
  throw unexpected('stock to be reserved', firstOf(userErrors));
}

const firstOf = ([error]: AnsweredError[]): AnsweredError =>
  error ?? { __typename: '', code: 'NO_REASON', message: 'the part said nothing' };
