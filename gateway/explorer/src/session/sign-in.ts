import type { ExplorerPerson, ExplorerRequest } from '@prism/explorer/config';
import { refusalIn, valueAt } from './sign-in-answer.ts';

export type SignInResult =
  | { kind: 'signed-in'; label: string; token?: string }
  /** `reason` is a sentence for the reader. */
  | { kind: 'refused'; reason: string };

/** Sends one JSON request to this origin; rejects when the network fails. */
export type Send = (request: ExplorerRequest) => Promise<Response>;

/** Signs in as one of the host's people. Never rejects: whatever goes wrong is a reason to show. */
export async function signIn(person: ExplorerPerson, send: Send): Promise<SignInResult> {
  const answer = await ask(person.request, send);
  if (answer.kind === 'refused') return answer;
  if (!person.tokenAt) return { kind: 'signed-in', label: person.label };
  const token = valueAt(answer.body, person.tokenAt);
  if (typeof token === 'string' && token !== '') return { kind: 'signed-in', label: person.label, token };
  return { kind: 'refused', reason: `The answer holds no token at "${person.tokenAt.join('.')}".` };
}

/** Ends the session on the server. Answers the reason when that failed. */
export async function signOut(request: ExplorerRequest, send: Send): Promise<string | undefined> {
  const answer = await ask(request, send);
  return answer.kind === 'refused' ? answer.reason : undefined;
}

type Answer = { kind: 'answered'; body: unknown } | { kind: 'refused'; reason: string };

async function ask(request: ExplorerRequest, send: Send): Promise<Answer> {
  try {
    const response = await send(request);
    const text = await response.text();
    const body = parse(text);
    const reason = refusalIn(response.status, body);
    return reason === undefined ? { kind: 'answered', body } : { kind: 'refused', reason };
  } catch {
    return { kind: 'refused', reason: `${request.path} could not be reached.` };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
