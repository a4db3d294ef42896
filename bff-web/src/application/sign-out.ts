import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';

const mutation = 'mutation SignOut { accountSessionRevoke { revokedSessionId userErrors { code } } }';

/** Ends the caller's own session; who has none is signed out already. */
export async function signOut(graph: InternalGraph, caller: Caller): Promise<IdentityChange> {
  if (caller.identity.kind === 'user') await graph.execute({ query: mutation }, caller);
  return { kind: 'signed-out' };
}
