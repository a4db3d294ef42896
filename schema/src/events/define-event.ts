import type { z } from 'zod';

/** The contract of an event: its name in the past tense, a version that grows when the payload's shape changes, and that shape. */
export interface EventContract<Payload> {
  readonly type: string;
  readonly version: number;
  readonly payload: z.ZodType<Payload>;
}

export const defineEvent = <Payload>(
  type: string,
  version: number,
  payload: z.ZodType<Payload>,
): EventContract<Payload> => ({ type, version, payload });
