import type { RefusalCode } from './refusal.ts';

/** In characters. Long beats complicated (NIST SP 800-63B, 5.1.1.2): nothing is asked about kinds of characters. */
export const minPasswordLength = 12;
export const maxPasswordLength = 128;

/** A shorter part of an address stands in many good passwords by chance. */
const minTellingLength = 4;

/** The one form of a password that is hashed and compared: keyboards differ in how they send the same letter. */
export function preparePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why this password may not be chosen by the owner of this normalized address; undefined when it may. */
export function checkPassword(password: string, email: string): RefusalCode | undefined {
  const prepared = preparePassword(password);
  const length = [...prepared].length;
  if (length < minPasswordLength) return 'PASSWORD_TOO_SHORT';
  if (length > maxPasswordLength) return 'PASSWORD_TOO_LONG';
  return containsEmail(prepared.toLowerCase(), email) ? 'PASSWORD_CONTAINS_EMAIL' : undefined;
}

function containsEmail(password: string, email: string): boolean {
  const mailbox = email.slice(0, email.lastIndexOf('@'));
  return password.includes(email) || (mailbox.length >= minTellingLength && password.includes(mailbox));
}
