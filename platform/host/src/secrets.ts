import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostConfig } from './config.ts';

export interface Secrets {
  session: string;
  subgraph: string;
}

/** The secrets of the environment, or those that development made on its first start and keeps beside its data. */
export function readSecrets({ variables }: HostConfig): Secrets {
  const { SESSION_SECRET: session, SUBGRAPH_SECRET: subgraph, DATA_DIR } = variables;
  if (session && subgraph) return { session, subgraph };
  const kept = keptSecrets(DATA_DIR);
  return { session: session ?? kept.session, subgraph: subgraph ?? kept.subgraph };
}

/** Parts that start at the same moment agree: the file is made by whoever comes first. */
function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const fresh = { session: randomBytes(32).toString('base64url'), subgraph: randomBytes(32).toString('base64url') };
  try {
    writeFileSync(file, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  }
}
