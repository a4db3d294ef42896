import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

const script = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Another process that holds the embedded PostgreSQL of a data folder, or says why it does not. */
export interface Holder {
  said: { url: string } | { problem: string };
  /** Resolves when the process is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export async function startHolder(dataDir: string, user?: { uid: number; gid: number }): Promise<Holder> {
  const env = { PATH: process.env.PATH, TMPDIR: tmpdir(), HOME: dataDir };
  // A group of its own, as a terminal gives to what it runs.
  const child = spawn(process.execPath, ['--import', tsx, script, dataDir], { env, cwd: '/', detached: true, ...user });
  const exited = once(child, 'exit');
  return {
    said: await firstLine(child),
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<Holder['said']> {
  let problem = '';
  child.stderr?.on('data', (data) => {
    problem += data;
  });
  for await (const data of child.stdout ?? []) return JSON.parse(String(data));
  return { problem };
}
