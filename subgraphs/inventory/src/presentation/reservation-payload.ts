import type { ReservationOutcome } from '../application/reservation-outcome.ts';
import type { Shortage } from '../domain/plan-reservation.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type Context, renewLoaders } from './context.ts';
import { textOf, toUserError, type UserError } from './messages.ts';

/** The GraphQL type `ReservationShortageError`. */
interface ShortageUserError {
  __typename: 'ReservationShortageError';
  code: string;
  message: string;
  path: string[];
  lines: Shortage[];
}

export interface ReservationPayload {
  reservation: Reservation | null;
  userErrors: (UserError | ShortageUserError)[];
}

/** The answer to a command: the reservation as it is now, and why it is not as wanted. */
export async function toReservationPayload(context: Context, outcome: ReservationOutcome): Promise<ReservationPayload> {
  // Mutations of one request run one after the other: what an earlier one read is old by now.
  renewLoaders(context);
  if (outcome.ok) return { reservation: outcome.value.reservation, userErrors: [] };
  const { reservationId: id } = outcome;
  const reservation = id === undefined ? null : ((await context.loaders.reservation.load(id)) ?? null);
  return { reservation, userErrors: userErrorsOf(outcome, context.caller.language) };
}

function userErrorsOf(
  outcome: Exclude<ReservationOutcome, { ok: true }>,
  language: string,
): ReservationPayload['userErrors'] {
  if ('shortages' in outcome) return [shortageError(outcome.shortages, language)];
  return outcome.refusals.map((refusal) => toUserError(refusal, language));
}

function shortageError(lines: Shortage[], language: string): ShortageUserError {
  const code = 'RESERVATION_SHORTAGE';
  return { __typename: 'ReservationShortageError', code, message: textOf(code, language), path: [], lines };
}
