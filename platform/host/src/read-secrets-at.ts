/** For the test of simultaneous starts: reads the secrets of many folders, each at its own moment, and prints them. */
import { join } from 'node:path';
import type { HostConfig } from './config.ts';
import { readSecrets } from './secrets.ts';

const pauseMs = 5;
const [dataDir = '', rounds = '0', at = '0'] = process.argv.slice(2);
const read = Array.from({ length: Number(rounds) }, (_, round) => {
  const moment = Number(at) + round * pauseMs;
  while (Date.now() < moment);
  return readSecrets({ variables: { DATA_DIR: join(dataDir, `${round}`) } } as unknown as HostConfig);
});
console.log(JSON.stringify(read));
