import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { enter, type OpenedSession, openedFields, type SignInResult } from './enter.ts';

export interface OutsideSignIn {
  callbackUrl: string;
  transaction: string;
}

const mutation = `mutation WebSignInFromOutside($input: AccountOutsideSignInFinishInput!) {
  accountOutsideSignInFinish(input: $input) {${openedFields}
  }
}`;

interface Answer {
  accountOutsideSignInFinish: OpenedSession;
}

/** Opens a browser session at accounts, for whoever comes back from the outside provider. */
export async function signInFromOutside(
  graph: InternalGraph,
  given: OutsideSignIn,
  caller: Caller,
): Promise<SignInResult> {
  const variables = { input: { ...given, deviceName: caller.client.name } };
  const { accountOutsideSignInFinish: opened } = await graph.execute<Answer>({ query: mutation, variables }, caller);
  return enter(graph, { opened, guestCartId: undefined }, caller);
}
