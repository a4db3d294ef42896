export { type ErrorCode, errorCodes, isErrorCode } from './codes.ts';
export { connectFailures } from './connect-failures.ts';
export { findPrismError, PrismError, type PrismErrorOptions } from './prism-error.ts';
