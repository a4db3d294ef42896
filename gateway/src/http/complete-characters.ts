/** Each escape of JSON as one token, a pair of halves included, so that an escaped backslash hides what follows it. */
const escapes = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\./gs;
const half = /^\\u[dD][89a-fA-F][\da-fA-F]{2}$/;

/**
 * JSON without halves of characters (lone surrogates), which only an escape can name: U+FFFD instead, as in every UTF-8.
 * A text cut in the middle of an emoji holds one; PostgreSQL's JSON refuses it, and a change would fail for it.
 */
export function completeCharacters(json: string): string {
  if (!json.includes('\\u')) return json;
  return json.replace(escapes, (token) => (half.test(token) ? '\\ufffd' : token));
}
