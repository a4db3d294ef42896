import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the PostgreSQL of this run, or why there is none. */
    postgres: { url: string } | { problem: string };
  }
}

/** Vitest's globalSetup: one PostgreSQL for the whole run. Where none can run, only tests that ask for it fail. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const server = await startTestPostgres();
    project.provide('postgres', { url: server.url });
    return server.stop;
  } catch (error) {
    project.provide('postgres', { problem: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
