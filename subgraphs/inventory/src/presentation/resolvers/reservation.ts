import { isService } from '../../application/actor.ts';
import type { ReservationLineResolvers, ReservationResolvers } from '../../generated/resolvers.ts';

export const reservationResolvers: ReservationResolvers = {
  /** Any id gets here by reference, whoever asks: to people no reservation is there. */
  __resolveReference: async ({ id }, { actor, loaders }) =>
    isService(actor.identity) ? ((await loaders.reservation.load(id)) ?? null) : null,
};

export const reservationLineResolvers: ReservationLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
};
