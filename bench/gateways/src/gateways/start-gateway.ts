import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endTree, rememberToEnd } from '../processes/end-processes.ts';
import type { GatewayKind, Serving } from './gateway-kind.ts';

/** A gateway that answers. */
export interface RunningGateway {
  name: string;
  pid: number;
  origin: string;
  stop(): Promise<void>;
}

const readyTimeoutMs = 60_000;
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'];

/** Starts one as a process of its own and waits until it answers. Throws with its last words when it does not. */
export async function startGateway(kind: GatewayKind, serving: Serving): Promise<RunningGateway> {
  const { file, args, environment } = kind.command(serving);
  const child = spawn(file, args, {
    cwd: serving.folder,
    env: { ...environmentOfMachine(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lastWords = keepLastWords(child);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const pid = child.pid as number;
  rememberToEnd(pid);
  const origin = `http://127.0.0.1:${serving.port}`;
  try {
    await untilReady(child, origin);
  } catch (error) {
    await endTree(pid);
    throw new Error(`${kind.name} did not start: ${(error as Error).message}\n${lastWords()}`, { cause: error });
  }
  return { name: kind.name, pid, origin, stop: () => endTree(pid) };
}

/** Nothing that configures Node, npm or this benchmark leaks into what is measured. */
const environmentOfMachine = () =>
  Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));

function keepLastWords({ stdout, stderr }: ChildProcess): () => string {
  let words = '';
  const keep = (text: string) => {
    words = (words + text).slice(-4_000);
  };
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', keep);
  return () => words;
}

async function untilReady(child: ChildProcess, origin: string): Promise<void> {
  const deadline = performance.now() + readyTimeoutMs;
  for (;;) {
    const complaint = await complaintAbout(origin);
    if (complaint === undefined) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`it ended with ${child.signalCode ?? child.exitCode}.`);
    if (performance.now() > deadline) throw new Error(`not ready within ${readyTimeoutMs} ms: ${complaint}`);
    await wait(100);
  }
}

/** Undefined when it answers a question that needs no subgraph. */
async function complaintAbout(origin: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
      signal: AbortSignal.timeout(5_000),
    });
    const text = await answer.text();
    return text.includes('"__typename":"Query"') ? undefined : `status ${answer.status}, ${text.slice(0, 500)}`;
  } catch (error) {
    return String(error);
  }
}
