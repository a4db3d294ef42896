import type { ZodType } from 'zod';
import { recentProofMs } from '../identity/index.ts';

/** A mistake in a mutation's input, as the GraphQL type `InputError` shows it. */
export interface InputUserError {
  __typename: 'InputError';
  code: string;
  message: string;
  path: string[];
}

export type ParsedInput<T> = { ok: true; value: T } | { ok: false; userErrors: InputUserError[] };

/** Checks a mutation's input; every mistake becomes one user error with the path below `input`. Codes are upper snake case. */
export function parseInput<T>(schema: ZodType<T>, input: unknown): ParsedInput<T> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    userErrors: result.error.issues.map((issue) =>
      inputError('INVALID_INPUT', issue.message, ['input', ...issue.path.map(String)]),
    ),
  };
}

/** One `InputError`. */
export function inputError(code: string, message: string, path: string[] = []): InputUserError {
  return { __typename: 'InputError', code, message, path };
}

/** Nothing is wrong with the request and nothing has happened: the GraphQL type `RetryLaterError`. */
export interface RetryLaterUserError extends Omit<InputUserError, '__typename'> {
  __typename: 'RetryLaterError';
  /** How long to wait before sending it again, in ms. */
  retryAfterMs: number;
}

/** Whoever asks has to prove again that it is them: the GraphQL type `StepUpRequiredError`. */
export interface StepUpRequiredUserError extends Omit<InputUserError, '__typename'> {
  __typename: 'StepUpRequiredError';
  /** How old a proof may be, in seconds. */
  maxAgeSeconds: number;
}

/** One `StepUpRequiredError`. */
export function stepUpRequired(message: string): StepUpRequiredUserError {
  const maxAgeSeconds = recentProofMs / 1_000;
  return { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', message, path: [], maxAgeSeconds };
}
