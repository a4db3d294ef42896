import type { Logger } from '@prism/platform/log';

/** A log for a talkative library: its warnings and errors only, and never more than the log itself lets through. */
export function libraryLog(log: Logger, feature: string): Logger {
  return log.child({ feature }, { level: log.isLevelEnabled('warn') ? 'warn' : log.level });
}
