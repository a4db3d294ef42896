import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AnswerBody } from './create-executor.ts';

/** What was asked of the subgraphs since they were last asked about it. */
export interface SubgraphTally {
  requests: number;
  /** Bodies never seen before, which had to be executed: not cheap. */
  executed: number;
  /** Authorization headers that came with the first few requests, each once, in the order of coming. */
  identities: (string | undefined)[];
}

/** What answers for all subgraphs of a graph. */
export interface SubgraphServer {
  takeTally(): Promise<SubgraphTally>;
  stop(): Promise<void>;
}

/** Requests whose identity is looked at: all of a verification, next to none of a load. */
const maxIdentitiesRead = 200;

/** Distinct bodies remembered. A benchmark asks a few hundred; past this something in them never repeats. */
const maxRemembered = 20_000;

/**
 * Serves all subgraphs on one port of 127.0.0.1, each at `/<name>`. An answer is computed once and remembered by the very bytes
 * of the request, so that under load nothing is parsed: the gateway is measured, not this.
 */
export async function serveSubgraphs(
  subgraphs: ReadonlyMap<string, AnswerBody>,
  port: number,
): Promise<SubgraphServer> {
  const answers = new Map<string, Remembered>(
    [...subgraphs].map(([name, compute]) => [`/${name}`, { bodies: new Map(), compute }]),
  );
  let tally = createTally();
  const server = createServer({ keepAliveTimeout: 0, noDelay: true }, (request, response) => {
    const remembered = answers.get(request.url as string);
    if (!remembered) return void response.writeHead(404).end();
    readBody(request, (body) => {
      if (tally.requests++ < maxIdentitiesRead) noteIdentity(tally, request);
      const known = remembered.bodies.get(body);
      if (known) return send(response, known);
      tally.executed++;
      computeAnswer(remembered, body).then(
        (answer) => send(response, answer),
        (error) => {
          console.error(`${request.url} cannot answer ${body.slice(0, 500)}:`, error);
          response.writeHead(400).end(String(error));
        },
      );
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    async takeTally() {
      const taken = tally;
      tally = createTally();
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const createTally = (): SubgraphTally => ({ requests: 0, executed: 0, identities: [] });

function noteIdentity({ identities }: SubgraphTally, { headers: { authorization } }: IncomingMessage): void {
  if (!identities.includes(authorization)) identities.push(authorization);
}

interface Remembered {
  bodies: Map<string, Buffer>;
  compute: AnswerBody;
}

/** As latin1: one character a byte, the cheapest exact key. */
function readBody(request: IncomingMessage, use: (body: string) => void): void {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('latin1');
  });
  request.once('end', () => use(body));
}

async function computeAnswer({ bodies, compute }: Remembered, body: string): Promise<Buffer> {
  const answer = await compute(Buffer.from(body, 'latin1').toString());
  if (bodies.size >= maxRemembered) bodies.clear();
  bodies.set(body, answer);
  return answer;
}

function send(response: ServerResponse, answer: Buffer): void {
  response.sendDate = false;
  response.writeHead(200, ['content-type', 'application/json', 'content-length', `${answer.length}`]);
  response.end(answer);
}
