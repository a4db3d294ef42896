import { anyOf, type Database } from '@prism/platform/database';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { DeviceStore } from '../application/ports.ts';
import { maxDevices, type PushDevice } from '../domain/push-device.ts';
import { pushDevices as table } from './tables.ts';

export function createDeviceStore(database: Database): DeviceStore {
  const isOf = (customerId: string) => eq(table.customerId, customerId);
  const forgetToken = async (token: string) => {
    await database.current().delete(table).where(eq(table.token, token));
  };

  async function forgetOldest(customerId: string): Promise<void> {
    await database.current().execute(sql`
      delete from ${table} where customer_id = ${customerId} and device_id in (
        select device_id from ${table} where customer_id = ${customerId}
        order by set_at desc, device_id offset ${maxDevices})`);
  }

  return {
    async holders(customerIds) {
      if (customerIds.length === 0) return new Set();
      const { customerId } = table;
      const rows = await database
        .current()
        .selectDistinct({ customerId })
        .from(table)
        .where(anyOf(customerId, customerIds));
      return new Set(rows.map((row) => row.customerId));
    },
    async of(customerId) {
      const rows = await database.current().select().from(table).where(isOf(customerId)).orderBy(desc(table.setAt));
      return rows.map(toDevice);
    },
    async save({ customerId, deviceId, appVersion, ...rest }, setAt) {
      await forgetToken(rest.token);
      const set = { ...rest, appVersion: appVersion ?? null, setAt };
      await database
        .current()
        .insert(table)
        .values({ customerId, deviceId, ...set })
        .onConflictDoUpdate({ target: [table.customerId, table.deviceId], set });
      await forgetOldest(customerId);
    },
    async forget(customerId, deviceId) {
      await database
        .current()
        .delete(table)
        .where(and(isOf(customerId), eq(table.deviceId, deviceId)));
    },
    forgetToken,
    async forgetSession(sessionId) {
      await database.current().delete(table).where(eq(table.sessionId, sessionId));
    },
    async forgetAll(customerId) {
      await database.current().delete(table).where(isOf(customerId));
    },
  };
}

function toDevice({ appVersion, setAt: _, ...row }: typeof table.$inferSelect): PushDevice {
  return { ...row, ...(appVersion !== null && { appVersion }) };
}
