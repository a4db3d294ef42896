import { expect, test } from 'vitest';
import { testCaller } from '../testing/caller.ts';
import { signRequest, verifyRequest } from './signature.ts';

const secret = 'shared by all parts, 32 characters!';
const request = { method: 'POST', path: '/graphql', body: '{"query":"{ a }"}' };
const caller = testCaller();

test('a signed request tells who asks', () => {
  expect(verifyRequest(request, signRequest(request, caller, secret), secret).caller).toEqual(caller);
});

test.each([
  ['another body', { ...request, body: '{"query":"{ b }"}' }],
  ['another path', { ...request, path: '/other' }],
])('a signature does not fit %s', (_, other) => {
  expect(() => verifyRequest(other, signRequest(request, caller, secret), secret)).toThrow(/wrong signature/);
});

test('a caller exchanged on the way is noticed', () => {
  const headers = signRequest(request, caller, secret);
  const forged = Buffer.from(JSON.stringify(testCaller({ requestId: 'req_other' }))).toString('base64url');
  expect(() => verifyRequest(request, { ...headers, 'x-prism-caller': forged }, secret)).toThrow(/wrong signature/);
});

test('a request without a signature, or with an old one, is refused', () => {
  expect(() => verifyRequest(request, {}, secret)).toThrow(/not signed/);
  const old = signRequest(request, caller, secret, Date.now() - 31_000);
  expect(() => verifyRequest(request, old, secret)).toThrow(/another time/);
});
