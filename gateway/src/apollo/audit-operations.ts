import type { ApolloServerPlugin } from '@apollo/server';
import type { AuditLog } from '@prism/platform/log';
import type { RequestContext } from '../request-context.ts';
import { createAuditRefusals } from '../telemetry/audit-refusals.ts';

/** Records whose operation was refused what. Apollo Server tells every answer with errors, of whichever lane. */
export function auditOperations(audit: AuditLog): ApolloServerPlugin<RequestContext> {
  const auditRefusals = createAuditRefusals(audit);
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { caller }, operationName, queryHash, errors = [] }) {
          if (errors.length === 0) return;
          const { identity, address, requestId, client } = caller;
          auditRefusals({
            ...{ actor: identity.subject, address, requestId },
            errors: errors.map(({ path, extensions }) => ({ path, code: extensions.code })),
            details: { client: client.variant, operation: operationName ?? undefined, hash: queryHash?.slice(0, 12) },
          });
        },
      };
    },
  };
}
