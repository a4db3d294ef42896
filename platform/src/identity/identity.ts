/** Someone who has not signed in; still a subject of their own (`gst_…`), never a shared "anonymous". */
export interface GuestIdentity {
  kind: 'guest';
  subject: string;
}

/** A person who has signed in. */
export interface UserIdentity {
  kind: 'user';
  subject: string;
  sessionId: string;
  /** Lower-case rights, e.g. `support`. */
  scopes: readonly string[];
  /** When they last proved that it is them, by a secret of theirs; epoch ms. Absent: nobody knows, which counts as long ago. */
  provedAt?: number;
}

/** A part of the platform acting on its own behalf, e.g. `svc_gateway`. */
export interface ServiceIdentity {
  kind: 'service';
  subject: string;
}

export type Identity = GuestIdentity | UserIdentity | ServiceIdentity;

/** Where prices and availability are decided. */
export interface Market {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 4217. */
  currency: string;
}

/** Which program asks. */
export interface ClientInfo {
  /** The schema it was served, e.g. `web`. */
  variant: string;
  name: string;
  version: string;
}

/** All that a subgraph may know about who asks; forwarded with every subgraph request. */
export interface Caller {
  identity: Identity;
  client: ClientInfo;
  market: Market;
  /** BCP 47, e.g. `de`. */
  language: string;
  requestId: string;
  /** When the answer stops being useful, epoch ms. */
  deadline: number;
  /** The client's network address. */
  address?: string;
}

/** How old a proof may be where a stolen session would do lasting harm, in ms. */
export const recentProofMs = 15 * 60_000;

/** Whether somebody showed lately that it is them, and not only what they were given once. */
export function isRecentlyProved(identity: Identity, now: Date, withinMs = recentProofMs): boolean {
  if (identity.kind !== 'user' || identity.provedAt === undefined) return false;
  return now.getTime() - identity.provedAt < withinMs;
}

/** Whether the identity holds at least one of these scopes. */
export function hasScope(identity: Identity, ...anyOf: string[]): boolean {
  return identity.kind === 'user' && anyOf.some((scope) => identity.scopes.includes(scope));
}
