import { type Database, insertRows } from '@prism/platform/database';
import type { Intent, IntentRefund } from './intent-object.ts';
import { readCard } from './read-card.ts';
import { intentRefunds, intents } from './tables.ts';

/** A payment that was made before its merchant came here. */
export interface EarlierPayment
  extends Pick<Intent, 'id' | 'amount' | 'currency' | 'status' | 'metadata' | 'returnUrl' | 'createdAt'> {
  cardNumber: string;
  /** Of the page that asks the customer; of one that is yet to be approved. */
  challenge?: string;
  /** Lower case; of one that failed. */
  failureCode?: string;
  refunds: readonly Omit<IntentRefund, 'intentId'>[];
}

/** Takes in what a merchant brings along. What is known already stays as it is, and nobody is told of any. */
export async function takeInEarlier(database: Database, payments: readonly EarlierPayment[]): Promise<void> {
  await database.transaction(async () => {
    await insertRows(database, intents, payments.map(toIntent));
    const refunds = payments.flatMap(({ id: intentId, refunds: each }) =>
      each.map((refund) => ({ ...refund, intentId })),
    );
    await insertRows(database, intentRefunds, refunds);
  });
}

function toIntent({ cardNumber, refunds: _, challenge, failureCode, ...payment }: EarlierPayment): Intent {
  const typed = readCard({ number: cardNumber, expiry: '12/30', cvc: '123' }, payment.createdAt);
  if ('problems' in typed) throw new Error(`Expected a test card, got problems: ${Object.keys(typed.problems)}.`);
  const { brand, behavior, number } = typed.card;
  const { expMonth, expYear } = typed;
  return {
    ...payment,
    ...{ brand, behavior, last4: number.slice(-4), expMonth, expYear },
    // Of a card that was not kept, nobody compares it.
    ...{ fingerprint: payment.id, keptCard: null },
    amountCaptured: payment.status === 'captured' ? payment.amount : 0,
    challenge: challenge ?? null,
    failureCode: failureCode ?? null,
  };
}
