import { anyOf, type Database } from '@prism/platform/database';
import { lt, sql } from 'drizzle-orm';
import type { PreferenceStore } from '../application/ports.ts';
import { defaultPreferences } from '../domain/preferences.ts';
import { preferences as table } from './tables.ts';

export function createPreferenceStore(database: Database): PreferenceStore {
  return {
    async of(customerIds) {
      if (customerIds.length === 0) return new Map();
      const rows = await database.current().select().from(table).where(anyOf(table.customerId, customerIds));
      return new Map(rows.map(({ customerId, email, push, marketing }) => [customerId, { email, push, marketing }]));
    },
    async change(customerId, change, at) {
      const said = change.marketing === undefined ? {} : { marketingSaidAt: at };
      await database
        .current()
        .insert(table)
        .values({ customerId, ...defaultPreferences, marketingSaidAt: never, ...change, ...said })
        .onConflictDoUpdate({ target: table.customerId, set: { ...change, ...said } });
    },
    async consent(customerId, marketing, at) {
      await database
        .current()
        .insert(table)
        .values({ customerId, ...defaultPreferences, marketing, marketingSaidAt: at })
        .onConflictDoUpdate({
          target: table.customerId,
          set: { marketing, marketingSaidAt: at },
          setWhere: lt(table.marketingSaidAt, sql`${at.toISOString()}::timestamptz`),
        });
    },
  };
}

/** Before anybody said anything. */
const never = new Date(0);
