import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hostEnvironment } from './host-environment.ts';

export interface HostOptions {
  /** `main`: the host. `reset`: what `npm run reset` runs. Default `main`. */
  program?: 'main' | 'reset';
  args?: readonly string[];
  /** Of Node itself. */
  nodeArgs?: readonly string[];
  /** How long `readyAt` waits, in ms. Default 60000. */
  readyTimeoutMs?: number;
  environment?: Readonly<Record<string, string>>;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A host in a process of its own. */
export interface HostProcess {
  pid: number;
  /** All it has printed so far. */
  output(): string;
  exited: Promise<Exit>;
  signal(name: NodeJS.Signals): void;
  /** Resolves once every address answers 200; rejects, with the tail of the output, when it ends or takes too long. */
  readyAt(...urls: string[]): Promise<void>;
  /** Asks it to stop, and insists after `patienceMs`. */
  stop(): Promise<Exit>;
}

/** None outlives us, whatever we die of. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const patienceMs = 15_000;

/** Starts the program as it is shipped: built, by plain Node. */
export function spawnHost(options: HostOptions): HostProcess {
  const { program = 'main', args = [], nodeArgs = [], readyTimeoutMs = 60_000, environment = {} } = options;
  const file = fileURLToPath(new URL(`../../platform/host/dist/${program}.js`, import.meta.url));
  if (!existsSync(file)) throw new Error('The host is not built: run npm run build first.');
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
    env: hostEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const exited = new Promise<Exit>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  running.add(child);
  exited.then(() => running.delete(child));
  return {
    pid: child.pid as number,
    output,
    exited,
    signal: (name) => void child.kill(name),
    readyAt: (...urls) => Promise.race([answering(urls, readyTimeoutMs), endedTooSoon(exited)]).catch(withTail(output)),
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      return exited.finally(() => clearTimeout(insist));
    },
  };
}

function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  return () => chunks.join('');
}

async function answering(urls: readonly string[], readyTimeoutMs: number): Promise<void> {
  const deadline = performance.now() + readyTimeoutMs;
  for (const url of urls) {
    while (!(await isOk(url))) {
      if (performance.now() > deadline) throw new Error(`${url} was not ready within ${readyTimeoutMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const isOk = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );

async function endedTooSoon(exited: Promise<Exit>): Promise<never> {
  const { code, signal } = await exited;
  throw new Error(`The host ended with ${signal ?? code} before it was ready.`);
}

function withTail(output: () => string) {
  return (error: Error): never => {
    throw new Error(`${error.message} Its last words:\n${output().slice(-4_000)}`, { cause: error });
  };
}
