import type { Delivery, Ending } from '../../domain/delivery.ts';
import { toLanguage } from '../../domain/language.ts';
import { writeLetter } from '../../domain/letter/write-letter.ts';
import { productOf } from '../../domain/occasion.ts';
import type { Contact, Ports } from '../ports.ts';
import { allOf, attempt, type Send, tryLater } from './attempt.ts';

/** Mails what was taken. One question to accounts for all of them; where it has no answer, all wait for another time. */
export async function deliverMail(ports: Ports, deliveries: readonly Delivery[]): Promise<void> {
  const customers = deliveries.filter(({ isGuest }) => !isGuest).map(({ recipient }) => recipient);
  const contacts = await ports.contacts.of([...new Set(customers)]).catch((error: unknown) => ({ error }));
  await allOf(
    deliveries.map((delivery) =>
      'error' in contacts && !delivery.isGuest
        ? tryLater(ports, delivery, contacts.error)
        : attempt(ports, delivery, () =>
            prepareLetter(ports, delivery, 'error' in contacts ? undefined : contacts.get(delivery.recipient)),
          ),
    ),
  );
}

/** The order's address counts more than the account's: it is what they gave for its news. */
async function prepareLetter(
  ports: Ports,
  { occasion, isGuest, email, language }: Delivery,
  contact: Contact | undefined,
): Promise<Send | Ending> {
  const to = email ?? contact?.email;
  if (to === undefined) return 'UNREACHABLE';
  const productId = productOf(occasion);
  const [product] = productId === undefined ? [] : await ports.reader.products([productId]);
  const speaks = toLanguage(contact?.locale ?? language);
  const letter = writeLetter({
    occasion,
    language: speaks,
    isGuest,
    firstName: contact?.firstName,
    product,
    publicUrl: ports.publicUrl,
  });
  return async () => {
    await ports.letterPost.send(to, letter, speaks);
    return 'SENT';
  };
}
