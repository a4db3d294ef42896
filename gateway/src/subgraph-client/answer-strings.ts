import type { GraphResponse } from '@prism/platform/graph';

/**
 * What is known of all strings in an answer: `ascii`, nothing but ASCII, and nothing that JSON escapes; `unescaped`, any characters,
 * but nothing that JSON escapes; `any`, nothing. A text in which no backslash stands has no string that needs one when it is
 * written again: quotes, backslashes and control characters cannot stand in JSON otherwise.
 */
export type AnswerStrings = 'ascii' | 'unescaped' | 'any';

/** A symbol: no subgraph can say it of itself. */
const strings = Symbol('strings');

type Noted = GraphResponse & { [strings]?: AnswerStrings };

/** Notes it with an answer that was read from a text, or made of answers. */
export function noteStrings(answer: GraphResponse, known: AnswerStrings): GraphResponse {
  (answer as Noted)[strings] = known;
  return answer;
}

/** What was noted with an answer; `any` where nothing was. */
export const stringsOf = (answer: GraphResponse): AnswerStrings => (answer as Noted)[strings] ?? 'any';

/** What is known of two together. */
export function stringsOfBoth(one: AnswerStrings, other: AnswerStrings): AnswerStrings {
  if (one === other) return one;
  return one === 'any' || other === 'any' ? 'any' : 'unescaped';
}
