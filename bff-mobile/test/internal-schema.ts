import { PrismError } from '@prism/platform/errors';
import type { GraphRequest } from '@prism/platform/graph';
import { readSupergraph } from '@prism/schema';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';

const schema = buildSchema(readSupergraph('internal'), { assumeValidSDL: true });

/** What the real internal graph would refuse to run, the fakes of these tests refuse too. */
export function refuseWhatInternalGraphRefuses({ query, variables = {} }: GraphRequest): void {
  const document = parse(query);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, definitions, variables);
  const [mistake] = [...validate(schema, document), ...errors];
  if (mistake) throw new PrismError('GRAPHQL_VALIDATION_FAILED', `${mistake.message} in ${query}`);
}
