import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PrismError } from '../../errors/index.ts';
import { type PostgresUser, postgresUser } from './postgres-user.ts';

/** Of the packages we carry; a cluster of one major version cannot be read by another. */
const majorVersion = 18;
/** Survives a restart of the machine, unlike /tmp; private folders such as root's home would keep `nobody` out. */
const variableTemp = '/var/tmp';
const keyFile = 'postgres-key';

/** Where the embedded PostgreSQL of one data folder lives. */
export interface ClusterHome {
  /** Ours: nobody else may write here. */
  folder: string;
  /** Appears at once and complete: `data/` of postgres, `password`, `postgres.log`. */
  cluster: string;
  data: string;
  passwordFile: string;
  logFile: string;
  user: PostgresUser | undefined;
}

/** Finds or makes the home. Throws a PrismError if a stranger could write to it. */
export async function prepareClusterHome(dataDir: string): Promise<ClusterHome> {
  const user = postgresUser();
  await mkdir(resolve(dataDir), { recursive: true });
  const folder = user ? await folderForRoot(dataDir) : resolve(dataDir);
  return clusterHome(folder, user);
}

export function clusterHome(folder: string, user: PostgresUser | undefined): ClusterHome {
  const cluster = join(folder, `postgres-${majorVersion}`);
  return {
    folder,
    cluster,
    data: join(cluster, 'data'),
    passwordFile: join(cluster, 'password'),
    logFile: join(cluster, 'postgres.log'),
    user,
  };
}

/** The folder that a data folder names, or undefined if it never had one. */
export async function existingFolder(dataDir: string): Promise<string | undefined> {
  if (!postgresUser()) return resolve(dataDir);
  const key = await readFile(join(dataDir, keyFile), 'utf8').catch(() => undefined);
  return key === undefined ? undefined : folderOfKey(key);
}

/** Keyed by a random word kept in DATA_DIR: a data folder that is moved keeps its data, one that is deleted starts afresh. */
async function folderForRoot(dataDir: string): Promise<string> {
  const folder = (await existingFolder(dataDir)) ?? folderOfKey(await createKey(dataDir));
  await mkdir(folder, { recursive: true });
  await assertOurs(folder);
  // postgres passes through, nobody looks around.
  await chmod(folder, 0o711);
  return folder;
}

function folderOfKey(key: string): string {
  if (/^[0-9a-f]{32}$/.test(key)) return join(variableTemp, `prism-${key}`);
  throw new PrismError('INTERNAL_SERVER_ERROR', `The file ${keyFile} in DATA_DIR is damaged: run "npm run reset"`);
}

/** Of several starts at once, all take the key of the first: a link appears whole or not at all. */
async function createKey(dataDir: string): Promise<string> {
  const key = randomBytes(16).toString('hex');
  const draft = join(dataDir, `${keyFile}.${key}`);
  await writeFile(draft, key, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, join(dataDir, keyFile));
    return key;
  } catch (error) {
    if (!isExisting(error)) throw error;
    return await readFile(join(dataDir, keyFile), 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

/** The temp folder is open to all: a folder planted there by someone else must not become our database. */
async function assertOurs(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new PrismError('INTERNAL_SERVER_ERROR', `${folder} belongs to someone else: remove it, or set DATABASE_URL`);
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
