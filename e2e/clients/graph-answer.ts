import { setTimeout as sleep } from 'node:timers/promises';

/** JSON of any shape: stories say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: narrowing every answer would bury what a story says
export type Json = any;

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId?: string; retryable?: boolean; retryAfterMs?: number };
}

/** What came back for an operation. */
export interface GraphAnswer {
  status: number;
  headers: Headers;
  data: Json;
  /** Absent when nothing went wrong. */
  errors: GraphError[] | undefined;
}

export interface Operation {
  query?: string;
  /** Of a registered document, instead of its text. */
  documentId?: string;
  variables?: object | undefined;
  operationName?: string;
}

/**
 * Sends an operation as JSON. Throws when the answer is not JSON: nothing else may ever come. Where the gateway has no room for it, and so has done
 * nothing, it comes again when it was told to, as a program should.
 */
export async function postOperation(
  url: string,
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): Promise<GraphAnswer> {
  for (let left = patience; ; left--) {
    const answer = await readAnswer(await post(url, operation, headers));
    const { code, retryAfterMs } = answer.errors?.[0]?.extensions ?? {};
    if (answer.status !== 503 || code !== 'OVERLOADED' || left === 0) return answer;
    await sleep(retryAfterMs);
  }
}

/** Of a machine that has other things to do, too. */
const patience = 5;

const post = (url: string, operation: Operation, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });

export async function readAnswer(answer: Response): Promise<GraphAnswer> {
  const { data, errors } = (await answer.json()) as { data?: Json; errors?: GraphError[] };
  return { status: answer.status, headers: answer.headers, data, errors };
}

/** The data of an answer that must have no errors. */
export function dataOf({ data, errors, status }: GraphAnswer): Json {
  if (errors || status !== 200) throw new Error(`Expected no errors, got ${status} ${JSON.stringify(errors)}`);
  return data;
}

/** Codes of an answer's errors. */
export const codesOf = ({ errors }: GraphAnswer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);
