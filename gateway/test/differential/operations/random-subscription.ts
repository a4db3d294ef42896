import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  separateOperations,
  validate,
  visit,
} from 'graphql';
import { createRandom } from '../random.ts';
import { createRandomArguments } from './random-arguments.ts';
import { operationName, type RandomOperation } from './random-operation.ts';
import { createRandomSelection } from './random-selection.ts';

/** A valid subscription on a schema that has some, the same one for the same seed. */
export function randomSubscription(schema: GraphQLSchema, seed: number): RandomOperation {
  for (let attempt = 0; ; attempt += 1) {
    const found = writeSubscription(schema, `subscription ${seed} ${attempt}`);
    if (found && validate(schema, found.document, [OverlappingFieldsCanBeMergedRule]).length === 0) return found;
    if (attempt > 100) throw new Error('A valid subscription expected.');
  }
}

function writeSubscription(schema: GraphQLSchema, seed: string): RandomOperation | undefined {
  const root = schema.getSubscriptionType();
  if (!root) throw new Error('The schema expected to have subscriptions.');
  const args = createRandomArguments(createRandom(seed));
  const { selection, fragments } = createRandomSelection(schema, createRandom(`selection ${seed}`), args);
  const definitions = args.definitions;
  const body = selection(root);
  const head = `subscription ${operationName}${definitions().length ? `(${definitions().join(', ')})` : ''}`;
  const written = parse([`${head} ${body}`, ...fragments()].join('\n'), { noLocation: true });
  const document = withOneField(written);
  return document && { document, text: print(document), variables: args.variables };
}

/** A subscription has one field, which is there in any case; and only the fragments and variables that are needed for it. */
function withOneField(document: DocumentNode): DocumentNode | undefined {
  const [operation, ...others] = document.definitions as [OperationDefinitionNode, ...DocumentNode['definitions']];
  const field = operation.selectionSet.selections.find(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value !== '__typename',
  );
  if (!field) return undefined;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [{ ...field, directives: [] }] } as const;
  const alone = { ...document, definitions: [{ ...operation, selectionSet }, ...others] };
  const separated = separateOperations(alone)[operationName] as DocumentNode;
  const used = variablesIn(separated);
  return visit(separated, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
  });
  return names;
}
