import { PrismError } from '@prism/platform/errors';
import { isId } from '@prism/platform/ids';
import { parseInput } from '@prism/platform/validation';
import { z } from 'zod';
import type { OrderQuery } from '../application/order-reader.ts';
import type { PlaceOrder } from '../application/place-order-command.ts';
import { type Refused as PlaceRefused, refusePlacing, sessionPath } from '../application/place-refusal.ts';
import { type OrderStatus, orderStatuses } from '../domain/order-status.ts';
import type { RefusalCode, Refused } from '../domain/refusal.ts';
import type { OrderFilterInput, OrderListFilter } from '../generated/resolvers.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

/** No control characters, nothing that turns the direction of what follows, no half of a surrogate pair. */
const isOneLine = (text: string) => /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u.test(text);
const line = (maxLength: number) =>
  z.string().trim().refine(isOneLine, code('TEXT_INVALID')).max(maxLength, code('TEXT_INVALID'));
/** Nothing but spaces is nothing. */
const written = (maxLength: number) =>
  line(maxLength)
    .nullish()
    .transform((value) => value || undefined);

const shipment = z.object({
  carrier: line(60).min(1, code('TEXT_MISSING')),
  trackingNumber: written(60),
});
const cancellation = z.object({ reason: written(500) });

/** `OrderPlaceInput`, checked: what cannot be the id of a payment session pays for nothing, so nothing is begun. */
export function parsePlacement(input: PlaceOrder): { ok: true; value: PlaceOrder } | PlaceRefused {
  if (isId('pms', input.paymentSessionId)) return { ok: true, value: input };
  return refusePlacing({ code: 'PAYMENT_SESSION_NOT_FOUND', path: sessionPath });
}

/** Who carries a parcel, cleaned and checked. All that is wrong is told at once. */
export function parseShipment(
  input: unknown,
): { ok: true; value: { carrier: string; trackingNumber?: string } } | Refused {
  const parsed = parse(shipment, input);
  if (!parsed.ok) return parsed;
  const { carrier, trackingNumber } = parsed.value;
  return { ok: true, value: { carrier, ...(trackingNumber !== undefined && { trackingNumber }) } };
}

/** Why somebody cancels, cleaned and checked. */
export function parseReason(input: unknown): { ok: true; value: { reason?: string } } | Refused {
  const parsed = parse(cancellation, input);
  if (!parsed.ok) return parsed;
  const { reason } = parsed.value;
  return { ok: true, value: reason === undefined ? {} : { reason } };
}

function parse<T>(schema: z.ZodType<T>, input: unknown): { ok: true; value: T } | Refused {
  const parsed = parseInput(schema, input);
  if (parsed.ok) return parsed;
  const refusals = parsed.userErrors.map(({ message, path }) => ({ code: message as RefusalCode, path }));
  return { ok: false, refusals };
}

const ofFilter: Record<OrderListFilter, readonly OrderStatus[] | undefined> = {
  ALL: undefined,
  OPEN: ['PENDING', 'AWAITING_PAYMENT_ACTION', 'CONFIRMED', 'PARTIALLY_SHIPPED', 'SHIPPED'],
  DELIVERED: ['DELIVERED'],
  CANCELLED: ['CANCELLED', 'FAILED', 'REFUNDED'],
};

/** The orders of one owner, as the filter says; null is ALL. */
export function toOwnQuery(ownerId: string, filter: OrderListFilter | null | undefined): OrderQuery {
  const statuses = ofFilter[filter ?? 'ALL'];
  return { ownerId, ...(statuses && { statuses }) };
}

/** Whether an order can have been placed with it: PostgreSQL cannot even be asked for some texts. */
export const isEmail = isOneLine;

/** `OrderFilterInput`. Throws BAD_USER_INPUT for what is no status or no address. */
export function toQuery(filter: OrderFilterInput | null | undefined): OrderQuery {
  const { statuses, email, placedAfter, placedBefore } = filter ?? {};
  if (email && !isEmail(email)) throw new PrismError('BAD_USER_INPUT', 'Expected email to be an address, in one line.');
  return {
    ...(statuses && { statuses: statuses.map(toStatus) }),
    ...(email && { email }),
    ...(placedAfter && { placedAfter }),
    ...(placedBefore && { placedBefore }),
  };
}

function toStatus(text: string): OrderStatus {
  const status = orderStatuses.find((known) => known === text);
  if (status) return status;
  throw new PrismError(
    'BAD_USER_INPUT',
    `Expected statuses among ${orderStatuses.join(', ')}, got ${text.slice(0, 40)}.`,
  );
}
