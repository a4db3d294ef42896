import type { UnitOfWork } from '@prism/platform/database';
import type { Caller } from '@prism/platform/identity';
import type { JSONWebKeySet } from 'jose';
import type { Customer } from '../domain/customer.ts';
import type { Session } from '../domain/session.ts';
import type { Wishlist } from '../domain/wishlist.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import type {
  AddressStore,
  CredentialStore,
  CustomerStore,
  OutsideIdentityStore,
  PasswordResetStore,
  RefreshTokenStore,
  SessionStore,
  UpstreamGrantStore,
  WishlistStore,
} from './stores.ts';

/** What the use cases work with; each says which of it. */
export interface Ports {
  unitOfWork: UnitOfWork;
  now: () => Date;
  newId: (prefix: string) => string;
  customers: CustomerStore;
  credentials: CredentialStore;
  addresses: AddressStore;
  wishlists: WishlistStore;
  sessions: SessionStore;
  refreshTokens: RefreshTokenStore;
  passwordResets: PasswordResetStore;
  outsideIdentities: OutsideIdentityStore;
  upstreamGrants: UpstreamGrantStore;
  /** Undefined: nobody signs in by one. */
  openId: OpenIdProvider | undefined;
  upstream: UpstreamWatch;
  passwords: PasswordHasher;
  opaqueTokens: OpaqueTokens;
  deviceKeys: DeviceKeys;
  accessTokens: AccessTokenSigner;
  /** Keys that verify every access token which may still be valid, as a JWKS (RFC 7517). */
  publicKeys: () => Promise<JSONWebKeySet>;
  audit: AuditLog;
  letters: Letters;
  news: News;
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Without a hash it takes as long and answers false: how long a sign-in takes does not tell whether an account exists. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Secrets that mean nothing to their holder. Only their hashes are kept. */
export interface OpaqueTokens {
  create(): { token: string; tokenHash: string };
  hash(token: string): string;
}

/** Keys that devices made for themselves. */
export interface DeviceKeys {
  /** Whether this is such a public key: P-256, as SPKI in base64. */
  isKey(text: string): boolean;
  /** Whether the key has signed the text: ES256, in base64, as DER or as r and s. */
  hasSigned(key: string, text: string, signature: string): boolean;
}

export interface AccessTokenClaims {
  audience: string;
  subject: string;
  sessionId: string;
  scopes: readonly string[];
  issuedAt: Date;
  expiresAt: Date;
}

export interface AccessTokenSigner {
  sign(claims: AccessTokenClaims): Promise<string>;
}

export type AuditedAction =
  | 'registered'
  | 'registration-of-known-address'
  | 'signed-in'
  | 'sign-in-refused'
  | 'refresh-refused'
  | 'refresh-token-theft'
  | 'session-revoked'
  | 'password-reset-requested'
  | 'password-reset'
  | 'roles-set'
  | 'stepped-up'
  | 'step-up-refused'
  | 'outside-identity-linked';

/** What happened to whom, for ever. Never a password, token or address. */
export interface AuditLog {
  record(
    caller: Caller,
    action: AuditedAction,
    about?: { customerId?: string; details?: Record<string, unknown> },
  ): Promise<void>;
}

/** Mail, posted when the unit of work has committed; a failure to post is logged and fails nothing. */
export interface Letters {
  welcome(to: Customer, language: string): void;
  /** Somebody tried to register with the address of this person. */
  registrationAttempt(to: Customer, language: string): void;
  passwordReset(to: Customer, token: string, language: string): void;
}

/** Tells other subgraphs, in the same unit of work. */
export interface News {
  registered(customer: Customer, requestId?: string): Promise<void>;
  profileChanged(customer: Customer, requestId?: string): Promise<void>;
  rolesChanged(customer: Customer, requestId?: string): Promise<void>;
  marketingConsentChanged(customer: Customer, requestId?: string): Promise<void>;
  passwordChanged(customer: Customer, by: Caller): Promise<void>;
  signedInOnNewDevice(session: Session, by: Caller): Promise<void>;
  refreshTokenReused(session: Session, requestId?: string): Promise<void>;
  sessionRevoked(session: Session, requestId?: string): Promise<void>;
  /** The list as it is after the change of one product. */
  wishlistChanged(
    wishlist: Wishlist,
    change: { productId: string; isPresent: boolean },
    by: Pick<Caller, 'requestId' | 'market'>,
  ): Promise<void>;
}

/** Whether the sessions that an outside provider opened still hold there. */
export interface UpstreamWatch {
  /** Asks the provider, if it is time to and nobody else does. False: the session is over there, and now here. */
  stillHolds(sessionId: string): Promise<boolean>;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
}
