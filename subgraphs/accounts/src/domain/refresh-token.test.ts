import { describe, expect, test } from 'vitest';
import { judgeRefresh, raceWindowMs } from './refresh-token.ts';
import { after } from './session.ts';

const now = new Date('2025-03-01T12:00:00Z');
const fresh = { sessionId: 'ses_1', expiresAt: after(now, 1_000) };

describe('judgeRefresh', () => {
  test('trades a fresh token', () => {
    expect(judgeRefresh(fresh, now)).toBe('rotate');
  });

  test('does not trade an expired one', () => {
    expect(judgeRefresh(fresh, after(now, 1_000))).toBe('expired');
  });

  test('takes a second use at the same moment for a race, a later one for theft', () => {
    const used = { ...fresh, usedAt: now };
    expect(judgeRefresh(used, now)).toBe('race');
    expect(judgeRefresh(used, after(now, raceWindowMs - 1))).toBe('race');
    expect(judgeRefresh(used, after(now, raceWindowMs))).toBe('theft');
  });

  test('sees theft in a used token even when it has expired since', () => {
    expect(judgeRefresh({ ...fresh, usedAt: now }, after(now, raceWindowMs * 10))).toBe('theft');
  });
});
