import type { Address } from '../domain/address.ts';
import type { Customer } from '../domain/customer.ts';
import type { OutsidePerson } from '../domain/outside-person.ts';
import type { RefreshToken } from '../domain/refresh-token.ts';
import type { Role } from '../domain/role.ts';
import type { SeenDevice, Session } from '../domain/session.ts';
import type { Wishlist, WishlistItem } from '../domain/wishlist.ts';
import type { UpstreamGrant } from './openid-provider.ts';
import type { Page, PageRequest } from './page.ts';

// All stores join the unit of work that runs. `lock…` keeps others from changing the row until it ends.
// Lookups by many keys leave out what is not there, in any order.

export interface CustomerStore {
  findMany(ids: readonly string[]): Promise<Customer[]>;
  /** Newest first; `query` is looked for in the address and the name. */
  page(request: PageRequest, query?: string): Promise<Page<Customer>>;
  lock(id: string): Promise<Customer | undefined>;
  /** False: the address is taken. */
  insert(customer: Customer, passwordHash: string): Promise<boolean>;
  update(customer: Customer): Promise<void>;
}

export interface Credential {
  customer: Customer;
  passwordHash: string;
}

export interface CredentialStore {
  /** By normalized address. */
  findByEmail(email: string): Promise<Credential | undefined>;
  find(customerId: string): Promise<Credential | undefined>;
  lock(customerId: string): Promise<Credential | undefined>;
  setPasswordHash(customerId: string, passwordHash: string): Promise<void>;
}

export interface AddressStore {
  findMany(ids: readonly string[]): Promise<Address[]>;
  /** Oldest first. */
  ofCustomers(customerIds: readonly string[]): Promise<Address[]>;
  count(customerId: string): Promise<number>;
  insert(address: Address): Promise<void>;
  update(address: Address): Promise<void>;
  delete(id: string): Promise<void>;
  /** Takes from the customer's other addresses every default that this one has. */
  yieldDefaults(to: Address): Promise<void>;
}

export interface WishlistStore {
  findMany(ids: readonly string[]): Promise<Wishlist[]>;
  ofCustomers(customerIds: readonly string[]): Promise<Wishlist[]>;
  lockOf(customerId: string): Promise<Wishlist | undefined>;
  insert(wishlist: Wishlist): Promise<void>;
  update(wishlist: Wishlist): Promise<void>;
  /** Newest first. */
  items(wishlistId: string, request: PageRequest): Promise<Page<WishlistItem>>;
  countItems(wishlistId: string): Promise<number>;
  /** Which of these products the customer wishes for. */
  wishedProducts(customerId: string, productIds: readonly string[]): Promise<string[]>;
  insertItem(wishlistId: string, item: WishlistItem): Promise<void>;
  /** Whether it was there. */
  deleteItem(wishlistId: string, productId: string): Promise<boolean>;
}

/** By the hash of a browser's token, or by id. */
export type SessionReference = { tokenHash: string } | { id: string };

export interface FoundSession {
  session: Session;
  roles: Role[];
  /** When an outside provider is to be asked whether it still holds. Absent: none is. */
  checkUpstreamAt?: Date;
}

export interface SessionStore {
  findWithRoles(by: SessionReference): Promise<FoundSession | undefined>;
  findManyWithRoles(ids: readonly string[]): Promise<FoundSession[]>;
  findMany(ids: readonly string[]): Promise<Session[]>;
  /** Last used first. */
  liveOfCustomers(customerIds: readonly string[], now: Date): Promise<Session[]>;
  lock(id: string): Promise<Session | undefined>;
  /** What a customer signed in by, of sessions that live or ended in the last weeks; each once. */
  devicesOf(customerId: string): Promise<SeenDevice[]>;
  insert(session: Session, tokenHash?: string): Promise<void>;
  /** A use of it; `expiresAt` when that also prolongs it. */
  saw(id: string, at: Date, expiresAt?: Date): Promise<void>;
  /** How its person has proved to be it, or has not; an absent challenge is none any more. */
  prove(id: string, proof: Pick<Session, 'provedAt' | 'proofFailures' | 'challenge'>): Promise<void>;
  revoke(ids: readonly string[], at: Date): Promise<void>;
}

export interface RefreshTokenStore {
  lock(tokenHash: string): Promise<RefreshToken | undefined>;
  insert(tokenHash: string, token: RefreshToken): Promise<void>;
  markUsed(tokenHash: string, at: Date): Promise<void>;
}

export interface PasswordResetStore {
  /**
   * Writes a token down for the owner of this address and answers who that is; undefined when nobody is, or when
   * `atMost` of theirs wait already. One statement either way: its time tells nothing.
   */
  open(request: {
    email: string;
    tokenHash: string;
    now: Date;
    expiresAt: Date;
    atMost: number;
  }): Promise<Customer | undefined>;
  findOwner(tokenHash: string, now: Date): Promise<Customer | undefined>;
  /** False: it was used meanwhile, or is too old. */
  consume(tokenHash: string, now: Date): Promise<boolean>;
  discardAll(customerId: string): Promise<void>;
}

/** Which identities of outside providers are which customers: one customer for each, and one of each issuer for a customer. */
export interface OutsideIdentityStore {
  /** The customer's id. */
  findCustomer(identity: Pick<OutsidePerson, 'issuer' | 'subject'>): Promise<string | undefined>;
  /** Whether the customer has an identity of this issuer. */
  isLinked(customerId: string, issuer: string): Promise<boolean>;
  insert(identity: Pick<OutsidePerson, 'issuer' | 'subject'>, customerId: string, at: Date): Promise<void>;
}

/** What an outside provider granted for a session; refresh tokens are encrypted. */
export interface UpstreamGrantStore {
  insert(sessionId: string, given: { subject: string; grant: UpstreamGrant; now: Date }): Promise<void>;
  /** Whether an outside provider opened the session. */
  has(sessionId: string): Promise<boolean>;
  /** To exactly one of those who ask once a check is due: the token. `until`: when the next one may, if nothing comes of it. */
  lease(sessionId: string, now: Date, until: Date): Promise<{ refreshToken: string; subject: string } | undefined>;
  /** What came of it. */
  renew(sessionId: string, given: { grant: UpstreamGrant; now: Date }): Promise<void>;
  forget(sessionIds: readonly string[]): Promise<void>;
}
