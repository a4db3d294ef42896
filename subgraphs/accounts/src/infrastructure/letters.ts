import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import type { Mailer } from '@prism/platform/mail';
import type { Letters } from '../application/ports.ts';
import type { Customer } from '../domain/customer.ts';
import { type LetterFacts, type LetterText, type LetterTexts, letterTexts } from './letter-texts.ts';

export interface LettersOptions {
  /** Where letters wait until what they tell of is true. */
  unit: Pick<Database, 'afterCommit'>;
  mailer: Pick<Mailer, 'send'>;
  publicUrl: string;
  log: Logger;
}

/**
 * Letters by mail. Posted after the commit and not waited for: no answer may tell by its time whether one was posted.
 * @returns the port, and `settle`, which waits for what is on its way.
 */
export function createLetters(options: LettersOptions): Letters & { settle(): Promise<void> } {
  const { publicUrl } = options;
  const onTheWay = new Set<Promise<void>>();

  function post(to: Customer, language: string, write: (texts: LetterTexts, facts: LetterFacts) => LetterText): void {
    const facts = { publicUrl, ...(to.firstName ? { name: to.firstName } : {}) };
    const letter = { to: to.email, ...write(letterTexts(to.locale ?? language), facts) };
    options.unit.afterCommit(() => {
      const sending = send(options, letter, to.id).finally(() => onTheWay.delete(sending));
      onTheWay.add(sending);
    });
  }

  return {
    welcome: (to, language) => post(to, language, (texts, facts) => texts.welcome(facts)),
    registrationAttempt: (to, language) => post(to, language, (texts, facts) => texts.registrationAttempt(facts)),
    passwordReset: (to, token, language) =>
      post(to, language, (texts, facts) => texts.passwordReset({ ...facts, token })),
    settle: async () => void (await Promise.all(onTheWay)),
  };
}

async function send({ mailer, log }: LettersOptions, letter: LetterText & { to: string }, customerId: string) {
  try {
    await mailer.send(letter);
  } catch (error) {
    // The subject tells which letter; address and text stay out of the log.
    log.error({ err: error, customerId, subject: letter.subject }, 'a letter could not be posted');
  }
}
