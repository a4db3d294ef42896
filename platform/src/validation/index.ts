export { type InputUserError, inputError, type ParsedInput, parseInput } from './parse-input.ts';
