import { expect, test } from 'vitest';
import { noHead } from '../../domain/sync/place.ts';
import type { Change, SyncLog } from '../ports.ts';
import { changesSince } from './changes-since.ts';

const change: Change = { id: 'crt_1', typename: 'Cart', isDeleted: false, position: 1, changedAt: new Date(0) };
const log: SyncLog = {
  append: async () => {},
  head: async () => undefined,
  changesAfter: async () => [change],
};
const request = { position: 0, types: ['Cart'], limit: 10 } as const;

test('a log that began between two looks at it has nothing to say until the next time', async () => {
  expect(await changesSince(log, { subject: 'gst_1', head: noHead }, request)).toEqual([]);
  expect(await changesSince(log, { subject: 'gst_1', head: { epoch: 'one', position: 1 } }, request)).toEqual([change]);
});
