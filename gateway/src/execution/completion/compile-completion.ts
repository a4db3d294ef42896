import { type FieldNode, GraphQLError, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import { defaultWeights } from '../../cost/defaults.ts';
import { fragmentsOf } from '../../operation/fragments-of.ts';
import type { JsonObject } from '../json-object.ts';
import type { Run } from '../run.ts';
import type { WrittenData } from '../written-data.ts';
import { collectForType } from './collect-for-type.ts';
import { completeFields, planFields } from './complete-object.ts';
import { compileValue } from './complete-value.ts';
import type { CompletionParts } from './completion-parts.ts';
import { createState, explainWith, noIntrospection, toData } from './completion-state.ts';
import { introspect } from './introspect.ts';

export interface Completed {
  data: WrittenData | null;
  /** Of values that are not what the schema promises, and of root fields that nobody answers. */
  errors: readonly GraphQLError[];
  /** What it cost, by what is in it. */
  points: number;
}

export type CompleteOperation = (run: Pick<Run, 'data' | 'variables' | 'shared' | 'strings' | 'room'>) => Completed;

/** Compiles an operation's completion. */
export function compileCompletion(parts: CompletionParts): CompleteOperation {
  const { schema, weights, document, operation, keyOf, answered } = parts;
  const fragments = fragmentsOf(document);
  const options = { schema, weights, fragments, keyOf, weigh: () => 0 };
  const type = schema.getRootType(operation.operation) as GraphQLObjectType;
  const collected = collectForType(options, type, [operation.selectionSet]);
  const meta = [...collected.values()].flat().filter(isIntrospection);
  const missing = [...collected].filter(([, [node]]) => node && !isMeta(node) && !answered.has(keyOf(node)));
  const isUnanswered = missing.length > 0 && missing.length === collected.size;
  const fields = planFields(options, type, collected, compileValue);

  const base = meta.length * defaultWeights.introspection + baseOf(operation);

  const explain = (merged: JsonObject, introspection: JsonObject) =>
    explainWith((state) => completeFields(fields, merged, state), introspection);

  return (run) => {
    const introspection = meta.length > 0 ? introspect(parts, meta, run.variables) : noIntrospection;
    const { shared, strings, variables, room } = run;
    const state = createState({ introspection, shared, strings, variables, room, points: base });
    // An answer of nothing but nulls would look as if somebody had been asked.
    const text = isUnanswered ? undefined : completeFields(fields, run.data, state);
    const data = toData(text, state);
    const wrong = state.isInvalid ? explain(run.data, introspection) : [];
    return {
      data,
      errors: [...missing.map(([name]) => unanswered(name)), ...wrong],
      points: state.points,
    };
  };
}

const baseOf = ({ operation }: OperationDefinitionNode): number =>
  operation === 'mutation' ? defaultWeights.mutation : 0;

const isMeta = ({ name }: FieldNode): boolean => name.value.startsWith('__');
const isIntrospection = (field: FieldNode): boolean => isMeta(field) && field.name.value !== '__typename';

/** The planner drops what it finds no way to, without a word. */
function unanswered(name: string): GraphQLError {
  return new GraphQLError('No part of the graph can answer this field.', {
    path: [name],
    extensions: { code: 'SUBGRAPH_ERROR' },
  });
}
