import { type DocumentNode, getOperationAST, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../execution/graph.ts';

/** What is known of a document's operation before its variables. */
export type KnownOperation = Omit<Operation, 'variables'>;

/** Operations of documents that were parsed and validated, by the text and the name that clients send. Both lanes know by it. */
export interface KnownOperations {
  /** A name may be left out where there is one operation only. */
  find(text: string, operationName: string | undefined): KnownOperation | undefined;
  /** All operations of a document; undefined when it is not known. */
  inDocument(text: string): readonly KnownOperation[] | undefined;
  /** A document by the hash of its text. */
  documentOf(hash: string): DocumentNode | undefined;
  /** The text itself by its hash. */
  textOf(hash: string): string | undefined;
  remember(text: string, operations: readonly KnownOperation[]): void;
  /** Of documents, the one that was asked for last first. */
  texts(): IterableIterator<string>;
}

/** A parsed document takes some thirty times its text, and what the stages remember with it, by heap snapshots. */
const bytesPerCharacter = 30;
const bytesAtLeast = 10_000;

export interface KnownOperationsLimits {
  documents: number;
  bytes: number;
}

const defaultLimits: KnownOperationsLimits = { documents: 5_000, bytes: 20_000_000 };

export function createKnownOperations({ documents, bytes } = defaultLimits): KnownOperations {
  const texts = new Map<string, string>();
  const known = new LRUCache<string, ByName>({
    max: documents,
    maxSize: bytes,
    sizeCalculation: (_, text) => bytesAtLeast + text.length * bytesPerCharacter,
    dispose: (operations) => void texts.delete(firstOf(operations)?.hash ?? ''),
  });
  return {
    find: (text, operationName) => known.get(text)?.get(operationName),
    inDocument(text) {
      const operations = known.get(text);
      return operations && [...new Set(operations.values())];
    },
    documentOf(hash) {
      const operations = known.get(texts.get(hash) ?? '');
      return operations && firstOf(operations)?.document;
    },
    textOf: (hash) => texts.get(hash),
    remember(text, operations) {
      known.set(text, byName(operations));
      if (operations[0] && known.has(text)) texts.set(operations[0].hash, text);
    },
    texts: () => known.keys(),
  };
}

type ByName = ReadonlyMap<string | undefined, KnownOperation>;

const firstOf = (operations: ByName): KnownOperation | undefined => operations.values().next().value;

function byName(operations: readonly KnownOperation[]): ByName {
  const named = new Map<string | undefined, KnownOperation>(operations.map((operation) => [operation.name, operation]));
  const [first] = operations;
  // The document says whether there are others, which may be none that is served.
  return first && getOperationAST(first.document) ? named.set(undefined, first) : named;
}

/** What a valid document offers. */
export function operationsOf(document: DocumentNode, hash: string): KnownOperation[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [{ document, kind: definition.operation, name: definition.name?.value, hash }]
      : [],
  );
}
