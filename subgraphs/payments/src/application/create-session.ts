import { PrismError } from '@prism/platform/errors';
import type { ProviderName } from '../domain/provider-payment.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { mayKeepCards } from '../domain/saved-method.ts';
import { type Charge, type PaymentSession, sessionMs } from '../domain/session.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { PaymentsPorts } from './ports.ts';

export interface CreateSession {
  cartId: string;
  provider: ProviderName;
  methodToken?: string;
  savedMethodId?: string;
  saves: boolean;
  returnUrl?: string;
  idempotencyKey: string;
}

type Chosen = Decision<{ charge?: Charge }>;

/** How a cart shall be paid. The provider is asked before the unit of work begins; a replay does not need its answer. */
export async function createSession(ports: PaymentsPorts, ownerId: string, command: CreateSession) {
  const { idempotencyKey: key, ...input } = command;
  const provider = ports.providers.get(command.provider);
  if (!provider) return refuse('PAYMENT_PROVIDER_UNAVAILABLE', 'input', 'provider');
  const returnUrl = command.returnUrl ?? ports.defaultReturnUrl;
  if (!ports.isOwnAddress(returnUrl)) return refuse('RETURN_URL_NOT_ALLOWED', 'input', 'returnUrl');
  const choosing = await settled(chooseCharge(ports, provider, ownerId, command));
  const attempt = { subject: ownerId, mutation: 'paymentSessionCreate', key, input };
  return ports.oncePerKey(attempt, async (): Promise<Decision<{ sessionId: string }>> => {
    const chosen = choosing();
    if (!chosen.ok) return chosen;
    const session = openSession(ports, ownerId, { ...command, ...chosen.value, returnUrl });
    await ports.sessions.create(session);
    return accept({ sessionId: session.id });
  });
}

async function chooseCharge(
  ports: PaymentsPorts,
  provider: PaymentProvider,
  ownerId: string,
  { methodToken, savedMethodId }: CreateSession,
): Promise<Chosen> {
  if (methodToken !== undefined && savedMethodId !== undefined)
    return refuse('PAYMENT_METHOD_AMBIGUOUS', 'input', 'savedMethodId');
  if (methodToken !== undefined) {
    const charge = await findCharge(provider, methodToken);
    return charge ? accept({ charge }) : refuse('PAYMENT_TOKEN_UNKNOWN', 'input', 'methodToken');
  }
  if (savedMethodId === undefined) return accept({});
  const methods = await ports.methods.list(ownerId);
  const saved = methods.find((method) => method.id === savedMethodId && method.provider === provider.name);
  return saved ? accept({ charge: saved }) : refuse('PAYMENT_METHOD_NOT_FOUND', 'input', 'savedMethodId');
}

/** Fails closed: a token that nobody looked at pays for nothing. */
async function findCharge(provider: PaymentProvider, token: string): Promise<Charge | undefined> {
  try {
    return await provider.findCharge(token);
  } catch (cause) {
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The payment provider could not be asked.', {
      cause,
      retryAfterMs: 1_000,
    });
  }
}

function openSession(
  { newId, now }: PaymentsPorts,
  ownerId: string,
  given: CreateSession & { charge?: Charge; returnUrl: string },
): PaymentSession {
  const { cartId, provider, saves, returnUrl, charge } = given;
  const session = { id: newId('pms'), ownerId, cartId, provider, returnUrl };
  const expiresAt = new Date(now().getTime() + sessionMs);
  return { ...session, saves: saves && mayKeepCards(ownerId), expiresAt, ...(charge && { charge: chargeOf(charge) }) };
}

/** Of a saved method, what is charged. */
const chargeOf = ({ token, customer, summary }: Charge): Charge => ({ token, summary, ...(customer && { customer }) });

/** Waits for work, and answers a way to its outcome: a failure counts only where it is looked at. */
async function settled<T>(work: Promise<T>): Promise<() => T> {
  const [outcome] = await Promise.allSettled([work]);
  return () => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
}
