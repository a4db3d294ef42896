import { type DocumentNode, type GraphQLSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { createRandom } from '../random.ts';
import { createRandomArguments } from './random-arguments.ts';
import { createRandomSelection } from './random-selection.ts';

/** The name of every random operation. Some documents have another one beside it. */
export const operationName = 'Random';

export interface RandomOperation {
  text: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** A valid operation on a schema, the same one for the same seed. */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  for (let attempt = 0; ; attempt += 1) {
    const { text, variables } = writeOperation(schema, `operation ${seed} ${attempt}`);
    const document = parse(text, { noLocation: true });
    // Valid as it is written, but for fragments that are used twice: they may meet what they cannot be merged with.
    const errors = validate(schema, document, [OverlappingFieldsCanBeMergedRule]);
    if (errors.length === 0) return { text, document, variables };
    if (attempt > 100) throw new AggregateError(errors, `A valid operation expected, not ${text}`);
  }
}

function writeOperation(schema: GraphQLSchema, seed: string) {
  const random = createRandom(seed);
  const mutation = random.chance(0.6) ? schema.getMutationType() : undefined;
  const root = mutation ?? schema.getQueryType();
  if (!root) throw new Error('The schema expected to have a query type.');
  const args = createRandomArguments(random);
  const { selection, fragments } = createRandomSelection(schema, random, args);
  const body = selection(root);
  const definitions = args.definitions().join(', ');
  const head = `${mutation ? 'mutation' : 'query'} ${operationName}${definitions ? `(${definitions})` : ''}`;
  const another = random.chance(0.05) ? ['query Another { another: __typename }'] : [];
  return { text: [...another, `${head} ${body}`, ...fragments()].join('\n'), variables: args.variables };
}
