import { PrismError } from '../errors/index.ts';
import type { EventEnvelope } from './event.ts';
import type { EventHandler } from './handle.ts';

/** A statement is ended after 10 s, an idle transaction after 30 s: between the two. */
export const defaultHandlerTimeoutMs = 20_000;

/**
 * Hands an event to its handlers, one after the other, inside the transaction of the inbox. One that hangs would hold its key,
 * a connection and a place among those that run for ever; so all of them together have so long. What is over then is rolled
 * back, and whatever the handler still does in it is refused. Throws a PrismError then: the try counts as failed.
 */
export async function runHandlers(
  handlers: readonly EventHandler[],
  event: EventEnvelope,
  timeoutMs = defaultHandlerTimeoutMs,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(hung(event, timeoutMs)), timeoutMs);
  });
  try {
    await Promise.race([oneAfterTheOther(handlers, event), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function oneAfterTheOther(handlers: readonly EventHandler[], event: EventEnvelope): Promise<void> {
  for (const handler of handlers) await handler.receive(event);
}

const hung = ({ type, version }: EventEnvelope, timeoutMs: number) =>
  new PrismError('INTERNAL_SERVER_ERROR', `Handling ${type} v${version} took longer than ${timeoutMs} ms.`);
