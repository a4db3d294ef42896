import type { TestProject } from 'vitest/node';
import { chooseAddresses, parts } from './addresses.ts';
import { makeDataFolder } from './data-folder.ts';
import { spawnHost } from './host-process.ts';
import { startOutsideProvider } from './outside-provider.ts';
import { givenPostgres, ownPostgres } from './postgres-server.ts';
import type {} from './provided.ts';
import { chooseProviderSecrets } from './provider-secrets.ts';
import { findRedis } from './redis-server.ts';

/** Vitest's globalSetup: every part in a process of its own, over HTTP, with PostgreSQL and Redis by URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const redis = await findRedis();
  if (!redis) {
    project.provide('shop', { missing: 'needs Redis' });
    return undefined;
  }
  const folder = await makeDataFolder();
  const postgres = givenPostgres() ?? (await ownPostgres());
  const { url, portOf, environment: addresses } = await chooseAddresses();
  const provider = chooseProviderSecrets();
  const outside = await startOutsideProvider(Number(new URL(url).port));
  const environment = {
    ...addresses,
    ...provider.environment,
    ...outside.environment,
    ...postgres.environment,
    REDIS_URL: redis.url,
    DATA_DIR: folder.path,
    GATEWAY_WORKERS: '2',
  };
  const hosts = (['gateway', ...parts] as const).map((part) => ({
    host: spawnHost({ args: ['--only', part], environment }),
    healthUrl: part === 'gateway' ? `${url}/health/ready` : `http://127.0.0.1:${portOf(part)}/health/live`,
  }));
  const tearDown = async () => {
    await Promise.all(hosts.map(({ host }) => host.stop()));
    await Promise.all([redis.stop(), postgres.stop(), outside.stop()]);
    await folder.remove();
  };
  await Promise.all(hosts.map(({ host, healthUrl }) => host.readyAt(healthUrl))).catch(async (error) => {
    await tearDown();
    throw error;
  });
  project.provide('shop', { url, webhookSecret: provider.webhookSecret });
  return tearDown;
}
