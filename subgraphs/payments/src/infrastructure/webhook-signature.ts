import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a signed delivery may be, in s: a recorded one cannot be played again later. */
const toleranceSeconds = 300;

/**
 * Whether a header of the form `t=1700000000,v1=hex` signs these bytes: HMAC-SHA-256 of `t.body` under the secret. Several v1
 * may stand there while secrets are changed. Source: https://docs.stripe.com/webhooks#verify-manually
 */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string, now: Date): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('=', 2));
  const at = parts.find(([name]) => name === 't')?.[1];
  if (at === undefined || !/^\d{1,12}$/.test(at)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${at}.`).update(body).digest();
  return parts.some(([name, value]) => name === 'v1' && isEqual(value, expected));
}

function isEqual(hex: string | undefined, expected: Buffer): boolean {
  const given = Buffer.from(hex ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
