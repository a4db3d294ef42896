import { describe, expect, test } from 'vitest';
import { after, isLive, isSightingDue, type Session, sessionLifetimeMs } from './session.ts';

const signedInAt = new Date('2025-03-01T12:00:00Z');
const session: Session = {
  id: 'ses_1',
  customerId: 'cus_1',
  kind: 'WEB',
  createdAt: signedInAt,
  lastSeenAt: signedInAt,
  expiresAt: after(signedInAt, 1_000),
};

describe('a session', () => {
  test('is live until the moment it expires', () => {
    expect(isLive(session, after(signedInAt, 999))).toBe(true);
    expect(isLive(session, after(signedInAt, 1_000))).toBe(false);
  });

  test('is dead once revoked', () => {
    expect(isLive({ ...session, revokedAt: signedInAt }, signedInAt)).toBe(false);
  });

  test('notes being used once a minute', () => {
    expect(isSightingDue(session, after(signedInAt, 59_999))).toBe(false);
    expect(isSightingDue(session, after(signedInAt, 60_000))).toBe(true);
  });

  test.each([
    ['WEB', false, 12],
    ['WEB', true, 30 * 24],
    ['DEVICE', false, 60 * 24],
    ['BACK_OFFICE', true, 0.5],
  ] as const)('of kind %s, remembered: %s, lives %d hours', (kind, remember, hours) => {
    expect(sessionLifetimeMs(kind, remember)).toBe(hours * 3_600_000);
  });
});
