import type { GatewayKind } from './gateway-kind.ts';
import { inPeers, missingPeer, peerVersion } from './packages.ts';

const program = 'node_modules/@graphql-hive/gateway/dist/bin.js';

/** Hive Gateway with the query planner of Hive Router, which is Rust. */
export const hive: GatewayKind = {
  name: 'hive',
  missing: () => missingPeer('@graphql-hive/gateway', '@graphql-hive/router-runtime'),
  version: () => `${peerVersion('@graphql-hive/gateway')}, ${peerVersion('@graphql-hive/router-runtime')}`,
  command: ({ supergraphFile, port, peerNodeOptions = '' }) => ({
    file: process.execPath,
    args: [
      inPeers(program),
      'supergraph',
      supergraphFile,
      ...['--config-path', inPeers('hive.config.mjs')],
      ...['--host', '127.0.0.1', '--port', `${port}`],
    ],
    environment: { NODE_ENV: 'production', NODE_OPTIONS: peerNodeOptions },
  }),
};
