import { afterAll } from 'vitest';
import { dropTestDatabases } from './database.ts';
import { killTestRedis } from './redis.ts';

// A setup file, which runs for each file of tests: modules are loaded once for all files of a worker, and a hook at the top of one would
// belong to the first. Hooks run in reverse, so this is after those of the file itself.
afterAll(async () => {
  await dropTestDatabases();
  await killTestRedis();
});
