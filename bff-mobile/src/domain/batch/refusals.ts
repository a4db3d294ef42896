import type { Localized } from '../localized.ts';

/** Why the batch itself does not carry an operation out; all else the domain says. */
export const batchRefusals = {
  EXACTLY_ONE_OPERATION: {
    en: 'Expected exactly one of cartAdd, cartSet, wishlistSet, markRead and review.',
    de: 'Erwartet wird genau eines von cartAdd, cartSet, wishlistSet, markRead und review.',
  },
  UNAUTHENTICATED: { en: 'Please sign in first.', de: 'Bitte melden Sie sich zuerst an.' },
  FORBIDDEN: { en: 'You may not do this.', de: 'Das dürfen Sie nicht.' },
  BAD_USER_INPUT: { en: 'This cannot be understood.', de: 'Das ist nicht zu verstehen.' },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used with other input: choose a new one.',
    de: 'Dieser Idempotenzschlüssel wurde schon mit anderen Angaben verwendet: bitte einen neuen wählen.',
  },
  SERVICE_UNAVAILABLE: {
    en: 'This is not possible just now. It will be tried again.',
    de: 'Das ist gerade nicht möglich. Es wird noch einmal versucht.',
  },
  HELD_BACK: {
    en: 'This waits for an earlier change.',
    de: 'Das wartet auf eine frühere Änderung.',
  },
  OUT_OF_TIME: {
    en: 'There was no time left for this. It will be tried again.',
    de: 'Dafür blieb keine Zeit. Es wird noch einmal versucht.',
  },
} satisfies Record<string, Localized>;

export type BatchRefusalCode = keyof typeof batchRefusals;
