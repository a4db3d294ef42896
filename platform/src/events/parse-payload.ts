import { z } from 'zod';
import { PrismError } from '../errors/index.ts';
import type { EventDefinition } from './event.ts';

/** A payload that keeps the event's contract; throws a PrismError that says where it does not, without its values. */
export function parsePayload<Payload>(definition: EventDefinition<Payload>, payload: unknown): Payload {
  const result = definition.payload.safeParse(payload);
  if (result.success) return result.data;
  const message = `The payload of ${definition.type} v${definition.version} breaks its contract: ${z.prettifyError(result.error)}`;
  throw new PrismError('INTERNAL_SERVER_ERROR', message, { cause: result.error });
}
