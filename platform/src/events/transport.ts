import type { EventEnvelope } from './event.ts';

export type OnEvent = (event: EventEnvelope) => Promise<void>;

export interface SubscribeOptions {
  /** Whose events: the name of the part that tells them. */
  stream: string;
  /** Who hears: members of one group share the events, each group gets all of them. */
  group: string;
  /** Handles one event. When it throws, the event comes again later; being called twice for one event must do no harm. */
  onEvent: OnEvent;
}

export interface Subscription {
  /** Waits for handlers that run; what they did not get to is delivered to the next member of the group. */
  stop(): Promise<void>;
}

/**
 * How events travel from a relay to the groups that hear them. What holds for every transport (transport-contract.ts):
 * - Each group gets every event at least once, even if the process dies at any moment after `publish` resolved.
 * - Events of one partition key reach a group one after the other, in the order of the calls to `publish`; other keys meanwhile.
 * - An event whose handler throws is tried again with growing delay, for ever: giving one up is for the handler to decide.
 *   It holds back its own key in its own group, nobody else.
 * - However members come, go and die: no event begins with one member before all earlier ones of its key were handled by it or by
 *   another. Two may handle one event at once, when one of them only seemed dead: an inbox makes that harmless.
 * - When a `publish` fails, those called after it and not yet done fail too, so a relay that starts over keeps the order.
 */
export interface EventTransport {
  /** Resolves once the events cannot be lost any more. Never called inside a transaction. */
  publish(stream: string, events: readonly EventEnvelope[]): Promise<void>;
  /** Resolves even while the transport is out of reach; delivery begins when it is back. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** Stops all subscriptions and lets go of connections. */
  close(): Promise<void>;
}
