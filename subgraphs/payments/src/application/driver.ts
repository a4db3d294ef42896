import { retryAt } from '../domain/due.ts';
import { nextStep, type Step } from '../domain/next-step.ts';
import { fail } from '../domain/observe.ts';
import { type Payment, unchanged } from '../domain/payment.ts';
import type { ProviderPayment } from '../domain/provider-payment.ts';
import { type PaymentProvider, ProviderRefused, ProviderUncertain } from './payment-provider.ts';
import type { Driver, Driving, Instructions, PaymentsPorts } from './ports.ts';
import { changePayment, type RecordPorts, recordTold, saveDecision } from './record.ts';

export type DriverPorts = RecordPorts & Pick<PaymentsPorts, 'providers' | 'warn'>;

/** Providers keep keys for a day at least; past that a question asked again could be a second payment. */
const keyLifeMs = 20 * 3_600_000;

export function createDriver(ports: DriverPorts): Driver {
  const queues = new Map<string, Promise<void>>();
  return {
    drive(id, { requestId, ...saved } = {}) {
      // Behind whoever is at it: they may have looked before what we decided was there, and leave it otherwise than we know it.
      const before = queues.get(id);
      const turn = before ? before.then(() => driveNow(ports, id, requestId)) : driveNow(ports, id, requestId, saved);
      const told = turn.catch((err) => ports.warn('a payment could not be driven on', { paymentId: id, err }));
      const quiet = told.then(() => void (queues.get(id) === quiet && queues.delete(id)));
      queues.set(id, quiet);
      return turn;
    },
    async settle() {
      await Promise.all(queues.values());
    },
  };
}

async function driveNow(ports: DriverPorts, id: string, requestId: string | undefined, saved: Saved = {}) {
  let payment = saved.known ?? (await ports.payments.find(id));
  for (let step = payment && nextStep(payment); payment && step; step = payment && nextStep(payment))
    payment = await take(ports, payment, step, { requestId, instructions: saved.instructions });
  return payment;
}

type Saved = Omit<Driving, 'requestId'>;
type Given = { requestId: string | undefined; instructions: Instructions | undefined };

/** The payment after a step; undefined when nobody knows yet what became of it. */
async function take(ports: DriverPorts, payment: Payment, step: Step, { requestId, instructions }: Given) {
  try {
    return await recordTold(ports, payment.id, await ask(ports, payment, step, instructions), requestId);
  } catch (error) {
    if (error instanceof ProviderUncertain) return postpone(ports, payment, step, error);
    if (error instanceof ProviderRefused) return giveUp(ports, payment, step, error, requestId);
    throw error;
  }
}

/** One question. Outside of any unit of work: a provider may take its time. */
async function ask(
  ports: DriverPorts,
  payment: Payment,
  step: Step,
  instructions: Instructions | undefined,
): Promise<ProviderPayment> {
  const provider = providerOf(ports, payment);
  switch (step.kind) {
    case 'AUTHORIZE':
      return authorize(ports, provider, payment, { key: step.key, known: instructions });
    case 'CAPTURE':
      return provider.capture({ ...step, amountMinor: payment.authorizedMinor });
    case 'VOID':
      return provider.void(step);
    case 'REFUND':
      return provider.refund({ ...step, refundId: step.refund.id, amountMinor: step.refund.amountMinor });
    default:
      return step satisfies never;
  }
}

async function authorize(
  { payments, now }: DriverPorts,
  provider: PaymentProvider,
  payment: Payment,
  { key, known }: { key: string; known: Instructions | undefined },
) {
  const { id: paymentId, orderId, amountMinor, currency, createdAt } = payment;
  if (now().getTime() - createdAt.getTime() > keyLifeMs)
    // What it may hold all the same, it lets go by itself: nothing is captured without us.
    throw new ProviderRefused('unanswered', 'The provider did not answer for longer than it keeps keys.');
  const instructions = known ?? (await payments.instructions(paymentId));
  if (!instructions) throw new Error(`Expected instructions for payment ${paymentId}, got none.`);
  return provider.authorize({ ...instructions, key, paymentId, orderId, amountMinor, currency });
}

export function providerOf({ providers }: Pick<DriverPorts, 'providers'>, { provider }: Payment): PaymentProvider {
  const found = providers.get(provider);
  if (!found) throw new ProviderUncertain(`${provider} is not configured here any more.`);
  return found;
}

async function postpone(ports: DriverPorts, { id }: Payment, step: Step, error: Error): Promise<undefined> {
  const failures = await ports.payments.countFailure(id);
  await ports.payments.postpone(id, retryAt(failures, ports.now()));
  ports.warn('a payment provider did not answer, it will be asked again', {
    paymentId: id,
    step: step.kind,
    failures,
    err: error,
  });
}

/** What the provider will never do. Held or captured money is looked at first: it may have gone another way meanwhile. */
async function giveUp(ports: DriverPorts, payment: Payment, step: Step, error: ProviderRefused, requestId?: string) {
  ports.warn('a payment provider refused', { paymentId: payment.id, step: step.kind, code: error.code, err: error });
  if (step.kind === 'AUTHORIZE') return failPayment(ports, payment, error, requestId);
  if (step.kind === 'REFUND') return failRefund(ports, payment, step.refund.id);
  const told = await providerOf(ports, payment)
    .retrieve(step.reference)
    .catch(() => undefined);
  const after = told && (await recordTold(ports, payment.id, told, requestId));
  return after && nextStep(after)?.key !== step.key ? after : postpone(ports, payment, step, error);
}

const failPayment = (ports: DriverPorts, { id }: Payment, { isAboutToken }: ProviderRefused, requestId?: string) => {
  const failure = { code: isAboutToken ? 'token_used' : 'provider_error', retryable: !isAboutToken };
  return changePayment(ports, id, (payment) => fail(unchanged(payment), failure), requestId);
};

const failRefund = (ports: DriverPorts, { id }: Payment, refundId: string) =>
  saveDecision(ports, id, (payment) => ({
    ...payment,
    refunds: payment.refunds.map((refund) => (refund.id === refundId ? { ...refund, status: 'FAILED' } : refund)),
  }));
