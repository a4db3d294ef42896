import type { Verdict } from '../breaker/index.ts';
import { findPrismError } from '../errors/index.ts';
import { HttpRefusal } from './http-refusal.ts';

/**
 * What the failure of a fetch says of the part that was asked. Clients choose their headers and variables: that a part refuses those
 * (4xx), or that what it was asked for is too large, must not take it from everybody else. Who had less than `fairMs` is not
 * blamed for its silence, and a failure that is not in the catalogue is ours.
 */
export function judgeFailure(failure: unknown, tookMs: number, fairMs: number): Verdict {
  const known = findPrismError(failure);
  if (known?.code === 'SUBGRAPH_UNAVAILABLE') return 'failed';
  if (known?.code === 'SUBGRAPH_TIMEOUT') return tookMs >= fairMs ? 'failed' : 'nothing';
  if (known?.code !== 'SUBGRAPH_ERROR') return 'nothing';
  return speaksOfRequest(known.cause) ? 'works' : 'failed';
}

function speaksOfRequest(cause: unknown): boolean {
  if (cause instanceof HttpRefusal) return cause.status >= 400 && cause.status < 500;
  return (cause as { code?: unknown } | undefined)?.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE';
}

/** Half of what there is to answer, and no more than half a second. */
export const fairTimeOf = (timeoutMs: number): number => Math.min(500, timeoutMs / 2);
