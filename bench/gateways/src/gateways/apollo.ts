import type { GatewayKind } from './gateway-kind.ts';
import { inPeers, missingPeer, peerVersion } from './packages.ts';

/** Apollo Gateway behind Apollo Server's own HTTP server, as its documentation starts it. */
export const apollo: GatewayKind = {
  name: 'apollo',
  missing: () => missingPeer('@apollo/gateway', '@apollo/server'),
  version: () => `${peerVersion('@apollo/gateway')}, ${peerVersion('@apollo/server')}`,
  command: ({ supergraphFile, port, peerNodeOptions = '' }) => ({
    file: process.execPath,
    args: [inPeers('apollo.mjs'), supergraphFile, `${port}`],
    environment: { NODE_ENV: 'production', NODE_OPTIONS: peerNodeOptions, APOLLO_TELEMETRY_DISABLED: 'true' },
  }),
};
