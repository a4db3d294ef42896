import type { FastifyReply, RouteShorthandOptions } from 'fastify';
import type { Shedding } from './create-shedding.ts';
import type { Place } from './in-flight-limit.ts';

const placeOf = Symbol('the place of an operation among those in flight');

interface Placed {
  [placeOf]?: Place;
}

/**
 * For routes of GraphQL. What is refused whatever it asks for is refused before its body is read, and once CORS has had its say, so that
 * pages of other origins can read the refusal. A place is left as soon as there is an answer: a client that is slow to read it takes none.
 */
export function sheddingHooks(shedding: Shedding): Pick<RouteShorthandOptions, 'onRequest' | 'onSend'> {
  return {
    onRequest({ headers }, _reply, done) {
      done(shedding.refusalOf(Number(headers['content-length'] ?? 0)));
    },
    onSend(_request, reply, payload, done) {
      (reply as Placed)[placeOf]?.leave();
      done(null, payload);
    },
  };
}

/** Does an operation's work in its place, which it leaves at the latest when that has ended, however it has. */
export async function inPlace<T>(reply: FastifyReply, place: Place, work: () => Promise<T>): Promise<T> {
  (reply as Placed)[placeOf] = place;
  try {
    return await work();
  } finally {
    place.leave();
  }
}
