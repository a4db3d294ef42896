import type { TestProject } from 'vitest/node';
import { makeDataFolder } from './data-folder.ts';
import { spawnHost } from './host-process.ts';
import { startOutsideProvider } from './outside-provider.ts';
import { freePorts } from './ports.ts';
import { givenPostgres } from './postgres-server.ts';
import type {} from './provided.ts';
import { chooseProviderSecrets } from './provider-secrets.ts';

/** Vitest's globalSetup: everything in one process, as `npm start` brings it up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [port = 0] = await freePorts(1);
  const folder = await makeDataFolder();
  const postgres = givenPostgres();
  const provider = chooseProviderSecrets();
  const outside = await startOutsideProvider(port);
  const environment = {
    PORT: String(port),
    DATA_DIR: folder.path,
    ...provider.environment,
    ...outside.environment,
    ...postgres?.environment,
  };
  const host = spawnHost({ environment });
  const tearDown = async () => {
    await host.stop();
    await postgres?.stop();
    await outside.stop();
    await folder.remove();
  };
  const url = `http://127.0.0.1:${port}`;
  await host.readyAt(`${url}/health/ready`).catch(async (error) => {
    await tearDown();
    throw error;
  });
  project.provide('shop', { url, webhookSecret: provider.webhookSecret });
  return tearDown;
}
