/** A worker for tests: tells its pid to whoever asks, waits as long as it is told to, and fails as it is told to. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { runWorker } from '../index.ts';

const { failsWhen = '', port = 0 } = JSON.parse(process.argv[2] ?? '{}') as { failsWhen?: string; port?: number };

const server = createServer(async (request, response) => {
  const { searchParams, pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/crash') process.exit(3);
  await sleep(Number(searchParams.get('ms') ?? 0));
  if (!server.listening) response.setHeader('connection', 'close');
  response.end(`${process.pid}`);
});

await runWorker(
  async () => {
    if (existsSync(failsWhen)) throw new Error('no bread');
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
  },
  (error) => `It failed: ${(error as Error).message}.`,
);
