import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Role } from '../domain/role.ts';
import type { SessionKind } from '../domain/session.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const ownedBy = (column: () => AnyPgColumn) =>
  text('customer_id').notNull().references(column, { onDelete: 'cascade' });

export const customers = pgTable(
  'customers',
  {
    id: text().primaryKey(),
    /** Normalized. */
    email: text().notNull().unique('customers_email'),
    passwordHash: text('password_hash').notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    phone: text(),
    locale: text(),
    marketingOptIn: boolean('marketing_opt_in').notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    riskNote: text('risk_note'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('customers_newest').on(table.createdAt, table.id)],
);

export const addresses = pgTable(
  'addresses',
  {
    id: text().primaryKey(),
    customerId: ownedBy(() => customers.id),
    fullName: text('full_name').notNull(),
    line1: text().notNull(),
    line2: text(),
    city: text().notNull(),
    region: text(),
    postalCode: text('postal_code').notNull(),
    country: text().notNull(),
    phone: text(),
    isDefaultShipping: boolean('is_default_shipping').notNull(),
    isDefaultBilling: boolean('is_default_billing').notNull(),
    version: integer().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('addresses_customer').on(table.customerId),
    uniqueIndex('addresses_one_default_shipping').on(table.customerId).where(sql`${table.isDefaultShipping}`),
    uniqueIndex('addresses_one_default_billing').on(table.customerId).where(sql`${table.isDefaultBilling}`),
  ],
);

export const wishlists = pgTable('wishlists', {
  id: text().primaryKey(),
  customerId: ownedBy(() => customers.id).unique('wishlists_customer'),
  version: integer().notNull(),
});

export const wishlistItems = pgTable(
  'wishlist_items',
  {
    id: text().primaryKey(),
    wishlistId: text('wishlist_id')
      .notNull()
      .references(() => wishlists.id, { onDelete: 'cascade' }),
    productId: text('product_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    uniqueIndex('wishlist_items_once').on(table.wishlistId, table.productId),
    index('wishlist_items_newest').on(table.wishlistId, table.addedAt, table.id),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    customerId: ownedBy(() => customers.id),
    kind: text().$type<SessionKind>().notNull(),
    /** SHA-256 of a browser's token. */
    tokenHash: text('token_hash').unique('sessions_token'),
    deviceId: text('device_id'),
    deviceName: text('device_name'),
    platform: text(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    provedAt: instant('proved_at').notNull(),
    deviceKey: text('device_key'),
    proofFailures: integer('proof_failures').notNull().default(0),
    challenge: jsonb().$type<{ nonce: string; expiresAt: string }>(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    index('sessions_customer').on(table.customerId),
    index('sessions_end').on(table.expiresAt),
    check('sessions_browser_has_token', sql`(${table.kind} = 'WEB') = (${table.tokenHash} is not null)`),
  ],
);

/** Who somebody is at an outside OpenID provider. */
export const outsideIdentities = pgTable(
  'outside_identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    customerId: ownedBy(() => customers.id),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    uniqueIndex('outside_identities_one_of_each').on(table.customerId, table.issuer),
  ],
);

/** What an outside OpenID provider granted for a session. */
export const upstreamGrants = pgTable('upstream_grants', {
  sessionId: text('session_id')
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  /** The person's, at the provider. */
  subject: text().notNull(),
  /** Encrypted; null where there is none. */
  sealedRefreshToken: text('sealed_refresh_token'),
  /** When the provider is to be asked next; null: never. */
  checkAt: instant('check_at'),
});

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('refresh_tokens_session').on(table.sessionId),
    // One chain per session: at most one link of it is unused.
    uniqueIndex('refresh_tokens_one_unused').on(table.sessionId).where(sql`${table.usedAt} is null`),
  ],
);

export const passwordResets = pgTable(
  'password_resets',
  {
    tokenHash: text('token_hash').primaryKey(),
    customerId: ownedBy(() => customers.id),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('password_resets_customer').on(table.customerId)],
);

export const signingKeys = pgTable(
  'signing_keys',
  {
    /** RFC 7638 thumbprint. */
    kid: text().primaryKey(),
    publicJwk: jsonb('public_jwk').$type<Record<string, string>>().notNull(),
    /** The private JWK, encrypted. */
    sealedPrivateJwk: text('sealed_private_jwk').notNull(),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  // At most one key signs at a time.
  (table) => [uniqueIndex('signing_keys_one_active').on(sql`(true)`).where(sql`${table.retiredAt} is null`)],
);

/** Append-only: a trigger refuses to change or delete rows. No foreign keys: it outlives what it tells of. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: text().primaryKey(),
    at: instant('at').notNull(),
    action: text().notNull(),
    /** Whose account; unknown where a stranger guessed. */
    customerId: text('customer_id'),
    /** Who did it. */
    actor: text().notNull(),
    address: text(),
    requestId: text('request_id').notNull(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [index('audit_log_customer').on(table.customerId, table.at)],
);
