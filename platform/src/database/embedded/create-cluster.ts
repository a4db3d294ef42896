import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PrismError } from '../../errors/index.ts';
import type { ClusterHome } from './cluster-home.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { giveTo, spawnAs, takeBack } from './postgres-user.ts';
import { isAlive } from './processes.ts';

const run = promisify(execFile);
const superuser = 'prism';

/** Makes the cluster unless it is there: aside, then renamed, so that a killed start leaves no half of one. */
export async function ensureCluster(home: ClusterHome, binaries: PostgresBinaries): Promise<void> {
  if (await clusterExists(home)) return;
  await removeAbandonedDrafts(home);
  const draft = { ...home, ...draftOf(home) };
  await createFolders(draft);
  await runInitdb(draft, binaries);
  await putInPlace(draft.cluster, home);
}

/** The server's url, with its password. */
export async function clusterUrl(home: ClusterHome, port: number): Promise<string> {
  const password = await readFile(home.passwordFile, 'utf8');
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

async function clusterExists(home: ClusterHome): Promise<boolean> {
  return access(home.passwordFile).then(
    () => true,
    () => false,
  );
}

/** A home of its own, in a folder that carries our process id. */
function draftOf(home: ClusterHome): Pick<ClusterHome, 'cluster' | 'data' | 'passwordFile'> {
  const cluster = `${home.cluster}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  return { cluster, data: join(cluster, 'data'), passwordFile: join(cluster, 'password') };
}

async function removeAbandonedDrafts(home: ClusterHome): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = /^postgres-\d+\.(\d+)\.\w+\.tmp$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(home.folder, name), { recursive: true, force: true });
  }
}

/**
 * The password stays ours: whoever else is on this machine can reach the port, and must not read the shop's data.
 * Only while initdb runs may its user read it.
 */
async function createFolders({ cluster, data, passwordFile, user }: ClusterHome): Promise<void> {
  await mkdir(cluster);
  await chmod(cluster, user ? 0o711 : 0o700);
  await mkdir(data, { mode: 0o700 });
  await giveTo(user, data);
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await giveTo(user, passwordFile);
}

/** Text sorts by code point, the same on every system. Checksums are on by default. */
async function runInitdb(draft: ClusterHome, { initdb }: PostgresBinaries): Promise<void> {
  const collation = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${draft.passwordFile}`];
  try {
    const options = spawnAs(draft.user, draft.folder);
    await run(initdb, ['--pgdata', draft.data, ...collation, ...access, '--no-instructions'], options);
    await takeBack(draft.user, draft.passwordFile);
  } catch (error) {
    await rm(draft.cluster, { recursive: true, force: true });
    throw initdbFailed(error);
  }
}

function initdbFailed(cause: unknown): PrismError {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
  const message = `The embedded PostgreSQL could not create its database files (or set DATABASE_URL): ${said}`;
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause });
}

/** Of several starts at once the first wins; a rename never replaces a folder with something in it. */
async function putInPlace(draft: string, home: ClusterHome): Promise<void> {
  try {
    await rename(draft, home.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await clusterExists(home))) throw error;
  }
}
