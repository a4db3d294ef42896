import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts, isListening } from './ports.ts';

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * A `redis-server` of our own from the PATH, else `TEST_REDIS_URL` or `REDIS_URL`; undefined where there is neither. One's own
 * goes first: two shops over one Redis are replicas of each other, and one hears the events of the other.
 */
export async function findRedis(): Promise<RedisServer | undefined> {
  const url = process.env.TEST_REDIS_URL ?? process.env.REDIS_URL;
  return (await startRedis()) ?? (url ? { url, stop: async () => {} } : undefined);
}

async function startRedis(): Promise<RedisServer | undefined> {
  const [port = 0] = await freePorts(1);
  const memoryOnly = ['--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const child = spawn('redis-server', ['--bind', '127.0.0.1', '--port', `${port}`, ...memoryOnly], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const isThere = await Promise.race([ended.then(() => false), untilListening(port)]);
  if (!isThere) return undefined;
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', killWithUs);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function untilListening(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 250; attempt++) {
    if (await isListening(port)) return true;
    await sleep(20);
  }
  return false;
}
