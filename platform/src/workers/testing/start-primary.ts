import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Agent, get } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('./primary.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface TestPrimary {
  child: ChildProcess;
  /** All lines that it has written. */
  lines(): string[];
  /** Where its workers serve; waits until they do. */
  address(): Promise<string>;
  /** Resolves when it is gone. */
  exited: Promise<number | null>;
}

/** A primary over the workers of `worker.ts`, in processes of their own. */
export function startPrimary(options: object): TestPrimary {
  const args = ['--max-semi-space-size=3', '--import', tsx, program, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const lines = () => output.split('\n').slice(0, -1);
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    lines,
    exited,
    async address() {
      for (;;) {
        const told = lines().find((line) => line.startsWith('serves '));
        if (told) return told.slice('serves '.length);
        if (child.exitCode !== null) throw new Error(output);
        await once(child.stdout, 'data');
      }
    },
  };
}

/** The answer of a worker: its pid. Over a connection of its own, unless an agent keeps one. */
export function askPid(url: string, agent: Agent | false = false): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, async (response) => {
      const chunks = await response.toArray().catch(reject);
      if (chunks) resolve(Number(Buffer.concat(chunks)));
    }).once('error', reject);
  });
}

/** Connections that are dealt out one after another reach each worker in its turn. */
export async function pidsAt(address: string): Promise<Set<number>> {
  const pids = new Set<number>();
  for (let at = 0; at < 6; at++) pids.add(await askPid(address));
  return pids;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
