import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** A subgraph that listens. */
export interface HttpSubgraph {
  name: string;
  url: string;
  sdl: string;
  /** Headers of what was asked since the last test. */
  asked: IncomingHttpHeaders[];
  /** Answers in its place. */
  instead: ((response: ServerResponse) => void) | undefined;
  close(): void;
}

export async function serveSubgraph(name: string, sdl: string, resolvers: object): Promise<HttpSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const listener: RequestListener = async (request, response) => {
    subgraph.asked.push(request.headers);
    if (subgraph.instead) return subgraph.instead(response);
    const chunks = await request.toArray();
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: request.headers });
    response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(answer));
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const subgraph: HttpSubgraph = { name, url, sdl, asked: [], instead: undefined, close: () => server.close() };
  return subgraph;
}

/** With the addresses of the subgraphs. */
export function composeHttpSubgraphs(parts: readonly Pick<HttpSubgraph, 'name' | 'url' | 'sdl'>[]): string {
  const { supergraphSdl, errors } = composeServices(
    parts.map(({ sdl, ...part }) => ({ ...part, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? []);
  return supergraphSdl;
}
