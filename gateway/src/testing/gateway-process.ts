import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('../standalone/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const nodeOptions = ['--max-semi-space-size=48', '--conditions=@prism/source', '--import', tsx];

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  body: any;
}

/** `npm run gateway`, from the sources, in processes of its own. */
export interface GatewayProcess {
  pid: number;
  /** Lines of standard output so far: the log, and that it is ready. */
  lines(): string[];
  /** What it has complained of. */
  complaints(): string;
  /** Waits until it says that it is ready. */
  origin(): Promise<string>;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

export function startGatewayProcess(args: readonly string[]): GatewayProcess {
  const child = spawn(process.execPath, [...nodeOptions, program, '--port', '0', ...args]);
  let [output, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid as number,
    lines: () => output.split('\n').slice(0, -1),
    complaints: () => complaints,
    exited,
    signal: (name) => void child.kill(name),
    async origin() {
      for (;;) {
        const [, origin] = / is served at (\S+)\/graphql/.exec(output) ?? [];
        if (origin) return origin;
        await Promise.race([
          once(child.stdout, 'data'),
          exited.then(() => Promise.reject(new Error(`It ended: ${complaints}`))),
        ]);
      }
    },
  };
}

/** Asks over a connection of its own, unless an agent keeps one. Rejects when the connection breaks. */
export function askProcess(
  origin: string,
  query: string,
  { agent = false, requestId = randomUUID() }: { agent?: Agent | false; requestId?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': requestId };
    const asked = request(`${origin}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const { statusCode: status = 0, headers } = response;
      response.toArray().then((chunks) => {
        resolve({ status, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      }, reject);
    });
    asked.once('error', reject).end(JSON.stringify({ query }));
  });
}

/** Keeps one connection, and so stays with one worker. */
export const oneConnection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });
