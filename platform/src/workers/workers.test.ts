import { Agent } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { askPid, isAlive, pidsAt, startPrimary, type TestPrimary } from './testing/start-primary.ts';

const patience = { timeout: 10_000 };
const running: TestPrimary[] = [];
const start = (options: object = {}) => {
  const primary = startPrimary({ count: 2, ...options });
  running.push(primary);
  return primary;
};
afterEach(async () => {
  for (const { child, exited } of running.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});

test('workers answer at one port, in turns; the primary does not', async () => {
  const primary = start();
  const pids = await pidsAt(await primary.address());
  expect(pids.size).toBe(2);
  expect(pids).not.toContain(primary.child.pid);
});

test('one that falls is started again, and who asks the other does not notice', async () => {
  const address = await start().address();
  const [fallen, other] = [...(await pidsAt(address))] as [number, number];
  const agents = [new Agent({ keepAlive: true, maxSockets: 1 }), new Agent({ keepAlive: true, maxSockets: 1 })];
  const owners = await Promise.all(agents.map((agent) => askPid(address, agent)));
  const agent = agents[owners.indexOf(other)] as Agent;
  process.kill(fallen, 'SIGKILL');
  await expect
    .poll(async () =>
      askPid(address, agent)
        .then(() => pidsAt(address))
        .then(({ size }) => size),
    )
    .toBe(2);
  const pids = await pidsAt(address);
  expect(pids).toContain(other);
  expect(pids).not.toContain(fallen);
  expect(await askPid(address, agent)).toBe(other);
  for (const each of agents) each.destroy();
});

test('who was on the way to one that falls is answered by another', async () => {
  const address = await start().address();
  const [frozen, other] = [...(await pidsAt(address))] as [number, number];
  process.kill(frozen, 'SIGSTOP');
  const answers = Array.from({ length: 4 }, () => askPid(address));
  expect(await Promise.race(answers)).toBe(other);
  process.kill(frozen, 'SIGKILL');
  expect(new Set(await Promise.all(answers))).toEqual(new Set([other]));
});

test('one that is asked to stop ends what it has under way, and another takes its place', async () => {
  const primary = start();
  const address = await primary.address();
  const [leaving] = await pidsAt(address);
  const answers = [askPid(`${address}?ms=300`), askPid(`${address}?ms=300`)];
  await askPid(address);
  process.kill(leaving as number, 'SIGTERM');
  expect(await Promise.all(answers)).toContain(leaving);
  await expect.poll(() => isAlive(leaving as number), patience).toBe(false);
  await expect.poll(async () => (await pidsAt(address)).size, patience).toBe(2);
});

test('what cannot start ends once, with its reason', async () => {
  const primary = start({ count: 3, failsWhen: '.' });
  expect(await primary.exited).toBe(1);
  expect(primary.lines()).toEqual(['WorkerFailure: It failed: no bread.']);
});

test('all stop when the primary is asked to; what is under way is answered', async () => {
  const primary = start();
  const address = await primary.address();
  const pids = await pidsAt(address);
  const answers = Array.from({ length: 4 }, () => askPid(`${address}?ms=400`));
  await askPid(address);
  primary.child.kill('SIGTERM');
  expect(new Set(await Promise.all(answers))).toEqual(pids);
  expect(await primary.exited).toBe(0);
  expect([...pids].filter(isAlive)).toEqual([]);
});

test('who does not stop in time is killed, and that is told', async () => {
  const primary = start({ patienceMs: 300 });
  const address = await primary.address();
  const endless = askPid(`${address}?ms=60000`);
  endless.catch(() => {});
  await askPid(address);
  primary.child.kill('SIGTERM');
  expect(await primary.exited).toBe(1);
  expect(primary.lines()).toContain('1 workers did not stop well.');
  await expect(endless).rejects.toThrow();
});
