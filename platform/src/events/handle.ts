import type { EventDefinition, EventEnvelope } from './event.ts';
import { parsePayload } from './parse-payload.ts';

/** What a consumer does about one type and version of events. */
export interface EventHandler {
  readonly type: string;
  readonly version: number;
  /** Checks the payload, then handles the event. Throws a PrismError when the payload breaks its contract. */
  receive(event: EventEnvelope): Promise<void>;
}

/** Binds a handler to a contract. The handler runs in the transaction of the inbox and must not do what a rollback cannot undo. */
export function handle<Payload>(
  definition: EventDefinition<Payload>,
  run: (event: EventEnvelope<Payload>) => Promise<void>,
): EventHandler {
  const { type, version } = definition;
  return {
    type,
    version,
    async receive(event) {
      await run({ ...event, payload: parsePayload(definition, event.payload) });
    },
  };
}
