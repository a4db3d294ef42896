/** Values of these keys are nobody's business, however deep they stand; the same in camel case, snake case and with dashes. */
const secretKeys = [
  'authorization|proxy-authorization|cookie|set-?cookie|x-prism-guest|x-api-key',
  '\\w{0,20}password|passwd|pwd|\\w{0,20}secret',
  '\\w{0,20}token|api_?key|apiKey|private_?key|privateKey',
  'e-?mail|card|card_?number|cardNumber|pan|cvc|cvv|iban|variables',
].join('|');

/** `"key":"value"` as it stands in JSON, and as it stands in JSON within a text: `\"key\":\"value\"`. */
const pairs = {
  plain: new RegExp(`"(${secretKeys})":"(?:[^"\\\\]|\\\\.)+"`, 'gi'),
  quoted: new RegExp(`\\\\"(${secretKeys})\\\\":\\s*\\\\"(?:[^"\\\\]|\\\\\\\\.)+?\\\\"`, 'gi'),
};

/**
 * What is secret or personal by its looks, wherever it stands, in messages too; each with what most lines lack, so that they are
 * not read any closer. Bounded, so that no text takes long to read.
 */
const looks: readonly (readonly [sign: string, pattern: RegExp, stand: string])[] = [
  [' ', /\b(Bearer|Basic|DPoP) [\w~+/.-]{4,}=*/gi, '$1 [redacted]'],
  ['eyJ', /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, '[token]'],
  ['://', /(:\/\/[^\s:@/"]{0,100}:)[^\s@/"]{1,200}@/g, '$1[redacted]@'],
  ['=', /([?&;](?:\w{0,20}token|code|secret|signature|password)=)[^&\s"\\]+/gi, '$1[redacted]'],
  ['=', /\b((?:__Host-)?prism-\w+=)[^;\s"\\]+/g, '$1[redacted]'],
  ['@', /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/gi, '[e-mail]'],
];
const cardNumber = /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])/g;

/**
 * A line of the log, one JSON object, without what must not be in it: tokens, cookies, passwords, e-mail addresses, numbers of cards.
 * The last resort: who logs chooses what to log; this is for what got into a message or an error unseen.
 */
export function redactLine(line: string): string {
  let told = line;
  told = told.replace(pairs.plain, hideValue);
  if (told.includes('\\"')) told = told.replace(pairs.quoted, hideValue);
  for (const [sign, pattern, stand] of looks) if (told.includes(sign)) told = told.replace(pattern, stand);
  return told.replace(cardNumber, (digits) => (isCardNumber(digits) ? '[card]' : digits));
}

const hideValue = (pair: string, key: string): string =>
  pair.startsWith('\\') ? `\\"${key}\\":\\"[redacted]\\"` : `"${key}":"[redacted]"`;

/** By its check digit (ISO/IEC 7812-1): most long numbers are none. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, '')].map(Number).toReversed();
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : twice(digit)), 0);
  return digits.length <= 19 && sum % 10 === 0;
}

const twice = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);
