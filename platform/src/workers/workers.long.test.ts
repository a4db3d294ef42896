import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPid, isAlive, pidsAt, startPrimary } from './testing/start-primary.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-workers-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what cannot start again is tried again while another serves', async () => {
  const failsWhen = join(folder, 'mended');
  const { child, address, exited } = startPrimary({ count: 2, failsWhen });
  const at = await address();
  const [fallen, other] = [...(await pidsAt(at))] as [number, number];
  await writeFile(failsWhen, '');
  process.kill(fallen, 'SIGKILL');
  await expect.poll(async () => [...(await pidsAt(at))]).toEqual([other]);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect([...(await pidsAt(at))]).toEqual([other]);
  await rm(failsWhen);
  await expect.poll(async () => (await pidsAt(at)).size, { timeout: 20_000 }).toBe(2);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
});

test('when none serves and none can be started, the primary ends with the reason', async () => {
  const failsWhen = join(folder, 'broken');
  const { lines, address, exited } = startPrimary({ count: 2, failsWhen });
  const pids = await pidsAt(await address());
  await writeFile(failsWhen, '');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  expect(await exited).toBe(1);
  expect(lines()).toContain('lost: It failed: no bread.');
  expect(lines().filter((line) => line.includes('a worker did not start')).length).toBeLessThanOrEqual(10);
});

test('in a flood of connections a worker that is killed leaves nobody waiting', async () => {
  const { child, address, exited } = startPrimary({ count: 2 });
  const at = await address();
  for (let round = 0; round < 5; round++) {
    const [pid] = await pidsAt(at);
    const flood = Array.from({ length: 200 }, () => askPid(at).catch((error: Error) => error));
    process.kill(pid as number, 'SIGKILL');
    const answers = await Promise.all(flood);
    // Only what the dead worker had begun to answer is lost.
    expect(answers.filter((answer) => answer instanceof Error).length).toBeLessThan(100);
    await expect.poll(async () => (await pidsAt(at)).size, { timeout: 20_000 }).toBe(2);
  }
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
});

test('none outlives a primary that is killed, and the port is free', async () => {
  const { child, address } = startPrimary({ count: 2 });
  const at = await address();
  const pids = [...(await pidsAt(at))];
  child.kill('SIGKILL');
  // They are nobody's children by then: the system takes its time to clear them away.
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  const next = startPrimary({ count: 2, port: Number(new URL(at).port) });
  expect(await next.address()).toBe(at);
  next.child.kill('SIGTERM');
  expect(await next.exited).toBe(0);
});
