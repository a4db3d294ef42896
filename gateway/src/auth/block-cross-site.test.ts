import { describe, expect, test } from 'vitest';
import { type FakeRequest, mobileVariant, testExchange } from '../testing/test-exchange.ts';
import { blockCrossSite, preflightHeader } from './block-cross-site.ts';
import { cookieNames } from './cookies.ts';

const stage = blockCrossSite('https://prism.test', cookieNames(false));
const ask = (request: FakeRequest) => () => stage(testExchange(request));
const session = { cookies: { 'prism-session': 'x' } };
const json = { 'content-type': 'application/json' };
const preflighted = { ...json, [preflightHeader]: '1' };
const blocked = expect.objectContaining({ code: 'CSRF_BLOCKED', status: 403 });

describe('with a cookie that tells who asks', () => {
  test('a request needs the header that makes browsers ask first', () => {
    expect(ask({ ...session, headers: preflighted })).not.toThrow();
    expect(ask({ ...session, headers: json })).toThrow(blocked);
    expect(ask({ ...session, method: 'GET' })).toThrow(blocked);
    expect(ask({ cookies: { 'prism-guest': 'x' }, headers: json })).toThrow(blocked);
  });

  test.each(['https://prism.test', 'https://shop.test', 'http://localhost:4000'])('pages of %s may ask', (origin) => {
    expect(ask({ ...session, headers: { ...preflighted, origin } })).not.toThrow();
  });

  test.each([
    'https://evil.test',
    'null',
    'https://prism.test.evil.test',
    'http://localhost:3000',
    'http://prism.test',
  ])('pages of %s may not', (origin) => {
    expect(ask({ ...session, headers: { ...preflighted, origin } })).toThrow(blocked);
  });
});

describe('without such a cookie', () => {
  test('JSON needs no header: plain forms cannot send it', () => {
    expect(ask({ headers: json })).not.toThrow();
    expect(ask({ headers: { 'content-type': 'APPLICATION/JSON; charset=utf-8' } })).not.toThrow();
  });

  test('what a plain form or link can send is blocked', () => {
    expect(ask({ method: 'GET' })).toThrow(blocked);
    expect(ask({ headers: { 'content-type': 'text/plain' } })).toThrow(blocked);
    expect(ask({ headers: { 'content-type': 'text/plain; x=application/json' } })).toThrow(blocked);
  });

  test('a foreign page may not sign the visitor in either', () => {
    expect(ask({ headers: { ...json, origin: 'https://evil.test' } })).toThrow(blocked);
  });
});

test('clients that go by tokens have nothing that a foreign page could use', () => {
  expect(ask({ ...session, variant: mobileVariant, headers: { origin: 'https://evil.test' } })).not.toThrow();
});
