export {
  type InputUserError,
  inputError,
  type ParsedInput,
  parseInput,
  type RetryLaterUserError,
} from './parse-input.ts';
