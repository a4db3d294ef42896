import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayKind, Serving } from './gateway-kind.ts';
import { inPeers, missingPeer, peerVersion } from './packages.ts';

const binaryPackage = '@grafbase/cli-x86_64-unknown-linux-musl';

/** Grafbase's gateway in Rust, which its command line brings along; it composes the subgraphs itself. */
export const grafbase: GatewayKind = {
  name: 'grafbase',
  missing: () =>
    process.platform === 'linux' && process.arch === 'x64'
      ? missingPeer(binaryPackage)
      : `${binaryPackage} is for Linux on x64 only`,
  version: () => peerVersion(binaryPackage),
  command(serving) {
    const config = join(serving.folder, 'grafbase.toml');
    writeFileSync(config, configOf(serving));
    return {
      file: inPeers(`node_modules/${binaryPackage}/grafbase`),
      args: ['dev', '--config', config, '--port', `${serving.port}`],
      environment: { GRAFBASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    };
  },
};

const configOf = ({ subgraphs, port }: Serving): string =>
  [
    `[network]\nlisten_address = "127.0.0.1:${port}"`,
    '[[headers]]\nrule = "forward"\nname = "authorization"',
    ...subgraphs.map(({ name, url, sdlFile }) => `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${sdlFile}"`),
  ].join('\n\n');
