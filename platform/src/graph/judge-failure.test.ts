import { expect, test } from 'vitest';
import { NotAsked } from '../breaker/index.ts';
import { PrismError } from '../errors/index.ts';
import { describeRefusal, HttpRefusal } from './http-refusal.ts';
import { fairTimeOf, judgeFailure } from './judge-failure.ts';

const failure = (code: ConstructorParameters<typeof PrismError>[0], cause?: unknown) =>
  new PrismError(code, 'No.', { cause });
const refused = (status: number) => describeRefusal(new HttpRefusal(status, 'text/html: <h1>'));
const tooLarge = Object.assign(new Error(), { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });

test.each([
  ['nobody there', failure('SUBGRAPH_UNAVAILABLE'), 0, 'failed'],
  ['HTTP 503', refused(503), 0, 'failed'],
  ['HTTP 500', refused(500), 0, 'failed'],
  ['HTTP 200 with HTML', refused(200), 0, 'failed'],
  ['something unreadable', failure('SUBGRAPH_ERROR', new SyntaxError()), 0, 'failed'],
  ['silence for a fair time', failure('SUBGRAPH_TIMEOUT'), 500, 'failed'],
  ['silence for less', failure('SUBGRAPH_TIMEOUT'), 499, 'nothing'],
  ['HTTP 400, for a header of the client perhaps', refused(400), 0, 'works'],
  ['HTTP 499', refused(499), 0, 'works'],
  ['more than is taken', failure('SUBGRAPH_ERROR', tooLarge), 0, 'works'],
  ['a client that went away', new DOMException('gone', 'AbortError'), 900, 'nothing'],
  ['a mistake of ours', new TypeError(), 0, 'nothing'],
  ['another code', failure('FORBIDDEN'), 0, 'nothing'],
])('%s', (_, given, tookMs, verdict) => {
  expect(judgeFailure(given, tookMs, 500)).toBe(verdict);
});

test('503 is SUBGRAPH_UNAVAILABLE, other refusals are SUBGRAPH_ERROR', () => {
  expect([refused(503).code, refused(500).code, refused(502).code]).toEqual([
    'SUBGRAPH_UNAVAILABLE',
    'SUBGRAPH_ERROR',
    'SUBGRAPH_ERROR',
  ]);
  expect(new NotAsked(0.2).retryAfterMs).toBe(1);
});

test.each([
  [10_000, 500],
  [1_000, 500],
  [300, 150],
])('of %d ms, %d are a fair time', (timeoutMs, fairMs) => {
  expect(fairTimeOf(timeoutMs)).toBe(fairMs);
});
