import type { Database } from '../database/index.ts';
import { type EventKey, lockKey } from './dead-letters/event-key.ts';
import { addDeadLetter, type Delivery, isHeld, keyOf } from './dead-letters/set-aside.ts';
import { recordReceipt, recordReceiptUnlessHeld } from './inbox.ts';

/** `held`: an earlier event of its key waits as a dead letter, so this one was set aside behind it. */
export type Taken = 'handled' | 'known' | 'held';

/** Lets an event take effect, once. Inbox row and effect are one transaction: a crash leaves both or neither. */
export async function takeEffectOnce(
  database: Database,
  delivery: Delivery,
  effect: () => Promise<void>,
): Promise<Taken> {
  const { group, event, at } = delivery;
  const receipt = { group, eventId: event.id, handledAt: at };
  const key = keyOf(delivery);
  return database.transaction(async () => {
    if (!(await recordReceiptUnlessHeld(database, receipt, key))) {
      await lockKey(database, key);
      if (!(await recordReceipt(database, receipt))) return 'known';
      if (await joinQueue(database, delivery, key)) return 'held';
    }
    await effect();
    return 'handled';
  });
}

/** Under the lock of the key: by now what held it may have been replayed. */
async function joinQueue(database: Database, delivery: Delivery, key: EventKey): Promise<boolean> {
  const mustWait = await isHeld(database, key);
  if (mustWait) await addDeadLetter(database, delivery);
  return mustWait;
}
