import type { Caller, IdentityChange } from '@prism/platform/identity';

/** A sign-in on its way through the outside provider. */
export interface BegunSignIn {
  /** Where the browser goes. */
  url: string;
  /** What it has to bring back; sealed by whoever began it. */
  transaction: string;
  expiresAt: Date;
}

export type FinishedSignIn =
  | { kind: 'signed-in'; change: Extract<IdentityChange, { kind: 'signed-in' }> }
  /** `code`: stable, for programs: capitals and `_`. */
  | { kind: 'refused'; code: string };

/** How browsers sign in by an outside OpenID provider, and out of it. Every method throws when nobody can tell. */
export interface BrowserSignIn {
  /** Null: there is no provider. `fresh`: they have to prove to be it now, though they may have done so lately. */
  begin(order: { redirectUri: string; fresh: boolean }, caller: Caller): Promise<BegunSignIn | null>;
  /** `callbackUrl`: the address by which the browser came back, whole. */
  finish(given: { callbackUrl: string; transaction: string }, caller: Caller): Promise<FinishedSignIn>;
  /** Ends the caller's session; answers where the one at the provider can be ended too, where there is one. */
  end(caller: Caller, returnTo: string): Promise<{ endSessionUrl: string | null }>;
}
