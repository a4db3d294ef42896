import { LRUCache } from 'lru-cache';
import type { Operation } from '../execution/graph.ts';

/** What is known of a document's operation before its variables. */
export type KnownOperation = Omit<Operation, 'variables'>;

/** Operations that were parsed and validated, by the text and the name that clients send. */
export interface KnownOperations {
  find(query: string, operationName: string | undefined): KnownOperation | undefined;
  remember(query: string, operationName: string | undefined, operation: KnownOperation): void;
}

/** A parsed document takes some thirty times its text. */
const bytesPerCharacter = 30;

export function createKnownOperations(maxBytes = 20_000_000): KnownOperations {
  const known = new LRUCache<string, KnownOperation>({ max: 5_000, maxSize: maxBytes });
  return {
    find: (query, operationName) => known.get(keyOf(query, operationName)),
    remember(query, operationName, operation) {
      const key = keyOf(query, operationName);
      known.set(key, operation, { size: key.length * bytesPerCharacter + 1 });
    },
  };
}

/** A name holds no line break. */
const keyOf = (query: string, operationName = ''): string => (operationName ? `${operationName}\n${query}` : query);
