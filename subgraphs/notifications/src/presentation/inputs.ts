import { parseInput } from '@prism/platform/validation';
import { z } from 'zod';
import type { Preferences } from '../domain/preferences.ts';
import { maxAppVersionLength, maxDeviceIdLength, maxTokenLength } from '../domain/push-device.ts';
import { accept, type Decision, type RefusalCode } from '../domain/refusal.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

/** Printable, and no NUL that PostgreSQL would refuse. */
const printable = /^[^\p{C}]+$/u;

const given = <T>(value: T | null | undefined) => value ?? undefined;

const pushToken = z.object({
  deviceId: z.string().regex(printable, code('DEVICE_ID_INVALID')).max(maxDeviceIdLength, code('DEVICE_ID_INVALID')),
  token: z
    .string()
    .regex(/^[\x21-\x7e]+$/, code('TOKEN_INVALID'))
    .max(maxTokenLength, code('TOKEN_INVALID'))
    .nullish()
    .transform(given),
  platform: z
    .string()
    .toUpperCase()
    .pipe(z.enum(['IOS', 'ANDROID'], code('PLATFORM_UNKNOWN'))),
  appVersion: z
    .string()
    .regex(printable, code('APP_VERSION_INVALID'))
    .max(maxAppVersionLength, code('APP_VERSION_INVALID'))
    .nullish()
    .transform(given),
});

/** `PushTokenInput`, checked. All that is wrong is told at once. */
export function parsePushToken(input: unknown): Decision<z.infer<typeof pushToken>> {
  const parsed = parseInput(pushToken, input);
  if (parsed.ok) return accept(parsed.value);
  const refusals = parsed.userErrors.map(({ message, path }) => ({ code: message as RefusalCode, path }));
  return { ok: false, refusals };
}

type GivenPreferences = { [K in keyof Preferences]?: boolean | null };

/** What is given of `NotificationPreferencesInput`; null is as good as nothing. */
export function givenPreferences(input: GivenPreferences): Partial<Preferences> {
  const entries = (['email', 'push', 'marketing'] as const).flatMap((key) =>
    typeof input[key] === 'boolean' ? [[key, input[key]] as const] : [],
  );
  return Object.fromEntries(entries);
}
