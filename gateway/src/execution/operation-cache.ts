import { findPrismError, type PrismError } from '@prism/platform/errors';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compile-operation.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import type { NamedChoice } from './prepare-operation.ts';

/** Once compiled, an operation takes a multiple of its text: 10 KB for the smallest, 125 KB for a large one, by heap snapshots. */
const bytesPerCharacter = 12;
const bytesAtLeast = 9_000;

/** How long it is remembered that an operation is too complex, in ms, and of how many. */
const tooComplexMs = 60_000;
const maxTooComplex = 1_000;

export interface OperationCache {
  /**
   * Compiles what is not known; those who ask at the same time share one compilation. Of failures, that an operation is too complex is
   * kept for a minute: the planner has spent its time on it.
   */
  get(
    operation: NamedOperation,
    choice: NamedChoice,
    isTrusted?: boolean,
  ): CompiledOperation | Promise<CompiledOperation>;
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

export function createOperationCache(
  { operations, bytes } = defaultLimits,
  now: () => number = () => performance.now(),
): OperationCache {
  const known = new LRUCache<string, Kept>({ max: operations, maxSize: bytes, sizeCalculation });
  const tooComplex = new LRUCache<string, PrismError>({
    max: maxTooComplex,
    ttl: tooComplexMs,
    ttlResolution: 0,
    perf: { now },
  });
  const underWay = new Map<string, Promise<CompiledOperation>>();
  return {
    get({ hash, name = '' }, { name: choiceName, variables, compile }, isTrusted = false) {
      const operation = `${hash} ${name}`;
      const key = `${operation} ${choiceName}`;
      const found = known.get(key)?.compiled ?? underWay.get(key);
      if (found) return found;
      const refused = tooComplex.get(`${isTrusted} ${key}`);
      if (refused) return Promise.reject(refused);
      const keep = (compiled: CompiledOperation) => {
        known.set(key, { compiled, operation, variables });
        return compiled;
      };
      const fail = (error: unknown) => {
        const refusal = findPrismError(error);
        if (refusal?.code === 'QUERY_TOO_COMPLEX') tooComplex.set(`${isTrusted} ${key}`, refusal);
        throw error;
      };
      const compiling = compile(isTrusted)
        .then(keep, fail)
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
