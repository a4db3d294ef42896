import { cleanReason, maxReasonLength } from '../domain/reason.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { requestRefund } from '../domain/request.ts';
import type { PaymentsPorts } from './ports.ts';
import { want } from './want.ts';

export interface RefundPayment {
  paymentId: string;
  amountMinor: number;
  reason: string;
  /** One refund per payment and key. */
  key: string;
  /** The subject of who asked. */
  requestedBy: string;
}

export interface RequestedRefund {
  paymentId: string;
  refundId: string;
}

/** Records that money is to be given back. */
export async function refundPayment(ports: PaymentsPorts, command: RefundPayment): Promise<Decision<RequestedRefund>> {
  const { paymentId, amountMinor, key, requestedBy } = command;
  const reason = cleanReason(command.reason);
  if (!(Number.isSafeInteger(amountMinor) && amountMinor > 0)) return refuse('AMOUNT_INVALID', 'input', 'amountMinor');
  if (reason === '') return refuse('REASON_MISSING', 'input', 'reason');
  if ([...reason].length > maxReasonLength) return refuse('REASON_TOO_LONG', 'input', 'reason');
  const request = { id: ports.newId('ref'), key, amountMinor, reason, requestedBy, createdAt: ports.now() };
  const decision = await want(ports, paymentId, (payment) => requestRefund(payment, request));
  return decision.ok ? accept({ paymentId, refundId: decision.value.refund.id }) : decision;
}

/** The same for the back office, whose keys are theirs: one effect per person and key. */
export function refundByStaff(ports: PaymentsPorts, command: Omit<RefundPayment, 'key'> & { idempotencyKey: string }) {
  const { idempotencyKey, ...rest } = command;
  const { requestedBy: subject, ...input } = rest;
  const key = `${subject}:${idempotencyKey}`;
  const attempt = { subject, mutation: 'refundCreate', key: idempotencyKey, input };
  return ports.oncePerKey(attempt, () => refundPayment(ports, { ...rest, key }));
}
