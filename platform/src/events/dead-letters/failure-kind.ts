import { isAbsence } from '../../database/index.ts';
import { type ErrorCode, findPrismError } from '../../errors/index.ts';
import { serializeError } from '../../log/serialize-error.ts';

/** What somebody else's absence looks like. */
const absenceCodes: ReadonlySet<ErrorCode> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'GATEWAY_TIMEOUT',
  'OVERLOADED',
  'AUTH_UNAVAILABLE',
  'RATE_LIMITED',
]);
const maxLength = 2_000;

/**
 * Whether a failure says nothing about the event: somebody is away, and it will pass. Trying such an event again is right
 * however long it takes; setting it aside would give a person work that time does.
 */
export function isTemporary(error: unknown): boolean {
  const known = findPrismError(error);
  if (known && (known.retryAfterMs !== undefined || absenceCodes.has(known.code))) return true;
  return isAbsence(error);
}

interface Serialized {
  type?: string;
  message: string;
  cause?: Serialized;
}

/** An error and its causes in words, without what people typed. What zod found is in the message of who asked it. */
export function describeFailure(error: unknown): string {
  const words: string[] = [];
  for (let next = serializeError(error) as Serialized | undefined; next; next = next.cause) {
    if (words.length > 0 && next.type?.endsWith('ZodError')) break;
    words.push(next.type ? `${next.type}: ${next.message}` : next.message);
  }
  return words.join('\n').slice(0, maxLength);
}
