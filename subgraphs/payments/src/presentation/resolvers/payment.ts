import { moneyFields } from '@prism/platform/money';
import { isStaff } from '../../application/actor.ts';
import { statusOf } from '../../domain/payment.ts';
import type { PaymentResolvers } from '../../generated/resolvers.ts';
import { failureFields } from '../failure-texts.ts';
import { visiblePayment } from '../payload.ts';

export const paymentResolvers: PaymentResolvers = {
  __resolveReference: ({ id }, context) => visiblePayment(context, id),
  status: statusOf,
  amount: ({ amountMinor: minor, currency }) => moneyFields({ minor, currency }),
  method: ({ method }) => method ?? null,
  nextAction({ stage, action, actionExpiresAt }) {
    if (stage !== 'REQUIRES_ACTION' || !action) return null;
    return { ...action, expiresAt: actionExpiresAt ?? null };
  },
  failure: ({ failure }, _args, { caller }) => (failure ? failureFields(failure, caller.language) : null),
  /** By reference anybody gets here: the scope is checked where it is read. */
  providerReference: ({ reference }, _args, { caller }) => (isStaff(caller.identity) ? (reference ?? null) : null),
};
