import { chown } from 'node:fs/promises';

/** Whom postgres runs as, where that is not us. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

/** postgres refuses to run as root; as `nobody` it can do nothing else. */
const nobody: PostgresUser = { uid: 65534, gid: 65534 };

export function postgresUser(): PostgresUser | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Gives a file or folder of ours to postgres. */
export async function giveTo(user: PostgresUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/** Takes it back. */
export async function takeBack(user: PostgresUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, 0, 0);
}

/** For spawn: the user, and an environment without our secrets, which /proc would show to every process of that user. */
export function spawnAs(user: PostgresUser | undefined, cwd: string) {
  const { PATH = '', SystemRoot } = process.env;
  const env = { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot ? { SystemRoot } : {}) };
  return { cwd, env, windowsHide: true, ...user };
}
