import type { Caller } from '@prism/platform/identity';
import type { CommandPorts } from './ports.ts';
import type { Saga } from './saga/saga.ts';

/** One request that may give commands. */
export interface CommandContext {
  ports: CommandPorts;
  saga: Saga;
  caller: Caller;
}

/** Who does what is done in this request. */
export const causeOf = ({ caller }: Pick<CommandContext, 'caller'>) => ({
  actor: caller.identity.subject,
  requestId: caller.requestId,
});
