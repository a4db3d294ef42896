import type { RequestContext } from '../request-context.ts';

export interface OperationFacts {
  name: string | null | undefined;
  hash: string | undefined;
  /** By `performance.now()`. */
  startedAt: number;
  errors?: readonly { extensions?: { [key: string]: unknown } | undefined }[] | undefined;
}

/** One log line per operation: who asked what, how long it took, how it ended. Never its variables. */
export function logOperation({ caller, log }: RequestContext, { name, hash, startedAt, errors }: OperationFacts): void {
  if (!log.isLevelEnabled('info')) return;
  log.info(
    {
      requestId: caller.requestId,
      client: caller.client,
      identity: caller.identity.kind,
      operation: name ?? undefined,
      hash: hash?.slice(0, 12),
      durationMs: Math.round(performance.now() - startedAt),
      ...(errors ? { errors: errors.map(({ extensions }) => extensions?.code ?? 'INTERNAL_SERVER_ERROR') } : {}),
    },
    'operation',
  );
}
