import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compile-operation.ts';

/** Compiled operations kept per graph, and what they may take together. */
const maxOperations = 5_000;
const maxBytes = 48_000_000;

/** Once compiled, an operation takes a multiple of its text: 125 KB for a large one, by heap snapshots. */
const bytesPerCharacter = 12;
const bytesAtLeast = 4_000;

export interface OperationCache {
  /** Compiles what is not known; those who ask at the same time share one compilation. Failures are not kept. */
  get(name: string, compile: () => Promise<CompiledOperation>): CompiledOperation | Promise<CompiledOperation>;
}

export function createOperationCache(): OperationCache {
  const known = new LRUCache<string, CompiledOperation>({ max: maxOperations, maxSize: maxBytes, sizeCalculation });
  const underWay = new Map<string, Promise<CompiledOperation>>();
  return {
    get(name, compile) {
      const found = known.get(name) ?? underWay.get(name);
      if (found) return found;
      const compiling = compile()
        .then((compiled) => {
          known.set(name, compiled);
          return compiled;
        })
        .finally(() => underWay.delete(name));
      underWay.set(name, compiling);
      return compiling;
    },
  };
}

function sizeCalculation({ plan }: CompiledOperation): number {
  const characters = plan.fetches.reduce((sum, { query }) => sum + query.length, 0);
  return bytesAtLeast + characters * bytesPerCharacter;
}
