import { type InputUserError, inputError } from '@prism/platform/validation';
import { maxMarkedAtOnce } from '../application/mark-read.ts';
import { toLanguage } from '../domain/language.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';

interface Text {
  en: string;
  de: string;
}

const messages: Record<RefusalCode, Text> = {
  TOO_MANY_IDS: {
    en: `Choose ${maxMarkedAtOnce} notifications at most.`,
    de: `Bitte höchstens ${maxMarkedAtOnce} Benachrichtigungen wählen.`,
  },
  DEVICE_ID_INVALID: { en: 'This cannot be the id of a device.', de: 'Das kann keine Gerätekennung sein.' },
  TOKEN_INVALID: { en: 'This cannot be a push token.', de: 'Das kann kein Push-Token sein.' },
  PLATFORM_UNKNOWN: { en: 'Expected IOS or ANDROID.', de: 'Erwartet wird IOS oder ANDROID.' },
  APP_VERSION_INVALID: { en: 'This cannot be the version of an app.', de: 'Das kann keine App-Version sein.' },
};

/** A refusal as the graph shows it, in the language of the request. */
export function toUserError({ code, path }: Refusal, language: string): InputUserError {
  return inputError(code, messages[code][toLanguage(language)], path);
}
