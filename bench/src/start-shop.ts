import { makeDataFolder } from '../../e2e/setup/data-folder.ts';
import { type HostProcess, spawnHost } from '../../e2e/setup/host-process.ts';
import { freePorts } from '../../e2e/setup/ports.ts';

export interface BenchShop {
  url: string;
  host: HostProcess;
  dataDir: string;
  /** From starting the program to its being ready, in ms; with an empty data folder that includes making and filling the databases. */
  readyMs: number;
  stop(): Promise<void>;
}

export interface ShopOptions {
  data: string;
  /** A folder for the data that stays. */
  keep: string | undefined;
  /** Of Node, beside those of `npm start`. */
  nodeOptions?: readonly string[];
}

/** Seeding a million products takes its time. */
const readyTimeoutMs = 3 * 3_600_000;

/** The shop as `npm start` runs it, on a port of its own, without limits that a benchmark would hit. */
export async function startShop({ data, keep, nodeOptions = [] }: ShopOptions): Promise<BenchShop> {
  const folder = keep === undefined ? await makeDataFolder() : { path: keep, remove: async () => {} };
  const [port = 0] = await freePorts(1);
  const startedAt = performance.now();
  const host = spawnHost({
    args: ['--data', data],
    nodeArgs: ['--max-semi-space-size=64', ...nodeOptions],
    readyTimeoutMs,
    environment: { PORT: `${port}`, DATA_DIR: folder.path, RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'info' },
  });
  const url = `http://127.0.0.1:${port}`;
  await host.readyAt(`${url}/health/ready`);
  return {
    url,
    host,
    dataDir: folder.path,
    readyMs: performance.now() - startedAt,
    async stop() {
      await host.stop();
      await folder.remove();
    },
  };
}
