import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a process of its own, which ends with ours. */
export interface Worker {
  /** Sends a question and waits for the next message. */
  ask<T>(question: object): Promise<T>;
  stop(): Promise<void>;
}

/** Starts one and waits for its first message. `file` is seen from `src/`. */
export async function startWorker(file: string, args: readonly string[] = []): Promise<Worker> {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), args);
  await nextMessage(child, file);
  return {
    ask<T>(question: object) {
      const answer = nextMessage(child, file);
      child.send(question);
      return answer as Promise<T>;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function nextMessage(child: ChildProcess, file: string): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`${file} ended with ${code}.`);
      }),
    ]);
  } finally {
    settled.abort();
  }
}
