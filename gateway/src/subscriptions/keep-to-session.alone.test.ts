import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessionWatch } from '../auth/session-watch.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { ClientOperation } from '../operation/operation-stage.ts';
import { activeSession, fakeSessions } from '../testing/fake-sessions.ts';
import { testContext } from '../testing/test-exchange.ts';
import type { ClientStream } from './client-stream.ts';
import { keepToSession } from './keep-to-session.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function subscribe(known: Parameters<typeof fakeSessions>[0], credentialEndsAt = Number.POSITIVE_INFINITY) {
  const ending = new AbortController();
  const stream: ClientStream = {
    ended: ending.signal,
    end: (reason) => ending.abort(reason),
    address: '',
    eventBudgetMs: 1,
  };
  const { identity } = activeSession('ses_1');
  const context = testContext({ stream, session: { id: 'ses_1' }, credentialEndsAt: () => credentialEndsAt });
  context.caller.identity = identity;
  const operation = { kind: 'subscription', context } as Partial<ClientOperation> as ClientOperation;
  const events = (async function* (): AsyncGenerator<GraphResult> {
    for (;;) yield {};
  })();
  const findSessions = async (ids: readonly string[]) => ids.flatMap((id) => known[id] ?? []);
  const stage = keepToSession(fakeSessions(known), createSessionWatch({ findSessions }));
  return { ended: ending.signal, result: stage(operation, async () => ({ events })) };
}

const eventsOf = async (result: Promise<GraphResult>) =>
  ((await result).events as AsyncIterable<GraphResult>)[Symbol.asyncIterator]();
const hasEnded = { code: 'UNAUTHENTICATED' };

test('an event is told while the session is alive', async () => {
  const known = { ses_1: activeSession('ses_1') };
  const events = await eventsOf(subscribe(known).result);
  expect(await events.next()).toEqual({ value: {}, done: false });
  Reflect.deleteProperty(known, 'ses_1');
  await expect(events.next()).rejects.toMatchObject(hasEnded);
});

test('a right that is taken away ends it, one that is given does not', async () => {
  const known = { ses_1: activeSession('ses_1', { scopes: ['member', 'auditor'] }) };
  const events = await eventsOf(subscribe(known).result);
  expect((await events.next()).done).toBe(false);
  known.ses_1 = activeSession('ses_1', { scopes: [] });
  await expect(events.next()).rejects.toMatchObject(hasEnded);
});

test('a session that has ended already lets nothing begin', async () => {
  await expect(subscribe({}).result).rejects.toMatchObject(hasEnded);
});

test('it ends with the session or the token, whichever is first, though nothing happens', async () => {
  const session = { ...activeSession('ses_1'), expiresAt: new Date(60_000) };
  const bySession = subscribe({ ses_1: session });
  const byToken = subscribe({ ses_1: session }, 30_000);
  await Promise.all([bySession.result, byToken.result]);
  vi.advanceTimersByTime(30_000);
  expect([byToken.ended.reason, bySession.ended.aborted]).toEqual([expect.objectContaining(hasEnded), false]);
  vi.advanceTimersByTime(30_000);
  expect(bySession.ended.reason).toMatchObject(hasEnded);
});

test.each([
  ['revoked', undefined],
  ['narrowed', activeSession('ses_1', { scopes: [] })],
])('it ends within a second of a session that is %s, though nothing happens', async (_, then) => {
  const known: Parameters<typeof fakeSessions>[0] = { ses_1: activeSession('ses_1') };
  const { ended, result } = subscribe(known);
  await result;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended.aborted).toBe(false);
  if (then) known.ses_1 = then;
  else Reflect.deleteProperty(known, 'ses_1');
  await vi.advanceTimersByTimeAsync(900);
  expect(ended.reason).toMatchObject(hasEnded);
});

test('one that ends before leaves no timer', async () => {
  const ending = subscribe({ ses_1: { ...activeSession('ses_1'), expiresAt: new Date(60_000) } });
  await ending.result;
  expect(vi.getTimerCount()).toBe(2);
  ending.ended.dispatchEvent(new Event('abort'));
  await vi.advanceTimersByTimeAsync(400);
  expect(vi.getTimerCount()).toBe(0);
});
