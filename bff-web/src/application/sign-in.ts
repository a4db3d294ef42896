import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { enter, type OpenedSession, openedFields, type SignInResult } from './enter.ts';

export interface SignInInput {
  email: string;
  password: string;
  remember: boolean;
}

const mutation = `mutation WebSignIn($input: AccountSessionCreateInput!) {
  accountSessionCreate(input: $input) {${openedFields}
  }
}`;

interface Answer {
  accountSessionCreate: OpenedSession;
}

/** Opens a browser session at accounts, by password. */
export async function signIn(
  graph: InternalGraph,
  { credentials, guestCartId }: { credentials: SignInInput; guestCartId: string | undefined },
  caller: Caller,
  now: Date,
): Promise<SignInResult> {
  const variables = { input: { ...credentials, kind: 'WEB', deviceName: caller.client.name } };
  const { accountSessionCreate: opened } = await graph.execute<Answer>({ query: mutation, variables }, caller);
  const expiresAt = credentials.remember ? opened.identity?.expiresAt : undefined;
  const lifetime = expiresAt ? { maxAgeSeconds: secondsUntil(expiresAt, now) } : {};
  return enter(graph, { opened, guestCartId, ...lifetime }, caller);
}

function secondsUntil(time: string, now: Date): number {
  return Math.max(1, Math.floor((Date.parse(time) - now.getTime()) / 1_000));
}
