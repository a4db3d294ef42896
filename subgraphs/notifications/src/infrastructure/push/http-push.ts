import { connectFailures, PrismError } from '@prism/platform/errors';
import type { PushMessage, PushSender } from '../../application/ports.ts';

export interface HttpPushOptions {
  /** Where messages are posted to, e.g. `https://fcm.googleapis.com/v1/projects/shop/messages:send`, or a relay before it. */
  url: string;
  /** Sent as a bearer token. */
  secret?: string | undefined;
  /** Default 10 000. */
  timeoutMs?: number;
}

const retryAfterMs = 30_000;

/**
 * Posts messages of FCM's HTTP v1 shape (firebase.google.com/docs/reference/fcm/rest/v1/projects.messages/send). A relay that
 * takes them can reach any other service, and hold the short-lived credentials that Google wants.
 */
export function createHttpPush({ url, secret, timeoutMs = 10_000 }: HttpPushOptions): PushSender {
  const headers = { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) };
  return {
    async send(message) {
      const request = { method: 'POST', headers, body: JSON.stringify(toFcm(message)), redirect: 'error' as const };
      const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) }).catch(
        (error: unknown) => {
          throw unanswered(url, error);
        },
      );
      await answer.body?.cancel();
      if (answer.ok) return 'TAKEN';
      // 404 is FCM's UNREGISTERED, 410 what others say.
      if (answer.status === 404 || answer.status === 410) return 'GONE';
      throw refused(url, answer.status);
    },
  };
}

function toFcm({ token, title, body, data }: PushMessage) {
  return { message: { token, notification: { title, body }, data } };
}

const hostOf = (url: string) => new URL(url).host;

/** It answered, so it did not take it; except those in between, which do not know what happened behind them. */
function refused(url: string, status: number): PrismError {
  const isForNow = status === 429 || status === 500 || status === 503;
  const message = `The push service ${hostOf(url)} did not take the message (${status})`;
  return new PrismError('INTERNAL_SERVER_ERROR', message, isForNow ? { retryAfterMs } : {});
}

function unanswered(url: string, error: unknown): PrismError {
  const code = codeOf(error);
  const message = `The push service ${hostOf(url)} did not answer (${code ?? 'no connection'})`;
  const retry = code !== undefined && connectFailures.has(code) ? { retryAfterMs } : {};
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause: error, ...retry });
}

/** `fetch` hides what happened as the cause of its TypeError, and several addresses tried as an AggregateError in it. */
function codeOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 4; current = current.cause, depth++) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current instanceof AggregateError) return codeOf(current.errors[0]);
  }
  return undefined;
}
