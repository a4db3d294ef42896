import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { rememberOperations } from '../fast-lane/remember-operations.ts';
import { maxTokens } from '../limits/structure-limits.ts';
import type { RequestContext } from '../request-context.ts';
import { libraryLog } from '../telemetry/library-log.ts';
import { logOperations } from '../telemetry/log-operations.ts';
import { answerInEvents } from './answer-in-events.ts';
import { answerInParts } from './answer-in-parts.ts';
import type { ApolloServerParts } from './apollo-server-parts.ts';
import { auditOperations } from './audit-operations.ts';
import { capErrors } from './cap-errors.ts';
import { correctStatus } from './correct-status.ts';
import { toDocumentStore } from './document-store.ts';
import { createMaskError } from './mask-error.ts';
import { tellRequestId } from './tell-request-id.ts';
import { toGatewayInterface } from './to-gateway-interface.ts';
import { writeResult } from './write-result.ts';

/** Of a text that is not valid; and that there are more. */
const mistakesTold = 5;

/** Apollo Server for one variant: it parses and validates, hands the operation to `run`, and writes the answer. */
export async function createApolloServer(parts: ApolloServerParts): Promise<ApolloServer<RequestContext>> {
  const { production, log, audit } = parts.settings;
  const { introspection = !production, formatError = createMaskError(production) } = parts;
  const apollo = new ApolloServer<RequestContext>({
    gateway: toGatewayInterface(parts),
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: libraryLog(log, 'apollo-server'),
    parseOptions: { maxTokens },
    // Each mistake in a name is compared with all names of the schema, which takes 5 ms where there are 400.
    validationOptions: { maxErrors: mistakesTold },
    documentStore: toDocumentStore(parts.known),
    formatError,
    stringifyResult: writeResult,
    plugins: [
      answerInParts({ ...parts, formatError }),
      answerInEvents(parts),
      logOperations(),
      ...(audit ? [auditOperations(audit)] : []),
      rememberOperations(parts.known),
      capErrors(),
      correctStatus(),
      tellRequestId(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
