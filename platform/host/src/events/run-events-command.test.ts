import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@prism/platform/database';
import { outboxTables } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import { testServerUrl } from '@prism/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostConfig, readHostConfig } from '../config.ts';
import { SetupError } from '../setup-error.ts';
import { startTestPrism, type TestPrism } from '../testing.ts';
import { readEventsCommand } from './events-command.ts';
import { runEventsCommand } from './run-events-command.ts';

const environment = {
  NODE_ENV: 'test',
  DATABASE_URL: testServerUrl(),
  DATABASE_PREFIX: `t${randomBytes(5).toString('hex')}`,
};
const config = readHostConfig(environment);

/** What the command prints, and its exit code. */
async function run(line: string, where: HostConfig = config) {
  const printed: string[] = [];
  const code = await runEventsCommand(readEventsCommand(line.split(' ')), where, (text) => printed.push(text));
  return { code, text: printed.join('\n') };
}

/** An event of the catalog that reviews could not handle. */
async function setAside(partitionKey: string, payload: unknown): Promise<string> {
  const eventId = newId('evt');
  const [at, name] = [new Date(), `${environment.DATABASE_PREFIX}_reviews`];
  const database = await openDatabase({ url: environment.DATABASE_URL, name, poolSize: 1 });
  const event = { eventId, partitionKey, type: 'ProductArchived', version: 1, payload, occurredAt: at };
  const failure = { state: 'waiting', attempts: 10, error: 'Error: poison', setAsideAt: at, lastTriedAt: at } as const;
  const letter = { consumerGroup: 'reviews', stream: 'catalog', ...event, ...failure };
  await database.current().insert(outboxTables.deadLetters).values(letter);
  await database.close();
  return eventId;
}

describe('beside a running process', () => {
  let prism: TestPrism;
  beforeAll(async () => {
    prism = await startTestPrism({ parts: ['gateway', 'reviews'], environment });
  });
  afterAll(() => prism?.stop());

  test('what waits is told beside the readiness of the process, which stays as it is', async () => {
    const ready = async () => (await fetch(`${prism.url}/health/ready`)).json();
    expect(await ready()).not.toHaveProperty('deadLetters');
    const id = await setAside('prd_told', {});
    expect(await ready()).toMatchObject({ checks: { reviews: true }, deadLetters: { reviews: 1 } });
    await run(`discard --part reviews --id ${id} --reason tested`);
    expect(await ready()).not.toHaveProperty('deadLetters');
  });

  test('shows what waits and why, for people without payloads and for programs with them', async () => {
    const payload = { productId: 'prd_shown', version: 'one' };
    const id = await setAside('prd_shown', payload);
    const { text } = await run('dead-letters');
    expect(text).toMatch(/^reviews: \d waiting\.$/m);
    expect(text).toContain(`${id}  catalog: ProductArchived v1  key prd_shown  failed 10 times`);
    expect(text).toContain('Error: poison');
    expect(text).not.toContain('"productId"');
    const json = JSON.parse((await run('dead-letters --part reviews --json')).text);
    expect(json).toMatchObject([{ part: 'reviews', group: 'reviews', eventId: id, payload, state: 'waiting' }]);
  });

  test('replays in that process, and says what failed again', async () => {
    const good = await setAside('prd_good', { productId: 'prd_good', version: 1 });
    const bad = await setAside('prd_bad', { productId: 'prd_bad', version: 'one' });
    const done = await run(`replay --part reviews --id ${good}`);
    expect(done).toEqual({ code: 0, text: expect.stringContaining('reviews: 1 replayed.') });
    const failed = await run('replay --part reviews --key prd_bad');
    expect(failed.code).toBe(1);
    expect(failed.text).toContain(`${bad}  catalog: ProductArchived v1  key prd_bad  failed 11 times`);
    expect(failed.text).toContain('The payload of ProductArchived v1 breaks its contract');
    expect((await run(`replay --part reviews --id ${good}`)).text).toBe('reviews: nothing of that waits.');
  });

  test('discards, and keeps why', async () => {
    const id = await setAside('prd_gone', { productId: 'prd_gone', version: 'one' });
    const reason = 'mistake';
    expect(await run(`discard --part reviews --id ${id} --reason ${reason}`)).toMatchObject({ code: 0 });
    const history = await run('dead-letters --part reviews --history');
    expect(history.text).toMatch(new RegExp(`${id} .* discarded .*: ${reason}`));
  });

  test('says where there is nothing to look at', async () => {
    await expect(run('replay --part bff-web --all')).rejects.toThrow(SetupError);
    const dataDir = mkdtempSync(join(tmpdir(), 'prism-events-'));
    const empty = readHostConfig({ NODE_ENV: 'test', DATA_DIR: dataDir });
    await expect(run('dead-letters', empty)).rejects.toThrow(/there is no database in it/);
    rmSync(dataDir, { recursive: true });
  });
});
