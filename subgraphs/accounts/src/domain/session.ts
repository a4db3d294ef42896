/** A browser, an app, or a person at the back office. */
export const sessionKinds = ['WEB', 'DEVICE', 'BACK_OFFICE'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What an app or a browser says of itself. */
export interface Device {
  /** The app's own id; a refresh token works on this device only. */
  deviceId?: string;
  deviceName?: string;
  platform?: string;
  /** The public half of a key that never leaves the device: P-256, as SPKI in base64. A refresh needs its signature, then. */
  deviceKey?: string;
}

/** What was signed in by, as far as it says. */
export interface SeenDevice extends Omit<Device, 'deviceKey'> {
  kind: SessionKind;
}

/** Whether somebody who has signed in before does so by something else than ever. A first sign-in is nobody's surprise. */
export function isNewDevice(device: SeenDevice, seenBefore: readonly SeenDevice[]): boolean {
  return seenBefore.length > 0 && !seenBefore.some((seen) => isAlike(device, seen));
}

/** Apps have an id. Browsers and the back office have none, so that those who say the same of themselves are one. */
function isAlike(one: SeenDevice, other: SeenDevice): boolean {
  if (one.kind !== other.kind || one.deviceId !== other.deviceId) return false;
  return one.deviceId !== undefined || (one.deviceName === other.deviceName && one.platform === other.platform);
}

/** Random text, good for one signature. */
export interface Challenge {
  nonce: string;
  expiresAt: Date;
}

/** Someone being signed in somewhere, from sign-in until it expires or is revoked. */
export interface Session extends Device {
  /** `ses_…`; the `sid` of access tokens. */
  id: string;
  customerId: string;
  kind: SessionKind;
  createdAt: Date;
  /** Right to the minute. */
  lastSeenAt: Date;
  /** When its person last proved to be it: by password, or by the device's key. */
  provedAt: Date;
  expiresAt: Date;
  revokedAt?: Date;
  /** Wrong proofs in a row since the last good one. */
  proofFailures: number;
  /** What the device's key is asked to sign next. */
  challenge?: Challenge;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long a refresh token can be used; each use starts anew, and the session lives as long as its newest one. */
export const refreshTokenLifetimeMs = 60 * dayMs;
export const accessTokenLifetimeMs = { DEVICE: 10 * minuteMs, BACK_OFFICE: 30 * minuteMs } as const;

/** Who an access token is for (its `aud`): a door of the gateway takes only its own. */
export const audiences = { DEVICE: 'mobile', BACK_OFFICE: 'admin' } as const;

/** How long a session lives after a sign-in or refresh, in ms. */
export function sessionLifetimeMs(kind: SessionKind, remember: boolean): number {
  switch (kind) {
    case 'WEB':
      return remember ? 30 * dayMs : 12 * hourMs;
    case 'DEVICE':
      return refreshTokenLifetimeMs;
    case 'BACK_OFFICE':
      return accessTokenLifetimeMs.BACK_OFFICE;
    default:
      return kind satisfies never;
  }
}

/** However often a device refreshes, after a year somebody types a password again. In ms. */
const deviceLifetimeMs = 365 * dayMs;

/** When a device's session ends that is refreshed now. */
export function prolongedUntil({ createdAt }: Session, now: Date): Date {
  const ends = [after(now, refreshTokenLifetimeMs), after(createdAt, deviceLifetimeMs)];
  return new Date(Math.min(...ends.map(Number)));
}

/**
 * How long a session may rest unused, in ms. A browser's: a third of its life, which is four hours, or ten days of thirty. A
 * device's rests as long as its refresh token lives.
 */
export function idleLimitMs({ kind, createdAt, expiresAt }: Session): number {
  switch (kind) {
    case 'WEB':
      return (expiresAt.getTime() - createdAt.getTime()) / 3;
    case 'DEVICE':
      return refreshTokenLifetimeMs;
    case 'BACK_OFFICE':
      return 15 * minuteMs;
    default:
      return kind satisfies never;
  }
}

export const after = (now: Date, durationMs: number): Date => new Date(now.getTime() + durationMs);

/** Whether somebody may still act by it. */
export function isLive(session: Session, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return session.revokedAt === undefined && session.expiresAt > now && idleMs < idleLimitMs(session);
}

/** Whether its last use is long enough ago to be written down again: a row is not written at every request. */
export function isSightingDue(session: Session, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= minuteMs;
}
