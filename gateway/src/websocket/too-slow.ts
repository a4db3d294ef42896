import { PrismError } from '@prism/platform/errors';

/** Of a client that takes too little of what it is sent. */
export const tooSlow = () =>
  new PrismError('OVERLOADED', 'The answers expected to be read faster.', { retryAfterMs: 1_000 });
