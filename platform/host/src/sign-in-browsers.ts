import type { BrowserSignIn, FinishedSignIn } from '@prism/gateway';
import { isErrorCode, PrismError } from '@prism/platform/errors';
import type { GraphExecutor, InternalGraph } from '@prism/platform/graph';
import { identityChangeExtension, verifyIdentityChange } from '@prism/platform/identity';

const beginMutation = `mutation OutsideSignInBegin($input: AccountOutsideSignInBeginInput!) {
  accountOutsideSignInBegin(input: $input) { url transaction expiresAt }
}`;
const finishMutation = `mutation OutsideSignInFinish($input: WebSignInFromOutsideInput!) {
  signInFromOutside(input: $input) { signedIn userErrors { code } }
}`;
const endMutation = `mutation SignOut($returnTo: String!) {
  accountSignOut(returnTo: $returnTo) { endSessionUrl }
}`;

interface BeginAnswer {
  accountOutsideSignInBegin: { url: string; transaction: string; expiresAt: string } | null;
}
interface FinishAnswer {
  signInFromOutside: { signedIn: boolean; userErrors: { code: string }[] };
}
interface EndAnswer {
  accountSignOut: { endSessionUrl: string | null };
}

export interface BrowserSignInParts {
  internalGraph: InternalGraph;
  /** The web's own subgraph: a sign-in there takes along what the visitor had, however it came about. */
  web: GraphExecutor;
  subgraphSecret: string;
}

/** Accounts speaks to the outside provider, the web's subgraph makes a visitor a customer; the gateway hears of both here. */
export function signInBrowsers({ internalGraph, web, subgraphSecret }: BrowserSignInParts): BrowserSignIn {
  return {
    async begin(input, caller) {
      const request = { query: beginMutation, variables: { input } };
      const { accountOutsideSignInBegin: begun } = await internalGraph.execute<BeginAnswer>(request, caller);
      return begun && { ...begun, expiresAt: new Date(begun.expiresAt) };
    },
    async finish(input, caller) {
      const { data, errors = [], extensions } = await web({ query: finishMutation, variables: { input } }, caller);
      const change = extensions?.[identityChangeExtension];
      if (typeof change === 'string') return toSignedIn(change, subgraphSecret);
      const answer = data?.signInFromOutside as FinishAnswer['signInFromOutside'] | undefined;
      if (!answer) throw toFailure(errors[0]?.extensions?.code);
      return { kind: 'refused', code: answer.userErrors[0]?.code ?? 'SIGN_IN_REFUSED' };
    },
    async end(caller, returnTo) {
      const request = { query: endMutation, variables: { returnTo } };
      const { accountSignOut } = await internalGraph.execute<EndAnswer>(request, caller).catch(cannotSignOut);
      return accountSignOut;
    },
  };
}

async function toSignedIn(token: string, secret: string): Promise<FinishedSignIn> {
  const change = await verifyIdentityChange(token, secret);
  if (change.kind !== 'signed-in') throw toFailure(undefined);
  return { kind: 'signed-in', change };
}

const toFailure = (code: unknown): PrismError =>
  new PrismError(isErrorCode(code) ? code : 'AUTH_UNAVAILABLE', 'Sign-in is not possible right now.');

function cannotSignOut(cause: unknown): never {
  throw new PrismError('AUTH_UNAVAILABLE', 'Sign-out is not possible right now.', { cause, retryAfterMs: 1_000 });
}
