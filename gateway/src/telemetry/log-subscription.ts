import { findPrismError } from '@prism/platform/errors';
import type { RequestContext } from '../request-context.ts';
import type { ClientStream } from '../subscriptions/client-stream.ts';

/** One log line when a subscription has ended: whose it was, how long it took, and why where that was up to us. */
export function logSubscription({ caller, log }: RequestContext, { ended }: ClientStream): void {
  if (!log.isLevelEnabled('info')) return;
  const startedAt = performance.now();
  ended.addEventListener('abort', () => {
    const { requestId, client, identity } = caller;
    const durationMs = Math.round(performance.now() - startedAt);
    const reason = findPrismError(ended.reason)?.code;
    log.info({ requestId, client, identity: identity.kind, durationMs, reason }, 'a subscription has ended');
  });
}
