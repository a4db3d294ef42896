export { type ErrorCode, errorCodes, isErrorCode } from './codes.ts';
export { findPrismError, PrismError, type PrismErrorOptions } from './prism-error.ts';
