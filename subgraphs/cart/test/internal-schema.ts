import { PrismError } from '@prism/platform/errors';
import type { GraphRequest } from '@prism/platform/graph';
import { readSupergraph } from '@prism/schema';
import { buildSchema, type DocumentNode, getOperationAST, getVariableValues, parse, validate } from 'graphql';

const schema = buildSchema(readSupergraph('internal'), { assumeValidSDL: true });
const checked = new Map<string, DocumentNode>();

/** What the real internal graph would refuse to run, the fake refuses too. */
export function refuseWhatInternalGraphRefuses({ query, variables = {} }: GraphRequest): void {
  const document = checked.get(query) ?? parse(query);
  const mistakes = checked.has(query) ? [] : validate(schema, document);
  checked.set(query, document);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, definitions, variables);
  const [mistake] = [...mistakes, ...errors];
  if (mistake) throw new PrismError('GRAPHQL_VALIDATION_FAILED', `${mistake.message} in ${query}`);
}
