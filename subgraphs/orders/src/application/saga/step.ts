import type { OrderEvent } from '../../domain/events.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Order } from '../../domain/order.ts';
import type { Parts } from '../ports.ts';

/**
 * One step of a placement, beside what takes it back. A step asks one other part, which answers the same however often it
 * is asked, and says what happened. When it throws, nobody knows whether it happened: the same step is asked again, later,
 * until there is an answer. Nothing is undone before that.
 */
export interface Step {
  readonly name: string;
  isDone(order: Order, now: Date): boolean;
  take(order: Order, parts: Parts, now: Date): Promise<OrderEvent[]>;
  readonly undo?: Undo;
}

/** Gives back what a step took. It is tried until it succeeds. */
export interface Undo {
  isNeeded(order: Order): boolean;
  take(order: Order, parts: Parts): Promise<OrderEvent[]>;
}

/** The placement ends here; what was taken so far is given back. */
export const refused = (failure: Failure): OrderEvent[] => [{ type: 'PlacementRefused', data: failure }];

/** The other part has not made up its mind: asked again, later. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
