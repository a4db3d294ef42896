import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostConfig } from './config.ts';
import { prepareDataDir } from './data-dir.ts';

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

/** Of several starts at once, all take the secrets of the first: a link appears whole or not at all. */
function keptSecrets(dataDir: string): Secrets {
  prepareDataDir(dataDir);
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) keepUnlessKept(file, { session: newSecret(), subgraph: newSecret() });
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

function keepUnlessKept(file: string, secrets: Secrets): void {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(secrets), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const newSecret = () => randomBytes(32).toString('base64url');
