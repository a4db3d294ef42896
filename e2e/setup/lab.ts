import { type Database, openDatabase } from '@prism/platform/database';
import { testServerUrl } from '@prism/platform/testing';
import { chooseAddresses, type Part } from './addresses.ts';
import { makeDataFolder } from './data-folder.ts';
import { type HostOptions, type HostProcess, spawnHost } from './host-process.ts';
import { newPrefix } from './postgres-server.ts';

/** A place of one test's own to start hosts in, and to break them. */
export interface Lab {
  /** Where the gateway answers, once one is started. */
  url: string;
  portOf(part: Part): number;
  /** Starts a host and does not wait. */
  spawn(options?: HostOptions): HostProcess;
  /** Starts the named parts, or everything, in one process, and waits until they are ready. */
  start(...parts: (Part | 'gateway')[]): Promise<HostProcess>;
  /** A part's own data, for what no request can see or do; shared PostgreSQL only. Closed when the lab is cleared. */
  database(part: Part): Promise<Database>;
  /** Ends all that was started, without asking, and removes what it left. */
  clear(): Promise<void>;
}

export interface LabOptions {
  /** `shared`: the PostgreSQL of the run, by URL. `embedded`: what a host brings itself. Default `shared`. */
  postgres?: 'shared' | 'embedded';
  environment?: Readonly<Record<string, string>>;
}

export async function openLab({ postgres = 'shared', environment = {} }: LabOptions = {}): Promise<Lab> {
  const folder = await makeDataFolder();
  const prefix = newPrefix();
  const { url, portOf, environment: addresses } = await chooseAddresses();
  const common = {
    ...addresses,
    DATA_DIR: folder.path,
    ...(postgres === 'shared' && { DATABASE_URL: testServerUrl(), DATABASE_PREFIX: prefix }),
    ...environment,
  };
  const started: HostProcess[] = [];
  const databases = new Map<Part, Promise<Database>>();
  const spawn = (options: HostOptions = {}) => {
    const host = spawnHost({ ...options, environment: { ...common, ...options.environment } });
    started.push(host);
    return host;
  };
  const healthUrl = (part: Part | 'gateway') =>
    part === 'gateway' ? `${url}/health/ready` : `http://127.0.0.1:${portOf(part)}/health/live`;
  return {
    url,
    portOf,
    spawn,
    async start(...named) {
      const host = named.length === 0 ? spawn() : spawn({ args: ['--only', named.join(',')] });
      await host.readyAt(...(named.length === 0 ? ['gateway' as const] : named).map(healthUrl));
      return host;
    },
    database(part) {
      const open =
        databases.get(part) ?? openDatabase({ url: testServerUrl(), name: `${prefix}_${part}`, poolSize: 1 });
      databases.set(part, open);
      return open;
    },
    async clear() {
      for (const database of databases.values()) await (await database).close();
      for (const host of started) host.signal('SIGKILL');
      await Promise.all(started.map(({ exited }) => exited));
      await folder.remove();
    },
  };
}
