import { chooseAddresses, type Part, parts } from '../../../../e2e/setup/addresses.ts';
import { makeDataFolder } from '../../../../e2e/setup/data-folder.ts';
import { spawnHost } from '../../../../e2e/setup/host-process.ts';
import { findRedis } from '../../../../e2e/setup/redis-server.ts';

/** The shop, with subgraphs that can be asked by whoever knows the secret. */
export interface ShopParts {
  url: string;
  secret: string;
  urlOf(part: string): string;
  stop(): Promise<void>;
}

/** One process for all but the app's part: only where a part is missing do the others listen on ports of their own. */
const started = ['gateway', ...parts.filter((part) => part !== 'bff-mobile')];

/** Starts the built shop with fresh demo data. Throws when there is no Redis, which parts that listen need. */
export async function startParts(): Promise<ShopParts> {
  const redis = await findRedis();
  if (!redis) throw new Error('Recording needs redis-server, or REDIS_URL.');
  const { url, portOf, environment } = await chooseAddresses();
  const folder = await makeDataFolder();
  const host = spawnHost({
    args: ['--only', started.join(',')],
    readyTimeoutMs: 300_000,
    environment: { ...environment, REDIS_URL: redis.url, DATA_DIR: folder.path },
  });
  const stop = async () => {
    await host.stop();
    await redis.stop();
    await folder.remove();
  };
  try {
    await host.readyAt(`${url}/health/ready`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    secret: environment.SUBGRAPH_SECRET as string,
    urlOf: (part) => `http://127.0.0.1:${portOf(part as Part)}/graphql`,
    stop,
  };
}
