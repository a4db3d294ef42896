import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compile-operation.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import type { NamedChoice } from './prepare-operation.ts';

/** Once compiled, an operation takes a multiple of its text: 10 KB for the smallest, 125 KB for a large one, by heap snapshots. */
const bytesPerCharacter = 12;
const bytesAtLeast = 9_000;

export interface OperationCache {
  /** Compiles what is not known; those who ask at the same time share one compilation. Failures are not kept. */
  get(operation: NamedOperation, choice: NamedChoice): CompiledOperation | Promise<CompiledOperation>;
  /** The choices of an operation that are kept, as variables. */
  choicesOf(operation: NamedOperation): JsonObject[];
  readonly size: number;
}

type NamedOperation = Pick<Operation, 'hash' | 'name'>;

interface Kept {
  compiled: CompiledOperation;
  operation: string;
  variables: JsonObject;
}

/** What is kept per graph. */
export interface OperationCacheLimits {
  operations: number;
  bytes: number;
}

const defaultLimits: OperationCacheLimits = { operations: 5_000, bytes: 48_000_000 };

export function createOperationCache({ operations, bytes } = defaultLimits): OperationCache {
  const known = new LRUCache<string, Kept>({ max: operations, maxSize: bytes, sizeCalculation });
  const underWay = new Map<string, Promise<CompiledOperation>>();
  return {
    get({ hash, name = '' }, { name: choiceName, variables, compile }) {
      const operation = `${hash} ${name}`;
      const key = `${operation} ${choiceName}`;
      const found = known.get(key)?.compiled ?? underWay.get(key);
      if (found) return found;
      const compiling = compile()
        .then((compiled) => {
          known.set(key, { compiled, operation, variables });
          return compiled;
        })
        .finally(() => underWay.delete(key));
      underWay.set(key, compiling);
      return compiling;
    },
    choicesOf({ hash, name = '' }) {
      const operation = `${hash} ${name}`;
      return [...known.values()].flatMap((kept) => (kept.operation === operation ? [kept.variables] : []));
    },
    get size() {
      return known.size;
    },
  };
}

function sizeCalculation({ compiled: { plan } }: Kept): number {
  const characters = plan.fetches.reduce((sum, { query }) => sum + query.length, 0);
  return bytesAtLeast + characters * bytesPerCharacter;
}
