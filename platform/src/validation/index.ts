export {
  type InputUserError,
  inputError,
  type ParsedInput,
  parseInput,
  type RetryLaterUserError,
  type StepUpRequiredUserError,
  stepUpRequired,
} from './parse-input.ts';
