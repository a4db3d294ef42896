import { connectFailures, PrismError } from '../errors/index.ts';

const broken = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/** Whether nothing was sent, so that even a change may be sent elsewhere. */
export function isConnectFailure({ cause }: Error): boolean {
  return connectFailures.has(codeOf(cause));
}

/** Throws what undici or a parser threw, in the catalogue's words. */
export function describeFailure(error: Error): never {
  if (error instanceof PrismError) throw error;
  const [code, message] = describe(error);
  throw new PrismError(code, message, { cause: error });
}

function describe(error: Error) {
  if (['TimeoutError', 'AbortError'].includes(error.name))
    return ['SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.'] as const;
  if (connectFailures.has(codeOf(error)))
    return ['SUBGRAPH_UNAVAILABLE', 'A part of the graph could not be reached.'] as const;
  if (broken.has(codeOf(error))) return ['SUBGRAPH_UNAVAILABLE', 'A part of the graph broke the connection.'] as const;
  return ['SUBGRAPH_ERROR', 'A part of the graph answered something unreadable.'] as const;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code);
