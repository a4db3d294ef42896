import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';
import { type SessionIdentity, signedInAs, type UserError } from './open-session.ts';

/** A person's proof to be there. */
export interface StepUpInput {
  method: 'PASSWORD' | 'BIOMETRIC';
  password?: string | null;
  signature?: string | null;
}

export interface StepUpResult {
  /** Who asks, with the proof; null when there is none (yet). */
  change: IdentityChange | null;
  validUntil: string | null;
  challenge: { nonce: string; expiresAt: string } | null;
  userErrors: UserError[];
}

const mutation = `mutation MobileStepUp($input: AccountStepUpInput!) {
  accountStepUp(input: $input) {
    identity { sessionId subject scopes provedAt } validUntil challenge { nonce expiresAt } userErrors { code message path }
  }
}`;

interface Answer {
  accountStepUp: Omit<StepUpResult, 'change'> & { identity: SessionIdentity | null };
}

/** What was not chosen is not sent on. An empty password is a wrong one, not the wish for a challenge. */
export async function stepUp(graph: InternalGraph, given: StepUpInput, caller: Caller): Promise<StepUpResult> {
  const { method, password, signature } = given;
  const input = method === 'PASSWORD' ? { password: password ?? '' } : { signature };
  const { accountStepUp } = await graph.execute<Answer>({ query: mutation, variables: { input } }, caller);
  const { identity, ...result } = accountStepUp;
  return { ...result, change: identity && signedInAs(identity) };
}
