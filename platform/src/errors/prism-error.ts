import { type ErrorCode, errorCodes } from './codes.ts';

export interface PrismErrorOptions {
  /** What went wrong below; logged, never sent to a client. */
  cause?: unknown;
  /** When it makes sense to try again, in ms. Its presence makes the error retryable. */
  retryAfterMs?: number;
  /** HTTP status, where it differs from the one of the catalogue. */
  status?: number;
}

/** A failure with a stable code. Its message may reach clients: it says what was expected and what came, no internals. */
export class PrismError extends Error {
  override readonly name = 'PrismError';
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly #status: number | undefined;

  constructor(code: ErrorCode, message: string, options: PrismErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.#status = options.status;
  }

  get status(): number {
    return this.#status ?? errorCodes[this.code];
  }

  /** What graphql-js copies into `GraphQLError.extensions` when a resolver throws this. */
  get extensions(): Record<string, unknown> {
    return {
      code: this.code,
      ...(this.retryAfterMs === undefined ? {} : { retryable: true, retryAfterMs: this.retryAfterMs }),
    };
  }
}

/** The PrismError in a chain of causes (graphql-js wraps what resolvers throw), or undefined. */
export function findPrismError(error: unknown): PrismError | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; depth++) {
    if (current instanceof PrismError) return current;
    current = 'originalError' in current && current.originalError ? current.originalError : current.cause;
  }
  return undefined;
}
