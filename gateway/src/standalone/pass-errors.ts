import type { GraphError, GraphResponse } from '@prism/platform/graph';
import type { SubgraphStage } from '../subgraph-client/send-to-subgraph.ts';

const maxErrors = 100;
const maxCodeLength = 100;

/**
 * Of a subgraph's errors, the first hundred, and of each its message, its path and its own code: who runs this gateway runs
 * the subgraphs too, and their clients know those codes. Never the rest of the extensions: `http` would set the status of the
 * whole answer, `stacktrace` is nobody's business. `trimErrors` is the stricter rule for a platform of one catalogue of codes.
 */
export const passErrors: SubgraphStage = (request, next) => next(request).then(passAll);

const passAll = (answer: GraphResponse): GraphResponse =>
  answer.errors ? { data: answer.data, errors: answer.errors.slice(0, maxErrors).map(pass) } : answer;

function pass({ message, path, extensions }: GraphError): GraphError {
  const code = extensions?.code;
  const isCode = typeof code === 'string' && code !== '' && code.length <= maxCodeLength;
  return {
    message,
    ...(isPath(path) ? { path } : {}),
    extensions: { code: isCode ? code : 'SUBGRAPH_ERROR' },
  };
}

function isPath(path: unknown): boolean {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
}
