import { PrismError } from '../errors/index.ts';
import type { EventEnvelope } from './event.ts';
import type { EventHandler } from './handle.ts';

const aReleaseLaterMs = 30_000;

/**
 * Types nobody here asked for are none of our business. A version we do not know of a type we handle is refused, and so
 * comes again until a release that knows it runs: it is not the event that fails.
 */
export function handlersOf(on: readonly EventHandler[], { type, version }: EventEnvelope): EventHandler[] {
  const ofType = on.filter((handler) => handler.type === type);
  const ofVersion = ofType.filter((handler) => handler.version === version);
  if (ofType.length === ofVersion.length || ofVersion.length > 0) return ofVersion;
  const known = ofType.map((handler) => handler.version).join(', ');
  const message = `Expected ${type} of version ${known}; version ${version} came`;
  throw new PrismError('INTERNAL_SERVER_ERROR', message, { retryAfterMs: aReleaseLaterMs });
}
