import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { testServerUrl } from '@prism/platform/testing';
import { readHostConfig } from './config.ts';
import { type PartName, partNames } from './part-names.ts';
import { startPrism } from './start-prism.ts';

export interface TestPrism {
  /** Where the gateway answers. */
  url: string;
  /** Posts an operation to a variant and reads the answer. */
  ask(variant: 'web' | 'mobile' | 'admin', query: string, variables?: object): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** An address where nothing listens: the discard port, which needs privileges to open. */
const nowhere = 'http://127.0.0.1:9/graphql';

/**
 * Any set of parts, really started, in this process: databases of their own on the test server, events in memory, a free
 * port. Parts left out are down.
 */
export async function startTestPrism(
  options: { parts?: readonly PartName[]; environment?: Record<string, string> } = {},
): Promise<TestPrism> {
  const { parts = partNames, environment = {} } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'prism-test-'));
  const port = await freePort();
  const config = readHostConfig({
    NODE_ENV: 'test',
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: testServerUrl(),
    DATABASE_PREFIX: `t${randomBytes(5).toString('hex')}`,
    RATE_LIMIT_SCALE: '1000',
    ...environment,
  });
  const elsewhere = { ...config, urlsOf: () => [nowhere], portOf: () => 0 };
  const prism = await startPrism({ config: elsewhere, parts, dataSize: 'S', log: silentLogger });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    ask: (variant, query, variables) => ask(`${url}/${variant}/graphql`, query, variables),
    async stop() {
      await prism.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ask(endpoint: string, query: string, variables: object = {}): Promise<GraphAnswer> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as GraphAnswer;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
