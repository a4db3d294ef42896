/**
 * Why a sign-in was refused, or undefined when it was not. Knows three shapes: GraphQL errors, user errors in a
 * mutation's payload (`data.<mutation>.userErrors`), and a plain HTTP failure with or without a JSON message.
 * @param body the parsed JSON, or undefined when the answer was not JSON
 */
export function refusalIn(status: number, body: unknown): string | undefined {
  const told = firstMessage(valueAt(body, ['errors'])) ?? userErrorIn(valueAt(body, ['data']));
  if (told !== undefined) return told;
  if (status < 400) return undefined;
  const plain = valueAt(body, ['message']) ?? valueAt(body, ['error']);
  return typeof plain === 'string' ? plain : `The server answered ${status}.`;
}

/** The value at a path of own keys, or undefined where the path ends early. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return valueAt((value as Record<string, unknown>)[key], rest);
}

function userErrorIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.values(data)
    .map((payload) => firstMessage(valueAt(payload, ['userErrors'])))
    .find((message) => message !== undefined);
}

function firstMessage(errors: unknown): string | undefined {
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  const message = valueAt(errors[0], ['message']);
  return typeof message === 'string' ? message : 'The server refused without a reason.';
}
