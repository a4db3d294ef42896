import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** Of a form. */
  form: Record<string, string>;
}

/** A local server that answers what was recorded, one after the other, and remembers what it was asked. */
export async function startRecordedServer() {
  const asked: Asked[] = [];
  const answers: { status: number; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers, form });
    const { status, body } = answers.shift() ?? { status: 500, body: { error: { type: 'nothing_recorded' } } };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (status: number, body: unknown) => void answers.push({ status, body }),
    reset() {
      asked.length = 0;
      answers.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
