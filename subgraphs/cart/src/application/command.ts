import type { Caller } from '@prism/platform/identity';
import type { FactsDesk } from './facts-desk.ts';
import type { CartPorts } from './ports.ts';

/** One request that may give commands. */
export interface CommandContext {
  ports: CartPorts;
  caller: Caller;
  /** Of this request. */
  desk: FactsDesk;
}
