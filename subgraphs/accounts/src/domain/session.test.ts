import { describe, expect, test } from 'vitest';
import { after, isLive, isNewDevice, isSightingDue, type Session, sessionLifetimeMs } from './session.ts';

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

describe('a device', () => {
  const phone = { kind: 'DEVICE', deviceId: 'd1', deviceName: 'Phone', platform: 'IOS' } as const;
  const browser = { kind: 'WEB', deviceName: 'web' } as const;
  const backOffice = { kind: 'BACK_OFFICE' } as const;

  test('is no news at the first sign-in of all', () => {
    expect(isNewDevice(phone, [])).toBe(false);
  });

  test('with an id is known by it, whatever it calls itself', () => {
    expect(isNewDevice({ ...phone, deviceName: 'Renamed' }, [phone])).toBe(false);
    expect(isNewDevice({ ...phone, deviceId: 'd2' }, [phone, browser])).toBe(true);
  });

  test('without one is known by what it says of itself', () => {
    expect(isNewDevice(browser, [phone, browser])).toBe(false);
    expect(isNewDevice({ ...browser, deviceName: 'other' }, [browser])).toBe(true);
    expect(isNewDevice(browser, [phone])).toBe(true);
    expect(isNewDevice(backOffice, [browser])).toBe(true);
    expect(isNewDevice(backOffice, [browser, backOffice])).toBe(false);
  });
});
