/** What a gateway is told at its start. */
export interface Serving {
  supergraphFile: string;
  subgraphs: readonly { name: string; url: string; sdlFile: string }[];
  /** On 127.0.0.1; the graph is at `/graphql`. */
  port: number;
  /** A folder of its own, for configuration it wants as files. */
  folder: string;
  /** Options of Node itself, for the peers that run on it. */
  peerNodeOptions: string | undefined;
}

export interface Command {
  file: string;
  args: string[];
  environment?: Record<string, string>;
}

/** A gateway that can be started, stopped and asked. */
export interface GatewayKind {
  name: string;
  /** Why it cannot run here; undefined when it can. */
  missing(): string | undefined;
  version(): string;
  /** May write what the program reads into `folder`. */
  command(serving: Serving): Command;
}
