import type { Logger } from '../log/index.ts';
import type { CircuitChange } from './circuit-breaker.ts';

/** A line for each change. `part` is asked at `address`. */
export function logChanges(log: Logger, part: string): (address: string, change: CircuitChange) => void {
  return (address, { state, ...counts }) => {
    const text = state === 'open' ? 'a part fails: it is left alone' : 'a part answers again';
    log.warn({ part, address, ...counts }, text);
  };
}
