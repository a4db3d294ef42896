export { createLogger, type Logger, type LogLevel, logLevels, silentLogger } from './create-logger.ts';
