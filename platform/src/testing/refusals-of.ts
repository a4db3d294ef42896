import { buildSchema, type DocumentNode, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { PrismError } from '../errors/index.ts';
import type { GraphRequest } from '../graph/index.ts';

/**
 * What a graph with this schema (SDL, or that of a supergraph) would refuse to run, its fake refuses too, by this function.
 * It throws GRAPHQL_VALIDATION_FAILED.
 */
export function refusalsOf(sdl: string): (request: GraphRequest) => void {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const valid = new Map<string, DocumentNode>();
  return ({ query, variables = {} }) => {
    const document = valid.get(query) ?? parse(query);
    const mistakes = valid.has(query) ? [] : validate(schema, document);
    if (mistakes.length === 0) valid.set(query, document);
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, variables);
    const [mistake] = [...mistakes, ...errors];
    if (mistake) throw new PrismError('GRAPHQL_VALIDATION_FAILED', `${mistake.message} in ${query}`);
  };
}
