import type { OutsidePerson } from '../domain/outside-person.ts';

export interface BeginSignIn {
  /** Where the provider sends the browser back to. */
  redirectUri: string;
  /** Whether they have to prove to be it now, though they may have done so lately. */
  fresh: boolean;
}

export interface BegunSignIn {
  /** Where to send the browser. */
  url: string;
  /** What the same browser has to bring back; sealed, it means nothing to it. */
  transaction: string;
  expiresAt: Date;
}

/** What lasts of a sign-in at the provider for as long as the session here does. */
export interface UpstreamGrant {
  /** Absent: the provider gave none, and is not asked again. */
  refreshToken?: string;
  /** For how long what the provider said last is good, in ms. */
  validForMs: number;
}

/** `expired`: there is no such sign-in under way, or not any more. `refused`: by the provider, or by a check of its answer. */
export type OutsideAnswer =
  | { kind: 'person'; person: OutsidePerson; grant: UpstreamGrant }
  | { kind: 'expired' }
  | { kind: 'refused'; reason: string };

/**
 * The outside OpenID provider by which browsers may sign in (OpenID Connect Core 1.0, code flow with PKCE).
 * @throws PrismError AUTH_UNAVAILABLE from `begin`, `finish` and `refresh` when it cannot be asked, or makes no sense.
 */
export interface OpenIdProvider {
  begin(order: BeginSignIn): Promise<BegunSignIn>;
  /** `callbackUrl`: the address by which the browser came back, whole. */
  finish(callbackUrl: string, transaction: string): Promise<OutsideAnswer>;
  /** `refused`: the person's session there is over. */
  refresh(refreshToken: string, subject: string): Promise<UpstreamGrant | 'refused'>;
  /** Where a browser ends its session at the provider; undefined where there is no such place, or nobody can tell now. */
  endSessionUrl(returnTo: string): Promise<string | undefined>;
}
