import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { PrismError } from '../errors/index.ts';
import type { Caller } from '../identity/index.ts';

/** Headers that carry who asks, and the proof that a part of ours says so. */
export const signatureHeaders = {
  caller: 'x-prism-caller',
  time: 'x-prism-time',
  nonce: 'x-prism-nonce',
  signature: 'x-prism-signature',
} as const;

const toleranceMs = 30_000;

interface SignedRequest {
  method: string;
  path: string;
  body: string;
}

/** Headers for a request to another part: HMAC-SHA256 over method, path, body hash, time, nonce and caller. */
export function signRequest(
  request: SignedRequest,
  caller: Caller,
  secret: string,
  now = Date.now(),
): Record<string, string> {
  const encoded = Buffer.from(JSON.stringify(caller)).toString('base64url');
  const time = String(now);
  const nonce = randomUUID();
  return {
    [signatureHeaders.caller]: encoded,
    [signatureHeaders.time]: time,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: macOf(request, [time, nonce, encoded], secret).toString('base64url'),
  };
}

/**
 * Who asks, and the nonce of the request.
 * @throws PrismError UNAUTHENTICATED when the signature is missing, wrong or older than 30 s.
 */
export function verifyRequest(
  request: SignedRequest,
  headers: Record<string, string | string[] | undefined>,
  secret: string,
  now = Date.now(),
): { caller: Caller; nonce: string } {
  const [caller, time, nonce, signature] = Object.values(signatureHeaders).map((name) => headers[name]);
  if (![caller, time, nonce, signature].every((value) => typeof value === 'string')) throw refusal('is not signed');
  if (!(Math.abs(now - Number(time)) <= toleranceMs)) throw refusal('is signed for another time');
  const expected = macOf(request, [time, nonce, caller] as string[], secret);
  const given = Buffer.from(signature as string, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refusal('has a wrong signature');
  return {
    caller: JSON.parse(Buffer.from(caller as string, 'base64url').toString()) as Caller,
    nonce: nonce as string,
  };
}

function macOf({ method, path, body }: SignedRequest, rest: string[], secret: string): Buffer {
  const bodyHash = createHash('sha256').update(body).digest('base64url');
  return createHmac('sha256', secret)
    .update([method, path, bodyHash, ...rest].join('\n'))
    .digest();
}

function refusal(what: string): PrismError {
  return new PrismError('UNAUTHENTICATED', `This address serves the gateway only: the request ${what}.`);
}
