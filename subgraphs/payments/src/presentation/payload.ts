import { maySee } from '../application/actor.ts';
import type { RequestedRefund } from '../application/refund-payment.ts';
import type { PaymentSession } from '../domain/session.ts';
import { type Context, renewLoaders } from './context.ts';
import { toUserError, type UserErrorCode } from './messages.ts';
import type { Payment, Refund } from './models.ts';

/** What a command answers: done, or why not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusals: { code: UserErrorCode; path: string[] }[] };

export const userErrorsOf = (outcome: Outcome<unknown>, { caller }: Context) =>
  outcome.ok ? [] : outcome.refusals.map((refusal) => toUserError(refusal, caller.language));

/** The payment as it is now, for who may see it, also when something was refused; read unless it is `known`. */
export async function paymentPayload(
  context: Context,
  paymentId: string | undefined,
  outcome: Outcome<unknown>,
  known?: Payment,
) {
  renewLoaders(context);
  if (known) context.loaders.payment.prime(known.id, known);
  return { payment: await visiblePayment(context, paymentId), userErrors: userErrorsOf(outcome, context) };
}

/** Another's payment answers like one that does not exist. */
export async function visiblePayment({ loaders, caller }: Context, id: string | undefined): Promise<Payment | null> {
  const payment = id === undefined ? undefined : await loaders.payment.load(id);
  return payment && maySee(caller.identity, payment.ownerId) ? payment : null;
}

export async function refundPayload(context: Context, outcome: Outcome<RequestedRefund>) {
  renewLoaders(context);
  const refund = outcome.ok ? await findRefund(context, outcome.value) : null;
  return { refund, userErrors: userErrorsOf(outcome, context) };
}

async function findRefund({ loaders }: Context, { paymentId, refundId }: RequestedRefund): Promise<Refund | null> {
  const payment = await loaders.payment.load(paymentId);
  const refund = payment?.refunds.find(({ id }) => id === refundId);
  return payment && refund ? { refund, currency: payment.currency } : null;
}

export async function sessionPayload(context: Context, outcome: Outcome<{ sessionId: string }>) {
  const session = outcome.ok ? await context.ports.sessions.find(outcome.value.sessionId) : undefined;
  const answer: { session: PaymentSession | null } = { session: session ?? null };
  return { ...answer, userErrors: userErrorsOf(outcome, context) };
}
