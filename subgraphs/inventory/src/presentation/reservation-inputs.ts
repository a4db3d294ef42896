import { isId } from '@prism/platform/ids';
import { parseInput } from '@prism/platform/validation';
import { type ZodType, z } from 'zod';
import type { CreateReservation } from '../application/create-reservation.ts';
import type { RenewReservation } from '../application/renew-reservation.ts';
import { accept, type Decision, type RefusalCode } from '../domain/refusal.ts';
import { doubledAt, isQuantity, isTtlSeconds, maxReservationLines } from '../domain/reservation-limits.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

const ttlSeconds = z.int().refine(isTtlSeconds, code('TTL_INVALID'));
const line = z.object({ variantId: z.string(), quantity: z.int().refine(isQuantity, code('QUANTITY_INVALID')) });
const reservation = z.object({
  orderId: z.string().refine((id) => isId('ord', id), code('ORDER_ID_INVALID')),
  lines: z
    .array(line)
    .min(1, code('LINES_MISSING'))
    .max(maxReservationLines, code('LINES_TOO_MANY'))
    .superRefine((lines, { addIssue }) => {
      for (const at of doubledAt(lines))
        addIssue({ code: 'custom', message: code('LINE_DOUBLED'), path: [at, 'variantId'] });
    }),
  ttlSeconds,
});
const renewal = z.object({ id: z.string(), ttlSeconds });

/** `ReservationCreateInput`, checked. All that is wrong is told at once. */
export function parseReservation(input: unknown): Decision<CreateReservation> {
  return parse(reservation, input, ['input']);
}

/** The arguments of `reservationRenew`, checked. */
export function parseRenewal(renewed: unknown): Decision<RenewReservation> {
  return parse(renewal, renewed, []);
}

/** `root` is the argument that holds the fields, where there is one. */
function parse<T>(schema: ZodType<T>, value: unknown, root: readonly string[]): Decision<T> {
  const parsed = parseInput(schema, value);
  if (parsed.ok) return accept(parsed.value);
  const refusals = parsed.userErrors.map(({ message, path }) => ({
    code: message as RefusalCode,
    path: [...root, ...path.slice(1)],
  }));
  return { ok: false, refusals };
}
