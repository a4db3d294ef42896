const aboutVariable = /^Variable "\$(\w+)" (?:got|has) invalid value /;
const place = / at "([\w.[\]]+)"$/;

/** What graphql-js says of a value without repeating it. */
const reasons = [
  /^Expected type "[\w![\]]+"(?: to be an object)?/,
  /^Expected non-nullable type "[\w![\]]+" not to be null/,
  /^Field "\w+" of required type "[\w![\]]+" was not provided/,
  /^Field "\w+" is not defined by type "\w+"/,
  /^(?:\w+|Enum "\w+") cannot represent [\w -]*value(?=: )/,
  /^\w+ expected .+?(?=, got )/,
];

/**
 * graphql-js repeats a variable's value in its refusal, which may be a password on its way into somebody's log.
 *
 * @param message Of a refusal, of whatever kind.
 * @param reason The message of the error below it, with which the refusal ends.
 * @returns The message with the variable, the place in it and the expectation, where they can be told apart from the value.
 */
export function withoutValues(message: string, reason: string | undefined): string {
  const variable = aboutVariable.exec(message)?.[1];
  if (!variable) return message;
  const ending = `; ${reason}`;
  if (reason === undefined || !message.endsWith(ending)) return `Variable "$${variable}" got an invalid value.`;
  const at = place.exec(message.slice(0, -ending.length))?.[0] ?? '';
  const kept = reasons.flatMap((pattern) => pattern.exec(reason)?.[0] ?? [])[0];
  return `Variable "$${variable}" got an invalid value${at}${kept ? `; ${kept}` : ''}.`;
}
