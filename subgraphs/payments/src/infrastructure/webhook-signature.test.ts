import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSigned } from './webhook-signature.ts';

const now = new Date('2026-01-01T12:00:00Z');
const at = now.getTime() / 1_000;
const body = Buffer.from('{"id":"evt_1"}');
const sign = (text: string, secret = 'whsec') => createHmac('sha256', secret).update(text).digest('hex');
const good = sign(`${at}.${body}`);

test.each<[string, string | undefined, boolean]>([
  ['the right signature', `t=${at},v1=${good}`, true],
  ['the right one among others, as while secrets change', `t=${at}, v1=${sign('x')}, v1=${good}`, true],
  ['one as old as may be', `t=${at - 300},v1=${sign(`${at - 300}.${body}`)}`, true],
  ['one that is too old', `t=${at - 301},v1=${sign(`${at - 301}.${body}`)}`, false],
  ['one from the future', `t=${at + 301},v1=${sign(`${at + 301}.${body}`)}`, false],
  ['one of another moment', `t=${at - 1},v1=${good}`, false],
  ['one of another secret', `t=${at},v1=${sign(`${at}.${body}`, 'other')}`, false],
  ['one of another scheme', `t=${at},v0=${good}`, false],
  ['half of one', `t=${at},v1=${good.slice(0, 32)}`, false],
  ['no time', `v1=${good}`, false],
  ['a time that is none', `t=soon,v1=${good}`, false],
  ['nothing', '', false],
  ['no header', undefined, false],
])('%s: %s', (_what, header, isGood) => {
  expect(isSigned(header, body, 'whsec', now)).toBe(isGood);
});

test('one byte more in the body and it is not signed', () => {
  expect(isSigned(`t=${at},v1=${good}`, Buffer.concat([body, Buffer.from(' ')]), 'whsec', now)).toBe(false);
});
