import { createHash } from 'node:crypto';
import type { GraphExecutor, GraphResponse } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { liftPolicy } from '../authorization/index.ts';
import { silentAnswer } from '../request-context.ts';
import { answerFailuresWithNull } from '../subgraph-client/answer-failures-with-null.ts';
import { checkAnswer } from '../subgraph-client/check-answer.ts';
import { keepToDeadline } from '../subgraph-client/keep-to-deadline.ts';
import { createSendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { createTransports } from '../subgraph-client/transports.ts';
import { trimErrors } from '../subgraph-client/trim-errors.ts';
import type { Graph } from './graph.ts';
import { loadGraph } from './load-graph.ts';

const subgraphTimeoutMs = 2_000;

export interface InternalExecutorOptions {
  supergraphSdl: string;
  transports: Readonly<Record<string, GraphExecutor>>;
  log: Logger;
}

/**
 * The unfiltered graph for parts of the platform. Nobody outside reaches it, so there are no edge and no operation
 * stages, and authorization stays with the subgraphs.
 */
export async function createInternalExecutor(
  options: InternalExecutorOptions,
): Promise<{ execute: GraphExecutor; stop(): Promise<void> }> {
  const send = createSendToSubgraph(
    [answerFailuresWithNull, checkAnswer, trimErrors, keepToDeadline(subgraphTimeoutMs)],
    createTransports(options.transports),
  );
  const { sdl } = liftPolicy(options.supergraphSdl);
  const graph = await loadGraph({ supergraphSdl: sdl, send, log: options.log });
  const prepare = rememberDocuments(graph);
  return {
    stop: () => graph.stop(),
    async execute({ query, variables, operationName }, caller) {
      const prepared = prepare(query);
      if ('errors' in prepared) return { errors: prepared.errors.map(toGraphError) };
      const kind = getOperationAST(prepared.document, operationName)?.operation;
      if (!kind) return { errors: [toGraphError(new GraphQLError('The operation is not in the document.'))] };
      const operation = { ...prepared, kind, name: operationName, variables: variables ?? {} };
      const context = {
        caller,
        log: options.log,
        answer: silentAnswer,
        isTrusted: true,
        isChange: kind === 'mutation',
      };
      const { data, errors } = await graph.execute(operation, context);
      return { data: data?.toJSON() ?? data, ...(errors ? { errors: errors.map(toGraphError) } : {}) } as GraphResponse;
    },
  };
}

type Prepared = { document: DocumentNode; hash: string } | { errors: readonly GraphQLError[] };

/** The platform asks a fixed handful of questions: each is parsed and validated once. */
function rememberDocuments({ schema }: Graph): (query: string) => Prepared {
  const known = new Map<string, Prepared>();
  return (query) => {
    const found = known.get(query);
    if (found) return found;
    const prepared = prepare(schema, query);
    if (known.size < 1_000) known.set(query, prepared);
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document, hash: createHash('sha256').update(query).digest('hex') };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function toGraphError({ message, path, extensions }: GraphQLError) {
  return { message, path, extensions };
}
