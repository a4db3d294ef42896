import { PrismError } from '@prism/platform/errors';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** Codes of openid-client for a provider that does not answer, or not as one. */
const notAnswering = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
];

/**
 * Why a sign-in failed, in a word for the audit log; undefined when the provider could not be asked, or does not know us, and
 * nothing is said about the person.
 */
export function reasonOfRefusal(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError) return isTheirFault(error.error) ? undefined : 'by the provider';
  if (error instanceof ResponseBodyError) return isGone(error) ? 'code' : undefined;
  if (error instanceof ClientError && !notAnswering.includes(error.code ?? '')) return error.code ?? 'unknown';
  return undefined;
}

/** RFC 6749, 4.1.2.1. */
const isTheirFault = (code: string): boolean => code === 'server_error' || code === 'temporarily_unavailable';

/** What was granted is over: used, revoked or expired (RFC 6749, 5.2). Any other refusal is about us. */
export const isGone = (error: unknown): boolean =>
  error instanceof ResponseBodyError && error.error === 'invalid_grant';

/** @throws PrismError AUTH_UNAVAILABLE, whatever the provider said: its words are for the log. */
export function unavailable(cause: unknown): never {
  const message = 'Sign-in by the outside provider is not possible right now.';
  throw new PrismError('AUTH_UNAVAILABLE', message, { cause, retryAfterMs: 1_000 });
}
