import { PrismError } from '@prism/platform/errors';
import type { RequestContext } from '../request-context.ts';
import type { DecidePolicies } from './authorization-settings.ts';

/** Longest wait for a decision, in ms. */
const patienceMs = 1_000;

/**
 * Asks which policies hold for who asks.
 * @throws PrismError AUTH_UNAVAILABLE when nobody can tell in time: to be refused for want of an answer is no statement on rights.
 */
export async function askPolicies(
  decide: DecidePolicies,
  names: readonly string[],
  context: RequestContext,
): Promise<ReadonlySet<string>> {
  const { caller, log, stream, forwardedHeaders = [] } = context;
  // A subscription has been answered in time; what it is told of has a time of its own.
  const leftMs = stream ? patienceMs : caller.deadline - Date.now();
  const cut = new AbortController();
  try {
    const decided = Promise.resolve(decide(names, { caller, headers: toRecord(forwardedHeaders) }));
    return new Set(await Promise.race([decided, tooLate(Math.min(patienceMs, leftMs), cut.signal)]));
  } catch (error) {
    log.error({ err: error, requestId: caller.requestId }, 'policies could not be decided');
    throw new PrismError('AUTH_UNAVAILABLE', 'Nobody could decide what this caller may.', { cause: error });
  } finally {
    cut.abort();
  }
}

function tooLate(waitMs: number, cut: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no decision within ${waitMs} ms`)), Math.max(waitMs, 0));
    cut.addEventListener('abort', () => clearTimeout(timer));
  });
}

/** Name, value, name, value → an object without a prototype: clients choose the names. */
function toRecord(headers: readonly string[]): Record<string, string> {
  const record: Record<string, string> = Object.create(null);
  for (let at = 0; at < headers.length; at += 2) record[headers[at] as string] = headers[at + 1] as string;
  return record;
}
