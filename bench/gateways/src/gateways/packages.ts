import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const peers = new URL('../../peers/', import.meta.url);

export const inRepository = (path: string): string => fileURLToPath(new URL(path, root));
export const inPeers = (path: string): string => fileURLToPath(new URL(path, peers));

/** Undefined when all the peer's packages are installed. */
export const missingPeer = (...packages: string[]): string | undefined => {
  const absent = packages.filter((name) => !existsSync(inPeers(`node_modules/${name}/package.json`)));
  return absent.length > 0 ? `${absent.join(', ')} not installed: run npm ci in bench/gateways/peers` : undefined;
};

export function peerVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(inPeers(`node_modules/${name}/package.json`), 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}
