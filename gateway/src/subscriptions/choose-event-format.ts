import { type EventFormat, serverSentEvents } from '@prism/platform/streams';
import { multipartEvents } from './multipart-events.ts';

export interface AcceptedEvents {
  format: EventFormat;
  /** How the client takes an answer in one, as an `accept` of its own; empty for not at all. */
  otherwise: string;
}

const known: readonly (readonly [RegExp, EventFormat])[] = [
  [/^text\/event-stream\s*(?:;|$)/i, serverSentEvents],
  [/^multipart\/mixed\s*(?:;[^;]*)*;\s*subscriptionSpec\s*=\s*"?1\.0"?\s*(?:;|$)/i, multipartEvents],
];
const json = /^(?:application\/(?:json|graphql-response\+json|\*)|\*\/\*)\s*(?:;|$)/i;
const refused = /;\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)/i;

/** How a client takes events, by its `accept`: in the first way of those we speak. Undefined when it takes none. */
export function chooseEventFormat(accept: string | undefined): AcceptedEvents | undefined {
  const ranges = (accept ?? '').split(',').map((range) => range.trim());
  const formatOf = (range: string) => known.find(([pattern]) => pattern.test(range) && !refused.test(range))?.[1];
  const format = ranges.flatMap((range) => formatOf(range) ?? [])[0];
  return format && { format, otherwise: ranges.filter((range) => json.test(range)).join(', ') };
}
