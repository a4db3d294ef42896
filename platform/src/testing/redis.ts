import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../database/embedded/free-port.ts';

export interface TestRedis {
  url: string;
  /** Stops the process in its tracks, as a network that hangs would; `SIGCONT` wakes it up. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it at once. */
  kill(): Promise<void>;
}

const started: TestRedis[] = [];
const startTimeoutMs = 5_000;

/**
 * The url of a real Redis: `TEST_REDIS_URL`, else `REDIS_URL`, else one of this test file's own, from `redis-server` on the
 * PATH; undefined where there is none. At the top of the file:
 * `const redisUrl = await testRedis(); describe.skipIf(!redisUrl)('streams (needs Redis)', …)`
 */
export async function testRedis(): Promise<string | undefined> {
  return process.env.TEST_REDIS_URL ?? process.env.REDIS_URL ?? (await startTestRedis())?.url;
}

/** A Redis that the test may freeze and kill; undefined where there is no `redis-server` on the PATH. */
export async function startTestRedis(): Promise<TestRedis | undefined> {
  const program = findOnPath('redis-server');
  if (!program) return undefined;
  const port = await freePort();
  const memoryOnly = ['--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const child = spawn(program, ['--bind', '127.0.0.1', '--port', `${port}`, ...memoryOnly], { stdio: 'ignore' });
  const redis = handleOf(child, port);
  started.push(redis);
  await waitUntilListening(port, child);
  return redis;
}

/** Ends all that were started, at the end of the file that did (`clean-up.ts`). */
export async function killTestRedis(): Promise<void> {
  await Promise.all(started.splice(0).map((redis) => redis.kill()));
}

function handleOf(child: ChildProcess, port: number): TestRedis {
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  return {
    url: `redis://127.0.0.1:${port}`,
    signal: (name) => void child.kill(name),
    async kill() {
      process.off('exit', onExit);
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function waitUntilListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`redis-server did not start on ${port}`);
    await sleep(10);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
