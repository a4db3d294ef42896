import { observeRefunds } from './observe-refunds.ts';
import { also, type Change, type Payment, type Stage, unchanged } from './payment.ts';
import type { FailureReason, ProviderPayment } from './provider-payment.ts';

/** How long a customer has for what the provider asks of them. As long as the stock is held. */
export const actionMs = 15 * 60_000;

export interface Observing {
  now: Date;
  newId: (prefix: string) => string;
}

/**
 * What the provider tells, taken in. Each telling is a whole and stages go forward only: one that comes twice or late changes
 * nothing, and one that comes early brings what was missed on the way.
 * Throws when the provider tells of more money than was asked for.
 */
export function observe(payment: Payment, told: ProviderPayment, observing: Observing): Change {
  if (payment.reference !== undefined && payment.reference !== told.reference) throw foreign(payment, told);
  const known = adopt(payment, told);
  const moved = move(known, told, observing);
  return observeRefunds(keepCard(moved, told), told.refunds, observing);
}

/** A card is kept once it has paid. */
function keepCard(change: Change, { kept }: ProviderPayment): Change {
  const hasPaid = change.payment.stage === 'AUTHORIZED' || change.payment.stage === 'CAPTURED';
  return kept && hasPaid ? { ...change, payment: { ...change.payment, isCardKept: true } } : change;
}

function adopt(payment: Payment, { reference, method }: ProviderPayment): Change {
  return unchanged({ ...payment, reference, ...(method && { method: { ...payment.method, ...method } }) });
}

const open: readonly Stage[] = ['PENDING', 'REQUIRES_ACTION'];

function move(change: Change, told: ProviderPayment, { now }: Observing): Change {
  const { stage } = change.payment;
  switch (told.status) {
    case 'REQUIRES_ACTION':
      return stage === 'PENDING' ? askCustomer(change, told, now) : change;
    case 'AUTHORIZED':
      return open.includes(stage) ? authorize(change, told) : change;
    case 'CAPTURED':
      return captureOnce(open.includes(stage) ? authorize(change, told) : change, told);
    case 'VOIDED':
      return open.includes(stage) || stage === 'AUTHORIZED' ? giveBack(change) : change;
    case 'FAILED':
      return open.includes(stage) ? fail(change, told.failure ?? unexplained) : change;
    default:
      return told.status satisfies never;
  }
}

function askCustomer(change: Change, { action }: ProviderPayment, now: Date): Change {
  const actionExpiresAt = new Date(now.getTime() + actionMs);
  const changes = { stage: 'REQUIRES_ACTION', actionExpiresAt, ...(action && { action }) } as const;
  return also(change, changes, { type: 'PaymentActionRequired' });
}

function authorize(change: Change, { amountMinor }: ProviderPayment): Change {
  atMost(change.payment.amountMinor, amountMinor, 'authorized');
  return also(change, { stage: 'AUTHORIZED', authorizedMinor: amountMinor }, { type: 'PaymentAuthorized' });
}

function captureOnce(change: Change, { capturedMinor }: ProviderPayment): Change {
  if (change.payment.stage !== 'AUTHORIZED') return change;
  atMost(change.payment.authorizedMinor, capturedMinor, 'captured');
  const changes = { stage: 'CAPTURED', capturedMinor } as const;
  return settled(also(change, changes, { type: 'PaymentCaptured', amountMinor: capturedMinor }));
}

/** Whoever let the time pass did not cancel: others are told of a failure. */
function giveBack(change: Change): Change {
  if (change.payment.wanted === 'EXPIRE') return fail(change, { code: 'authentication_expired', retryable: true });
  return settled(also(change, { stage: 'CANCELLED' }, { type: 'PaymentVoided' }));
}

const unexplained: FailureReason = { code: 'card_declined', retryable: false };

/** Nothing was taken and nothing will be. */
export function fail(change: Change, failure: FailureReason): Change {
  return settled(also(change, { stage: 'FAILED', failure }, { type: 'PaymentFailed', ...failure }));
}

/** What was wanted is done, or cannot be done any more. */
function settled({ payment, news }: Change): Change {
  const { wanted: _, ...rest } = payment;
  return { payment: rest, news };
}

function atMost(limit: number, told: number, what: string): void {
  if (!(told >= 0 && told <= limit))
    throw new Error(`Expected at most ${limit} to be ${what}, the provider told ${told}.`);
}

const foreign = ({ id, reference }: Payment, told: ProviderPayment) =>
  new Error(`Expected news of ${reference} for payment ${id}, got ${told.reference}.`);
