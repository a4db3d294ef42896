import { requireService, requireStaff } from '../../application/actor.ts';
import { type Opened, openPaymentOf } from '../../application/authorize-payment.ts';
import { completeAction } from '../../application/complete-action.ts';
import { createSession } from '../../application/create-session.ts';
import { detachMethod } from '../../application/detach-method.ts';
import { driveWithin } from '../../application/patience.ts';
import { refundByStaff, refundPayment } from '../../application/refund-payment.ts';
import { want } from '../../application/want.ts';
import type { Payment } from '../../domain/payment.ts';
import { accept, type Decision } from '../../domain/refusal.ts';
import { requestCapture, requestVoid } from '../../domain/request.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import type { Context } from '../context.ts';
import { readAuthorizeInput, readSessionInput } from '../inputs.ts';
import { type Outcome, paymentPayload, refundPayload, sessionPayload, userErrorsOf } from '../payload.ts';

export const mutationResolvers: MutationResolvers = {
  async paymentSessionCreate(_root, { input }, context) {
    const read = readSessionInput(input);
    const { subject } = context.caller.identity;
    return sessionPayload(context, read.ok ? await createSession(context.ports, subject, read.value) : read);
  },

  async paymentActionComplete(_root, { paymentId, idempotencyKey }, context) {
    const outcome = await completeAction(context.ports, context.caller, { paymentId, idempotencyKey });
    return paymentPayload(context, paymentId, outcome);
  },

  async paymentMethodDetach(_root, { id }, context) {
    const outcome = await detachMethod(context.ports, context.caller.identity, id);
    return { detachedId: outcome.ok ? outcome.value.detachedId : null, userErrors: userErrorsOf(outcome, context) };
  },

  async refundCreate(_root, { input }, context) {
    const { identity } = context.caller;
    requireStaff(identity);
    const outcome = await refundByStaff(context.ports, { ...input, requestedBy: identity.subject });
    return driveRefund(context, outcome);
  },

  async paymentAuthorize(_root, { input }, context) {
    requireService(context.caller.identity);
    const read = readAuthorizeInput(input);
    const outcome = read.ok ? await openPaymentOf(context.ports, read.value) : read;
    return outcome.ok ? driven(context, outcome.value) : paymentPayload(context, undefined, outcome);
  },

  paymentCapture: (_root, { paymentId }, context) => carryOut(context, paymentId, requestCapture),
  paymentVoid: (_root, { paymentId }, context) => carryOut(context, paymentId, requestVoid),

  async paymentRefund(_root, { input }, context) {
    const { identity } = context.caller;
    requireService(identity);
    return driveRefund(context, await refundPayment(context.ports, { ...input, requestedBy: identity.subject }));
  },
};

async function carryOut(context: Context, paymentId: string, request: (payment: Payment) => Decision<Payment>) {
  const { ports, caller } = context;
  requireService(caller.identity);
  const outcome = await want(ports, paymentId, request);
  return outcome.ok ? driven(context, { payment: outcome.value }) : paymentPayload(context, paymentId, outcome);
}

/** Brings a payment forward that was saved just now, and answers it. */
async function driven(context: Context, { payment: known, ...rest }: Opened) {
  const { id } = known;
  const reached = await driveWithin(context.ports.driver, { id, known, ...rest }, context.caller);
  return paymentPayload(context, id, accept(known), reached);
}

async function driveRefund(context: Context, outcome: Outcome<{ paymentId: string; refundId: string }>) {
  if (outcome.ok) await driveWithin(context.ports.driver, { id: outcome.value.paymentId }, context.caller);
  return refundPayload(context, outcome);
}
