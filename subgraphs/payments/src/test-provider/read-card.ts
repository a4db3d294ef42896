import { findTestCard, type TestCard } from './cards.ts';

/** As it was typed in. */
export interface TypedCard {
  number: string;
  expiry: string;
  cvc: string;
}

export type CardField = keyof TypedCard;
export type CardProblems = Partial<Record<CardField, string>>;

export interface ReadCard {
  card: TestCard;
  expMonth: number;
  expYear: number;
}

/** A typed card, checked; all that is wrong is told at once. What is told never repeats what was typed. */
export function readCard(typed: TypedCard, now: Date): ReadCard | { problems: CardProblems } {
  const number = typed.number.replaceAll(/[\s-]/g, '');
  const card = findTestCard(number);
  const expiry = readExpiry(typed.expiry);
  const problems: CardProblems = {
    ...(card ? {} : { number: numberProblem(number) }),
    ...(expiry && !isPast(expiry, now)
      ? {}
      : { expiry: expiry ? 'This card has expired.' : 'Enter month and year, like 04 / 30.' }),
    ...(isCvc(typed.cvc, card) ? {} : { cvc: `Enter ${card?.brand === 'amex' ? 'four' : 'three'} digits.` }),
  };
  return card && expiry && Object.keys(problems).length === 0 ? { card, ...expiry } : { problems };
}

function numberProblem(number: string): string {
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) return 'This is not a card number.';
  return 'Only test cards are taken here: nobody is to type in a real one.';
}

/** Every other digit doubled, from the right: https://en.wikipedia.org/wiki/Luhn_algorithm */
function passesLuhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 ? crossSum(digit * 2) : digit), 0);
  return sum % 10 === 0;
}

const crossSum = (number: number) => (number > 9 ? number - 9 : number);

/** `04/30`, `4 / 2030`, `0430`. */
function readExpiry(text: string): { expMonth: number; expYear: number } | undefined {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/\- ]?\s*(\d{4}|\d{2})\s*$/.exec(text) ?? [];
  const expMonth = Number(month);
  if (month === '' || expMonth < 1 || expMonth > 12) return undefined;
  return { expMonth, expYear: year.length === 2 ? 2_000 + Number(year) : Number(year) };
}

/** A card is good to the end of its month. */
const isPast = ({ expMonth, expYear }: { expMonth: number; expYear: number }, now: Date) =>
  Date.UTC(expYear, expMonth, 1) <= now.getTime();

const isCvc = (text: string, card: TestCard | undefined) =>
  (card?.brand === 'amex' ? /^\d{4}$/ : /^\d{3}$/).test(text.trim());
