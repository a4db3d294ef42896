import type { ApolloServerParts } from '../apollo/apollo-server-parts.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import { logOperation } from '../telemetry/log-operation.ts';
import type { KnownOperations } from './known-operations.ts';
import { type PlainlyAsked, readPlainRequest } from './read-plain-request.ts';

export interface FastLaneParts extends Pick<ApolloServerParts, 'variant' | 'run'> {
  graph: Pick<ApolloServerParts['graph'], 'schema'>;
  known: Pick<KnownOperations, 'find'>;
}

/** Answers a request whole; undefined when Apollo Server has to. */
export type FastLane = (request: PlainlyAsked, context: RequestContext) => Promise<string | Buffer | undefined>;

/**
 * The way of the common request: a POST of a known operation, which goes through the same stages as any other, and whose answer
 * has no errors. An outcome with errors is handed over to Apollo Server to be told, not to be had again.
 */
export function createFastLane({ variant, graph, run, known }: FastLaneParts): FastLane {
  return async (request, context) => {
    const plain = readPlainRequest(request);
    const operation = plain && known.find(plain.query, plain.operationName);
    if (!operation) return undefined;
    const startedAt = performance.now();
    const { variables } = plain;
    const outcome = run({ ...operation, variables, context, variant, schema: graph.schema });
    const result = await outcome.catch(toNothing);
    if (!result?.data || result.errors) {
      context.outcome = outcome;
      return undefined;
    }
    logOperation(context, { name: operation.name, hash: operation.hash, startedAt });
    return result.data.body;
  };
}

const toNothing = (): GraphResult | undefined => undefined;
