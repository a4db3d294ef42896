import { requireService } from '../../application/actor.ts';
import { changeReservation } from '../../application/change-reservation.ts';
import { createReservation } from '../../application/create-reservation.ts';
import { renewReservation } from '../../application/renew-reservation.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { parseRenewal, parseReservation } from '../reservation-inputs.ts';
import { toReservationPayload } from '../reservation-payload.ts';

type Name =
  | 'reservationCreate'
  | 'reservationRenew'
  | 'reservationConfirm'
  | 'reservationRelease'
  | 'reservationReturn';

/** Who may ask comes before what is wrong with the question. */
export const reservationMutations: Pick<MutationResolvers, Name> = {
  async reservationCreate(_root, { input }, context) {
    requireService(context.actor.identity);
    const parsed = parseReservation(input);
    if (!parsed.ok) return toReservationPayload(context, parsed);
    return toReservationPayload(context, await createReservation(context.commands, context.actor, parsed.value));
  },

  async reservationRenew(_root, renewal, context) {
    requireService(context.actor.identity);
    const parsed = parseRenewal(renewal);
    if (!parsed.ok) return toReservationPayload(context, parsed);
    return toReservationPayload(context, await renewReservation(context.commands, context.actor, parsed.value));
  },

  reservationConfirm: async (_root, { id }, context) =>
    toReservationPayload(context, await changeReservation(context.commands, context.actor, id, 'confirm')),

  reservationRelease: async (_root, { id }, context) =>
    toReservationPayload(context, await changeReservation(context.commands, context.actor, id, 'release')),

  reservationReturn: async (_root, { id }, context) =>
    toReservationPayload(context, await changeReservation(context.commands, context.actor, id, 'return')),
};
