import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type ExecutionArgs, execute, parse, validate } from 'graphql';
import type { HttpSubgraph } from './http-subgraph.ts';

/** A subgraph that tells of what happens by server-sent events, when it is told to. */
export interface EventSubgraph extends Pick<HttpSubgraph, 'name' | 'url' | 'sdl'> {
  /** Who listens. */
  listeners: readonly Listener[];
  /** Headers of what was asked for. */
  asked: IncomingHttpHeaders[];
  /** Tells all who listen of an event: the root of its answer. */
  tell(root: object): Promise<void>;
  /** Answers a subscription in its place. */
  instead: ((response: ServerResponse) => void) | undefined;
  close(): void;
}

export interface Listener {
  response: ServerResponse;
  args: ExecutionArgs;
}

export async function serveEventSubgraph(name: string, sdl: string, resolvers: object): Promise<EventSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const listeners = new Set<Listener>();

  function listen(args: ExecutionArgs, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const errors = validate(schema, args.document);
    if (errors.length > 0) return void response.end(`${next({ errors })}event: complete\ndata:\n\n`);
    response.write(':\n\n');
    const listener = { response, args };
    listeners.add(listener);
    response.once('close', () => listeners.delete(listener));
  }

  const server = createServer(async (request, response) => {
    subgraph.asked.push(request.headers);
    const chunks = await request.toArray();
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const document: DocumentNode = parse(query);
    const args = { schema, document, variableValues: variables, contextValue: request.headers };
    const isStream = request.headers.accept === 'text/event-stream';
    if (isStream && subgraph.instead) subgraph.instead(response);
    else if (isStream) listen(args, response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(await execute(args)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const subgraph: EventSubgraph = {
    ...{ name, sdl, asked: [], instead: undefined },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get listeners() {
      return [...listeners];
    },
    async tell(rootValue) {
      for (const { args, response } of listeners) response.write(next(await execute({ ...args, rootValue })));
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return subgraph;
}

const next = (answer: object): string => `event: next\ndata: ${JSON.stringify(answer)}\n\n`;
