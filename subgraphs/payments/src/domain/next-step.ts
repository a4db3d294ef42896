import type { Payment } from './payment.ts';
import type { Refund } from './refund.ts';

/** What the provider is to be asked for. Each may be asked again: its key stays the same. */
export type Step =
  | { kind: 'AUTHORIZE'; key: string }
  | { kind: 'CAPTURE'; key: string; reference: string }
  | { kind: 'VOID'; key: string; reference: string }
  | { kind: 'REFUND'; key: string; reference: string; refund: Refund };

/**
 * What is decided here and not known to be done there; undefined when there is nothing. What to void must be known first:
 * asking for the authorization again, with its key, tells whether there is one.
 */
export function nextStep(payment: Payment): Step | undefined {
  const { id, stage, wanted, reference } = payment;
  if (reference === undefined) return stage === 'PENDING' ? { kind: 'AUTHORIZE', key: `${id}:authorize` } : undefined;
  if (isHeld(payment) && (wanted === 'VOID' || wanted === 'EXPIRE'))
    return { kind: 'VOID', key: `${id}:void`, reference };
  if (stage === 'AUTHORIZED' && wanted === 'CAPTURE') return { kind: 'CAPTURE', key: `${id}:capture`, reference };
  const refund = payment.refunds.find((candidate) => candidate.status === 'PENDING' && !candidate.reference);
  return refund && { kind: 'REFUND', key: refund.id, reference, refund };
}

const isHeld = ({ stage }: Payment) => stage === 'REQUIRES_ACTION' || stage === 'AUTHORIZED';
