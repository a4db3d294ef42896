import type { PrismError } from '@prism/platform/errors';
import {
  describeRefusal,
  type GraphResponse,
  HttpRefusal,
  inRounds,
  isLong,
  isNestedBeyond,
} from '@prism/platform/graph';
import { type AnswerStrings, noteStrings } from '../answer-strings.ts';

/** An HTTP answer, whole. */
export interface HttpAnswer {
  status: number;
  /** Empty where there is none. */
  contentType: string;
  text: string;
  /** Whether the text is known to be ASCII. */
  isAscii?: boolean;
}

const json = /^application\/(?:json|graphql-response\+json|graphql\+json)\s*(?:;|$)/i;

/**
 * Reads what a subgraph answered, strictly: JSON by its content type, an object of `data`, `errors` and `extensions` of their
 * kinds and with at least one of the former two. What lies in `data` is not looked at, nor is anything copied. Notes what the text
 * tells of its strings.
 *
 * A status other than success is no answer, unless it brings errors that say why
 * (https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes).
 *
 * @throws PrismError SUBGRAPH_ERROR; of 503 SUBGRAPH_UNAVAILABLE.
 */
export function readAnswer(answer: HttpAnswer): GraphResponse {
  refuseDeep(answer);
  return read(answer);
}

function read(answer: HttpAnswer): GraphResponse {
  const value = json.test(answer.contentType) ? parse(answer) : undefined;
  if (!isResponse(value)) throw unreadable(answer);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (!isSuccess && !value.errors?.length) throw unreadable(answer);
  return noteStrings(value, stringsIn(answer));
}

function stringsIn({ text, isAscii }: HttpAnswer): AnswerStrings {
  if (text.includes('\\')) return 'any';
  return isAscii ? 'ascii' : 'unescaped';
}

/** Beyond, an answer is looked through before it is parsed, in characters; and how deep lists and objects may stand in it. */
const [lookedThrough, maxDepth] = [100_000, 200];

/**
 * The same, a long one in rounds of its own.
 * @throws PrismError SUBGRAPH_ERROR.
 */
export function readInRounds(answer: HttpAnswer): GraphResponse | Promise<GraphResponse> {
  if (!isLong(answer.text)) return readAnswer(answer);
  return inRounds(
    answer.text,
    () => refuseDeep(answer),
    () => read(answer),
  );
}

/** No answer that any operation asks for is that deep, and to parse what is takes ten times as long as other text. */
function refuseDeep(answer: HttpAnswer): void {
  if (answer.text.length > lookedThrough && isNestedBeyond(answer.text, maxDepth)) throw unreadable(answer);
}

function parse(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch (error) {
    throw unreadable(answer, error);
  }
}

function isResponse(value: unknown): value is GraphResponse {
  if (!isObject(value)) return false;
  const { data, errors, extensions } = value;
  const hasContent = data !== undefined || (errors ?? undefined) !== undefined;
  return hasContent && isObjectOrNothing(data) && isErrors(errors) && isObjectOrNothing(extensions);
}

/** Some servers write `"errors": null` where they mean none. */
function isErrors(value: unknown): boolean {
  return value == null || (Array.isArray(value) && value.every((error) => isObject(error) && isText(error.message)));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isObjectOrNothing = (value: unknown): boolean => value == null || isObject(value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How it began tells the operator more than what a parser made of it. */
function unreadable({ status, contentType, text }: HttpAnswer, cause?: unknown): PrismError {
  const began = `${contentType || 'no content type'}: ${text.slice(0, 200)}`;
  return describeRefusal(new HttpRefusal(status, began, { cause }));
}
