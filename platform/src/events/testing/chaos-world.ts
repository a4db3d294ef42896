import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { newId } from '../../ids/index.ts';
import { type Consumer, createConsumer } from '../consumer.ts';
import { createDeadLetters } from '../dead-letters/manage-dead-letters.ts';
import type { EventEnvelope } from '../event.ts';
import { createOutbox } from '../outbox.ts';
import { createRelay, type Relay } from '../relay.ts';
import type { EventTransport } from '../transport.ts';
import type { Action, Failures } from './actions.ts';
import { Counted, createCountingPart, numbersByKey } from './counting-part.ts';

/** What one transport needs to be ill-treated. */
export interface World {
  /** For one member of the group: its own, where members can be in several processes. */
  transport(): EventTransport;
  /** Somebody else takes the lead of the group for a moment, while the one who leads works on. */
  depose(stream: string): Promise<unknown>;
  /** Every connection of the transport breaks. */
  cut(): Promise<unknown>;
  close(): Promise<unknown>;
}

const memberCount = 3;
const group = 'g';

/** A part that tells numbers and hears them itself, by several members and relays, and what may happen to it. */
export async function createChaos(world: World, { poisonEvery, flakyEvery }: Failures) {
  let isHealed = false;
  let tries = 0;
  let told = 0;
  const failsOn = (number: number) => {
    const fails = !isHealed && (number % poisonEvery === 0 || ++tries % flakyEvery === 0);
    return fails ? new Error(`failed on ${number}`) : undefined;
  };
  const { database, on, effects } = await createCountingPart('chaos', failsOn);
  const outbox = createOutbox(database);
  const stream = newId('chaos');
  const letters = createDeadLetters(database);
  const places = Array.from({ length: memberCount }, () => openPlace());

  function openPlace() {
    const transport = world.transport();
    const heard = { database, group, streams: [stream], transport, on, maxAttempts: 2, replayPollMs: 20 };
    const make = (): { consumer: Consumer; relay: Relay } => ({
      consumer: createConsumer(heard),
      relay: createRelay({ database, stream, transport, pollMs: 20 }),
    });
    return { transport, make, running: undefined as ReturnType<typeof make> | undefined };
  }

  async function join(member: number): Promise<void> {
    const place = places[member];
    if (!place || place.running) return;
    place.running = place.make();
    await place.running.consumer.start();
    await place.running.relay.start();
  }

  async function leave(member: number): Promise<void> {
    const running = places[member]?.running;
    if (!running) return;
    await running.relay.stop();
    await running.consumer.stop();
    (places[member] as { running: undefined }).running = undefined;
  }

  /** The connection may just have been cut: then nothing was told, or it was, and the outbox knows. */
  async function tell(key: number, count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      const event = { partitionKey: `key-${key}`, payload: ++told };
      await database.transaction(() => outbox.append(Counted, event)).catch(() => {});
    }
  }

  async function redeliver(): Promise<void> {
    const { rows } = await database.current().execute(sql`
      select id, type, version, partition_key as "partitionKey", payload from events.outbox
      where published_at is not null order by random() limit 3`);
    const events = rows.map((row) => ({ ...row, occurredAt: '2026-01-01T00:00:00.000Z' }) as unknown as EventEnvelope);
    for (const event of events) void places[0]?.transport.publish(stream, [event]).catch(() => {});
  }

  const cutDatabase = () =>
    database.current().execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);

  async function perform(action: Action): Promise<unknown> {
    switch (action.does) {
      case 'tell':
        return tell(action.key, action.count);
      case 'join':
        return join(action.member);
      case 'leave':
        return leave(action.member);
      case 'depose':
        return world.depose(stream);
      case 'cut':
        return world.cut();
      case 'cut the database':
        return cutDatabase();
      case 'redeliver':
        return redeliver();
      case 'replay':
        return letters.requestReplay({ by: 'all' }, new Date());
      case 'wait':
        return sleep(action.ms);
    }
  }

  /** The numbers of each key, in the order in which they were told. */
  const toldByKey = () =>
    numbersByKey(
      database,
      sql`select partition_key as key, payload::int as number from events.outbox order by sequence`,
    );

  const isSettled = async () => {
    await letters.requestReplay({ by: 'all' }, new Date());
    const [before, after] = [await toldByKey(), await effects()].map((byKey) => Object.values(byKey).flat().length);
    return before === after && (await letters.list()).length === 0;
  };

  return {
    /** A failure of what is done from outside, because a connection was cut just then, is not what this is about. */
    perform: (action: Action) => perform(action).catch(() => {}),
    toldByKey,
    effects,
    /** Everybody is there and nothing fails any more: waits until nothing is left to be done. */
    async heal(): Promise<void> {
      isHealed = true;
      for (const member of places.keys()) await join(member);
      await expect.poll(() => isSettled().catch(() => false), { timeout: 30_000, interval: 50 }).toBe(true);
    },
    async stop(): Promise<void> {
      for (const member of places.keys()) await leave(member);
      for (const { transport } of places) await transport.close();
    },
  };
}
