import { describe, expect, test } from 'vitest';
import {
  after,
  isLive,
  isNewDevice,
  isSightingDue,
  prolongedUntil,
  type Session,
  sessionLifetimeMs,
} from './session.ts';

const hourMs = 3_600_000;
const signedInAt = new Date('2025-03-01T12:00:00Z');
const session: Session = {
  id: 'ses_1',
  customerId: 'cus_1',
  kind: 'WEB',
  createdAt: signedInAt,
  lastSeenAt: signedInAt,
  provedAt: signedInAt,
  proofFailures: 0,
  expiresAt: after(signedInAt, 1_000),
};

describe('a session', () => {
  test('is live until the moment it expires', () => {
    const used = { ...session, lastSeenAt: after(signedInAt, 999) };
    expect(isLive(used, after(signedInAt, 999))).toBe(true);
    expect(isLive(used, after(signedInAt, 1_000))).toBe(false);
  });

  test.each([
    ['WEB', 12, 4],
    ['WEB', 30 * 24, 10 * 24],
    ['BACK_OFFICE', 0.5, 0.25],
    ['DEVICE', 60 * 24, 60 * 24],
  ] as const)('of kind %s with %d hours ends after %d hours without use', (kind, hours, idleHours) => {
    const unused = { ...session, kind, expiresAt: after(signedInAt, hours * hourMs) };
    expect(isLive(unused, after(signedInAt, idleHours * hourMs - 1))).toBe(true);
    expect(isLive(unused, after(signedInAt, idleHours * hourMs))).toBe(false);
  });

  test('of a device ends a year after its sign-in, however often it refreshes', () => {
    const days = (count: number) => after(signedInAt, count * 24 * hourMs);
    expect(prolongedUntil(session, days(300))).toEqual(days(360));
    expect(prolongedUntil(session, days(340))).toEqual(days(365));
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
