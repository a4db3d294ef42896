import type { UnitOfWork } from '@prism/platform/database';
import type { Idempotency } from '@prism/platform/idempotency';
import type { NumberedNews, Payment } from '../domain/payment.ts';
import type { ProviderName } from '../domain/provider-payment.ts';
import type { SavedMethod } from '../domain/saved-method.ts';
import type { Charge, PaymentSession } from '../domain/session.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** What the provider needs in order to authorize; kept until it answered. */
export interface Instructions {
  charge: Charge;
  saves: boolean;
  returnUrl: string;
  email: string;
}

/** Payments. What writes joins the unit of work that runs. */
export interface PaymentStore {
  find(id: string): Promise<Payment | undefined>;
  /** The same outside of any unit of work, where many are asked for at a time. */
  look(id: string): Promise<Payment | undefined>;
  findByOrder(orderId: string): Promise<Payment | undefined>;
  findByReference(provider: ProviderName, reference: string): Promise<Payment | undefined>;
  /** Reads, and keeps others from writing until the unit of work ends. */
  lock(id: string): Promise<Payment | undefined>;
  /** False: the order has one. */
  create(payment: Payment, instructions: Instructions, due: Date | undefined): Promise<boolean>;
  /** What was tried and failed before is forgotten. */
  save(payment: Payment, due: Date | undefined): Promise<void>;
  instructions(id: string): Promise<Instructions | undefined>;
  /** Counts a failure and answers how many there were. */
  countFailure(id: string): Promise<number>;
  /** When the provider is to be asked again, if nothing happens until then. */
  postpone(id: string, due: Date): Promise<void>;
  /** Of those that are due, some, for whoever asks: nobody else gets them until `until`. */
  claimDue(now: Date, until: Date, limit: number): Promise<string[]>;
}

export interface SessionStore {
  find(id: string): Promise<PaymentSession | undefined>;
  /** Reads, and keeps others from using it until the unit of work ends. */
  lock(id: string): Promise<PaymentSession | undefined>;
  create(session: PaymentSession): Promise<void>;
  use(id: string, orderId: string): Promise<void>;
  /** Deletes what expired before that moment. */
  sweep(before: Date): Promise<void>;
}

export interface MethodStore {
  /** Last used first: the first is the default. */
  list(ownerId: string): Promise<SavedMethod[]>;
  /** Keeps a card unless its owner has it already. */
  keep(method: Omit<SavedMethod, 'isDefault'>, now: Date): Promise<void>;
  /** It was paid with. */
  touch(ownerId: string, token: string, now: Date): Promise<void>;
  /** Undefined: the owner never had it. A detached one answers too. */
  detach(ownerId: string, id: string, now: Date): Promise<Pick<SavedMethod, 'provider' | 'token'> | undefined>;
}

export interface WebhookLog {
  /** False: it came before. */
  remember(provider: ProviderName, eventId: string, now: Date): Promise<boolean>;
  /** The same of one that has no effect, outside of any unit of work. */
  note(provider: ProviderName, eventId: string, now: Date): Promise<void>;
  /** Deletes what came before that moment. */
  sweep(before: Date): Promise<void>;
}

/** Tells other parts, in the same unit of work. */
export interface PaymentsNews {
  tell(payment: Payment, news: readonly NumberedNews[], requestId: string | undefined): Promise<void>;
}

/** What commands work with. */
export interface PaymentsPorts {
  payments: PaymentStore;
  sessions: SessionStore;
  methods: MethodStore;
  webhooks: WebhookLog;
  news: PaymentsNews;
  /** Those that are configured. */
  providers: ReadonlyMap<ProviderName, PaymentProvider>;
  driver: Driver;
  unitOfWork: UnitOfWork;
  oncePerKey: Idempotency['run'];
  /** Whether customers may be sent there. */
  isOwnAddress(url: string): boolean;
  /** Where customers come back to unless they said otherwise. */
  defaultReturnUrl: string;
  /** Tells whoever runs this. */
  warn(what: string, details: Record<string, unknown>): void;
  now: () => Date;
  newId: (prefix: string) => string;
}

/** Whoever drives may know already what was saved just now. */
export interface Driving {
  requestId?: string;
  known?: Payment;
  instructions?: Instructions;
}

/** Carries out at the provider what was decided here. */
export interface Driver {
  /**
   * Asks the provider for all that is wanted of a payment, and records what it answers. One after the other per payment.
   * What stays uncertain is left to the reconciler; so this never throws for a provider's sake. `known`: the payment as it was
   * saved just now, with what the provider needs of it. Answers what it has come to; undefined where nobody knows yet.
   */
  drive(paymentId: string, given?: Driving): Promise<Payment | undefined>;
  /** Waits for all that is under way. */
  settle(): Promise<void>;
}
