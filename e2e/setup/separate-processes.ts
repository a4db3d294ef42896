import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { makeDataFolder } from './data-folder.ts';
import { type HostProcess, spawnHost } from './host-process.ts';
import { freePorts } from './ports.ts';
import { givenPostgres, ownPostgres } from './postgres-server.ts';
import type {} from './provided.ts';
import { findRedis } from './redis-server.ts';

const parts = ['accounts', 'catalog', 'reviews', 'bff-web', 'bff-mobile'] as const;

/** Vitest's globalSetup: every part in a process of its own, over HTTP, with PostgreSQL and Redis by URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const redis = await findRedis();
  if (!redis) {
    project.provide('shop', { missing: 'needs Redis' });
    return undefined;
  }
  const folder = await makeDataFolder();
  const postgres = givenPostgres() ?? (await ownPostgres());
  const addresses = await chooseAddresses();
  const environment = {
    ...addresses.environment,
    ...postgres.environment,
    REDIS_URL: redis.url,
    DATA_DIR: folder.path,
    SESSION_SECRET: newSecret(),
    SUBGRAPH_SECRET: newSecret(),
  };
  const hosts = ['gateway', ...parts].map((part) => spawnHost({ args: ['--only', part], environment }));
  const tearDown = async () => {
    await Promise.all(hosts.map((host) => host.stop()));
    await Promise.all([redis.stop(), postgres.stop()]);
    await folder.remove();
  };
  await allReady(hosts, addresses.healthUrls).catch(async (error) => {
    await tearDown();
    throw error;
  });
  project.provide('shop', { url: addresses.url });
  return tearDown;
}

/** Where each part listens, and where the others find it. */
async function chooseAddresses() {
  const [gateway = 0, internal = 0, ...ports] = await freePorts(parts.length + 2);
  const url = `http://127.0.0.1:${gateway}`;
  const ofParts = parts.flatMap((part, index) => {
    const name = part.toUpperCase().replaceAll('-', '_');
    return [
      [`${name}_PORT`, String(ports[index])],
      [`SUBGRAPH_${name}_URL`, `http://127.0.0.1:${ports[index]}/graphql`],
    ];
  });
  return {
    url,
    healthUrls: [`${url}/health/ready`, ...ports.map((port) => `http://127.0.0.1:${port}/health/live`)],
    environment: {
      PORT: String(gateway),
      INTERNAL_PORT: String(internal),
      INTERNAL_GRAPH_URL: `http://127.0.0.1:${internal}/graphql`,
      ...(Object.fromEntries(ofParts) as Record<string, string>),
    },
  };
}

/** Address and process stand at the same place of their lists. */
async function allReady(hosts: readonly HostProcess[], healthUrls: readonly string[]): Promise<void> {
  await Promise.all(hosts.map((host, index) => host.readyAt(healthUrls[index] as string)));
}

const newSecret = () => randomBytes(32).toString('base64url');
