import type { IncomingHttpHeaders } from 'node:http';
import type { Shedding } from './create-shedding.ts';
import type { Place } from './in-flight-limit.ts';
import type { IsCritical } from './is-critical.ts';

/**
 * A place for the operation of a message.
 * @param body What a POST has for a body.
 * @param headers Of the request that the message stands for.
 * @throws PrismError OVERLOADED
 */
export type Admit = (body: unknown, headers: IncomingHttpHeaders) => Place;

/** @param present Of the graph that serves at the moment. */
export const createAdmit =
  (shedding: Shedding, present: () => IsCritical): Admit =>
  (body, headers) =>
    shedding.enter(() => present()({ method: 'POST', headers, body, raw: {} }));
