import { type DestinationStream, type Logger, pino } from 'pino';
import { redactLine } from './redact-line.ts';
import { serializeError } from './serialize-error.ts';

export type { Logger } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Secrets and personal data that may be whole objects, up to two levels deep; texts are found at any depth by `redactLine`. */
const redactedKeys = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'newPassword',
  'token',
  'accessToken',
  'refreshToken',
  'sessionToken',
  'secret',
  'email',
  'card',
  'variables',
];
const redact = {
  paths: redactedKeys.flatMap((key) => {
    const dot = key.startsWith('[') ? '' : '.';
    return [key, `*${dot}${key}`, `*.*${dot}${key}`];
  }),
  censor: '[redacted]',
};

/** JSON lines on standard output, one per entry. */
export function createLogger(options: { level: LogLevel; name: string }, destination?: DestinationStream): Logger {
  const settings = {
    level: options.level,
    base: { part: options.name },
    redact,
    hooks: { streamWrite: redactLine },
    serializers: { err: (error: unknown) => serializeError(error) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

export const silentLogger: Logger = pino({ level: 'silent' });
