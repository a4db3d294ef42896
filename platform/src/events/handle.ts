import type { EventDefinition, EventEnvelope } from './event.ts';
import { parsePayload } from './parse-payload.ts';

/** What a consumer does about one type and version of events. */
export interface EventHandler {
  readonly type: string;
  readonly version: number;
  /** Whether the event is anything to this handler. Throws like `receive`. */
  concerns(event: EventEnvelope): Promise<boolean>;
  /** Checks the payload, then handles the event. Throws a PrismError when the payload breaks its contract. */
  receive(event: EventEnvelope): Promise<void>;
}

export interface HandleOptions<Payload> {
  /**
   * Asked before the inbox is: an event that is nothing to us needs no transaction and leaves no receipt. Once it is nothing it
   * must stay so, however often and late it comes again. Default: every event is something.
   */
  concerns?: (event: EventEnvelope<Payload>) => boolean | Promise<boolean>;
}

/** Binds a handler to a contract. The handler runs in the transaction of the inbox and must not do what a rollback cannot undo. */
export function handle<Payload>(
  definition: EventDefinition<Payload>,
  run: (event: EventEnvelope<Payload>) => Promise<void>,
  { concerns }: HandleOptions<Payload> = {},
): EventHandler {
  const { type, version } = definition;
  return {
    type,
    version,
    concerns: async (event) =>
      concerns === undefined || concerns({ ...event, payload: parsePayload(definition, event.payload) }),
    async receive(event) {
      await run({ ...event, payload: parsePayload(definition, event.payload) });
    },
  };
}
