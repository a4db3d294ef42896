import { type Database, everyColumn, prepared } from '@prism/platform/database';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Answer, answer, notFound, problem } from './answer.ts';
import type { CardVault, VaultCard } from './card-vault.ts';
import { type Behavior, declineCodes } from './cards.ts';
import { type Intent, intentObject } from './intent-object.ts';
import { randomId } from './random-id.ts';
import { intentRefunds, intents } from './tables.ts';

const metadata = z.record(z.string(), z.string());
const minor = z.int().positive();

export const newIntent = z.object({
  amount: minor,
  currency: z.string().regex(/^[A-Z]{3}$/),
  source: z.string(),
  keep_card: z.boolean(),
  return_url: z.url(),
  metadata,
});
export const capture = z.object({ amount: minor });
export const newRefund = z.object({ amount: minor, metadata });

export interface IntentsDeps {
  database: Database;
  vault: CardVault;
  publicUrl: string;
  /** Tells the merchant; in the transaction that runs. */
  announce(type: string, intent: Intent, object: unknown): Promise<void>;
  now: () => Date;
}

/** Payments, as a provider has them. Every change runs in the transaction of its question, and is announced in it. */
export function createIntents(deps: IntentsDeps) {
  const { database, vault, now } = deps;
  const db = () => database.current();

  async function describe(intent: Intent) {
    const { intentId, createdAt } = intentRefunds;
    const refunds = await db().select().from(intentRefunds).where(eq(intentId, intent.id)).orderBy(asc(createdAt));
    return intentObject(intent, refunds, deps.publicUrl);
  }

  async function told(status: number, type: string, intent: Intent): Promise<Answer> {
    // Until something was taken there is nothing to have been given back.
    const mayHaveRefunds = type === 'payment.refunded';
    const object = mayHaveRefunds ? await describe(intent) : intentObject(intent, [], deps.publicUrl);
    await deps.announce(type, intent, object);
    return answer(status, object);
  }

  /** Others wait for the transaction of who has it. */
  async function locked(id: string): Promise<Intent | undefined> {
    const [intent] = await lockIntent(database, { id });
    return intent;
  }

  async function change(intent: Intent, changes: Partial<Intent>): Promise<Intent> {
    await database.later(db().update(intents).set(changes).where(eq(intents.id, intent.id)));
    return { ...intent, ...changes };
  }

  return {
    async create(given: z.infer<typeof newIntent>): Promise<Answer> {
      const card = await vault.take(given.source, now());
      if (!card) return problem(400, 'source_unknown', 'There is no such card, or its token was used.');
      const keptCard = given.keep_card && card.id.startsWith('tok_') ? await vault.keep(card) : null;
      const intent = { ...begin(given, card), keptCard, createdAt: now() };
      await database.later(insertIntent(database, intent));
      return told(201, `payment.${intent.status}`, intent);
    },

    async retrieve(id: string): Promise<Answer> {
      const [intent] = await db().select().from(intents).where(eq(intents.id, id));
      return intent ? answer(200, await describe(intent)) : notFound();
    },

    async capture(id: string, { amount }: z.infer<typeof capture>): Promise<Answer> {
      const intent = await locked(id);
      if (!intent) return notFound();
      if (intent.status !== 'authorized') return unexpected(intent);
      if (amount > intent.amount) return problem(400, 'amount_too_large', 'No more than what was authorized.');
      return told(200, 'payment.captured', await change(intent, { status: 'captured', amountCaptured: amount }));
    },

    async void(id: string): Promise<Answer> {
      const intent = await locked(id);
      if (!intent) return notFound();
      if (intent.status !== 'authorized' && intent.status !== 'requires_action') return unexpected(intent);
      return told(200, 'payment.voided', await change(intent, { status: 'voided' }));
    },

    async refund(id: string, { amount, metadata }: z.infer<typeof newRefund>): Promise<Answer> {
      const intent = await locked(id);
      if (!intent) return notFound();
      if (intent.status !== 'captured') return unexpected(intent);
      const before = await db().select().from(intentRefunds).where(eq(intentRefunds.intentId, id));
      const left = intent.amountCaptured - before.reduce((sum, refund) => sum + refund.amount, 0);
      if (amount > left) return problem(400, 'amount_too_large', 'No more than what was captured.');
      await db()
        .insert(intentRefunds)
        .values({ id: randomId('re'), intentId: id, amount, metadata, createdAt: now() });
      return told(200, 'payment.refunded', intent);
    },

    /** By the page that asks the customer; undefined: no such page. */
    async findChallenged(challenge: string): Promise<Intent | undefined> {
      const [intent] = await db().select().from(intents).where(eq(intents.challenge, challenge));
      return intent;
    },

    /** The customer said yes or no. What was decided stays so. */
    async decide(challenge: string, isApproved: boolean): Promise<Intent | undefined> {
      const found = await this.findChallenged(challenge);
      const intent = found && (await locked(found.id));
      if (intent?.status !== 'requires_action') return intent;
      const decided = await change(intent, outcomeOf(intent.behavior, isApproved));
      await told(200, `payment.${decided.status}`, decided);
      return decided;
    },
  };
}

const insertIntent = prepared((db) => db.insert(intents).values(everyColumn(intents)));
const lockIntent = prepared((db) =>
  db
    .select()
    .from(intents)
    .where(eq(intents.id, sql.placeholder('id')))
    .for('update'),
);

export type Intents = ReturnType<typeof createIntents>;

function begin(given: z.infer<typeof newIntent>, card: VaultCard): Omit<Intent, 'keptCard' | 'createdAt'> {
  const { behavior, brand, last4, expMonth, expYear, fingerprint } = card;
  const failureCode = declineCodes[behavior] ?? null;
  const asks = behavior === 'asks_then_succeeds' || behavior === 'asks_then_declines';
  return {
    ...{ id: randomId('tpi'), amount: given.amount, currency: given.currency, amountCaptured: 0 },
    ...{ behavior, brand, last4, expMonth, expYear, fingerprint, failureCode },
    status: failureCode === null ? (asks ? 'requires_action' : 'authorized') : 'failed',
    challenge: asks ? randomId('3ds') : null,
    returnUrl: given.return_url,
    metadata: given.metadata,
  };
}

function outcomeOf(behavior: Behavior, isApproved: boolean): Pick<Intent, 'status' | 'failureCode'> {
  if (!isApproved) return { status: 'failed', failureCode: 'authentication_failed' };
  if (behavior === 'asks_then_declines') return { status: 'failed', failureCode: 'card_declined' };
  return { status: 'authorized', failureCode: null };
}

const unexpected = ({ status }: Intent) => problem(400, 'unexpected_state', `This payment is ${status}.`);
