import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { canonicalArgs } from './canonical.ts';
import { isLost, missing, requiredInputs } from './required-inputs.ts';
import { pathOf, type Run, rootThing, type Seen, show } from './run.ts';

export interface Question {
  document: DocumentNode;
  variables: Record<string, unknown>;
  /** Default: the only one there is. */
  operationName?: string | undefined;
}

/** The answer of one schema that holds everything, executed by graphql-js. */
export async function askMonolith(
  { document, variables, operationName }: Question,
  run: Run,
): Promise<ExecutionResult> {
  return execute({
    schema: run.federation.api,
    document,
    variableValues: variables,
    operationName,
    contextValue: run,
    fieldResolver: resolveField,
  });
}

export function resolveField(
  source: Seen | undefined,
  given: Record<string, unknown>,
  run: Run,
  info: GraphQLResolveInfo,
) {
  const { fieldName: field, parentType, path } = info;
  const thing = source?.thing ?? rootThing(run, parentType.name);
  const { owners, requires } = run.truths.field(thing.type, field);
  const args = canonicalArgs(run.federation, thing.type, field, given);
  const at = pathOf(path?.prev);
  const inputs = requires && requiredInputs(run, thing, requires, at);
  // What is missing here keeps a gateway from asking at all.
  if (inputs === missing) return null;
  const presence = owners.map((owner) => run.world.presence(owner, thing)).find((known) => known !== 'known');
  if (presence && !run.truths.field(thing.type, field).isKey) {
    if (presence === 'broken') run.notes.brokenEntities.push(at);
    return null;
  }
  if (isLost(run, thing.type, field)) throw new GraphQLError(`${thing.type}.${field} cannot be reached.`);
  const value = run.world.value({ thing, field, args, inputs });
  return show(value, (inner) => ({ __typename: inner.type, thing: inner }));
}
