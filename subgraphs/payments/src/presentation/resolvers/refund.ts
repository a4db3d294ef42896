import { moneyFields } from '@prism/platform/money';
import type { RefundResolvers } from '../../generated/resolvers.ts';

export const refundResolvers: RefundResolvers = {
  id: ({ refund }) => refund.id,
  amount: ({ refund, currency }) => moneyFields({ minor: refund.amountMinor, currency }),
  status: ({ refund }) => refund.status,
  createdAt: ({ refund }) => refund.createdAt,
  reason: ({ refund }) => refund.reason ?? null,
};
