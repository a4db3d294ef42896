import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../../ids/index.ts';
import { testRedis } from '../../testing/index.ts';
import { numberedEvent } from '../transport-contract.ts';
import { createGroupReader } from './group-reader.ts';
import { createLease } from './lease.ts';
import { type StreamEntry, toFields } from './stream-entry.ts';

const url = (await testRedis()) ?? '';

describe.skipIf(!url)('reading for a group (needs Redis)', () => {
  const redis = new Redis(url, { lazyConnect: !url });
  afterAll(() => redis.quit());

  /** Members of one group of a stream with these events. */
  async function given(...numbers: number[]) {
    const key = `prism:events:{${newId('test')}}`;
    const member = () => {
      const lease = createLease(redis, `${key}:leader:g`, newId('con'), 60_000);
      return { lease, reader: createGroupReader({ redis, blocking: redis, lease }, key, 'g') };
    };
    const tell = async (number: number) => redis.xadd(key, '*', ...toFields(numberedEvent(number)));
    for (const number of numbers) await tell(number);
    const members = [member(), member()] as const;
    await members[0].reader.ensureGroup();
    return { key, members, tell };
  }

  const numbersOf = (entries: readonly StreamEntry[] | undefined) =>
    entries?.map((entry) => ('event' in entry ? entry.event.payload : entry.problem));

  test('only the holder of the lease is handed entries', async () => {
    const { members } = await given(1, 2);
    const [first, second] = members;
    const proof = (await first.lease.take()) ?? '';
    expect(await second.lease.take()).toBeUndefined();
    expect(await second.reader.readNew('no proof', 10)).toBeUndefined();
    expect(await second.reader.claimPending('no proof')).toBeUndefined();
    expect(numbersOf((await first.reader.readNew(proof, 10))?.entries)).toEqual([1, 2]);
  });

  test('who leads next is handed first what the one before left, and the one before nothing any more', async () => {
    const { key, members, tell } = await given(1, 2);
    const [before, next] = members;
    const oldProof = (await before.lease.take()) ?? '';
    await before.reader.readNew(oldProof, 10);
    await redis.del(`${key}:leader:g`);
    const proof = (await next.lease.take()) ?? '';
    await tell(3);
    expect(await before.reader.readNew(oldProof, 10)).toBeUndefined();
    expect(await before.lease.prolong(oldProof)).toBe(false);
    expect(numbersOf((await next.reader.claimPending(proof))?.entries)).toEqual([1, 2]);
    expect(numbersOf((await next.reader.readNew(proof, 10))?.entries)).toEqual([3]);
  });

  test('a command of an earlier term that arrives late does nothing', async () => {
    const { members } = await given(1);
    const [{ lease, reader }] = members;
    const early = (await lease.take()) ?? '';
    const late = (await lease.take()) ?? '';
    expect(await reader.readNew(early, 10)).toBeUndefined();
    expect(numbersOf((await reader.readNew(late, 10))?.entries)).toEqual([1]);
  });

  test('releasing gives up what is ours, never what is another’s', async () => {
    const { members } = await given();
    const [first, second] = members;
    await first.lease.take();
    await second.lease.release();
    expect(await second.lease.take()).toBeUndefined();
    await first.lease.release();
    expect(await second.lease.take()).toBeDefined();
  });

  test('a claim goes through all of what is pending, in the order of the stream', async () => {
    const numbers = Array.from({ length: 250 }, (_, number) => number);
    const { members } = await given(...numbers);
    const [{ lease, reader }] = members;
    await reader.readNew((await lease.take()) ?? '', 1_000);
    expect(numbersOf((await reader.claimPending((await lease.take()) ?? ''))?.entries)).toEqual(numbers);
  });
});
