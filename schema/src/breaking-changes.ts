import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { RegisteredDocument } from './documents.ts';
import { isUsed, usedCoordinates } from './used-coordinates.ts';

/** Breaking changes of a client's schema, as sentences: those that reach a registered document, and the others. */
export interface BreakingChanges {
  touching: string[];
  others: string[];
}

/** Compares what clients saw with what they would see now. */
export async function findBreakingChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  documents: readonly RegisteredDocument[],
): Promise<BreakingChanges> {
  const used = usedCoordinates(documents, before);
  const changes = (await diff(before, after)).filter(
    ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
  );
  const touches = (change: Change) => isUsed(coordinateOf(change), used, before);
  return {
    touching: changes.filter(touches).map(({ message }) => message),
    others: changes.filter((change) => !touches(change)).map(({ message }) => message),
  };
}

/** A new required argument breaks whoever selects the field without it. */
function coordinateOf({ type, path = '' }: Change): string {
  return type === ChangeType.FieldArgumentAdded ? path.split('.').slice(0, 2).join('.') : path;
}
