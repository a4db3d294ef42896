export type IdempotencyRefusalCode = 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_FLIGHT';

export interface IdempotencyRefusal {
  code: IdempotencyRefusalCode;
  message: string;
  /** Where in the arguments the key stands. */
  path: string[];
}

/** The attempt had no effect. With another key, or a moment later, it may have. */
export interface IdempotencyRefused {
  ok: false;
  refusals: IdempotencyRefusal[];
}

export const keyReused = () =>
  refused('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used with other input: choose a new one.');

export const inFlight = () =>
  refused('IDEMPOTENCY_IN_FLIGHT', 'The same request is still running: send it again in a moment.');

function refused(code: IdempotencyRefusalCode, message: string): IdempotencyRefused {
  return { ok: false, refusals: [{ code, message, path: ['input', 'idempotencyKey'] }] };
}
