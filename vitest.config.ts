import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Tests run the sources: workspace packages resolve by the `@prism/source` condition. */
const conditions = ['@prism/source', 'node'];
const shared = {
  // One copy of graphql: Apollo's packages load its CommonJS entry, Vite alone would take the ES one.
  resolve: {
    conditions,
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};
const long = ['**/*.long.test.ts'];
/** They ask whether somebody is kept waiting: nobody else may be at work. */
const attacks = 'gateway/src/attacks.long.test.ts';
/** Databases and servers of a test file end with it. */
const cleanUp = 'platform/src/testing/clean-up.ts';
/** A process for each: a turned clock would meet connections that other files have left. */
const alone = ['**/*.alone.test.ts'];
const ignored = ['**/node_modules/**', '**/dist/**'];
/** It asks everything that there is to be asked, which takes half a minute. */
const longStory = 'e2e/stories/two-customers.test.ts';
/** What is waited for comes at once on a machine that is idle, and these are not: `expect.poll` gives up after a second otherwise. */
const patient = { expect: { poll: { timeout: 10_000 } } };
/**
 * Files of one worker share what they import: to load it anew for each takes as long as all the tests. So they share its
 * process, too: what turns clocks or replaces modules is named `*.alone.test.ts`.
 */
const together = { isolate: false };
const parts = {
  ...patient,
  ...together,
  exclude: [...ignored, ...long, ...alone],
  setupFiles: [cleanUp],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // They wait for databases and timers half of the time.
  maxWorkers: 2,
};
/** They mostly wait for servers, which have the machine for themselves by then. */
const afterTheParts = { maxWorkers: 2, sequence: { groupOrder: 1 } };
/** The same stories are told twice: in one process, and, in the long run, with every part in its own. */
const stories = {
  ...patient,
  ...together,
  include: ['e2e/stories/**/*.test.ts'],
  exclude: [...ignored, ...long, longStory],
  testTimeout: 20_000,
  hookTimeout: 30_000,
  ...afterTheParts,
};

export default defineConfig({
  test: {
    // Here, and not in the projects that ask it: each would start a PostgreSQL of its own.
    globalSetup: ['platform/src/testing/global-setup.ts'],
    projects: [
      {
        ...shared,
        test: {
          ...parts,
          name: 'kernel',
          include: ['{platform,scripts,bench}/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...parts,
          name: 'gateway',
          include: ['gateway/**/*.test.ts'],
          setupFiles: [cleanUp, 'gateway/src/testing/keep-planner.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...parts,
          name: 'alone',
          include: alone,
          exclude: ignored,
          isolate: true,
        },
      },
      {
        ...shared,
        test: {
          ...parts,
          name: 'parts',
          include: ['{schema,demo,subgraphs,bff-*}/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...stories,
          name: 'stories: one process',
          globalSetup: ['e2e/setup/one-process.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...stories,
          name: 'long stories: one process',
          include: [longStory],
          exclude: ignored,
          globalSetup: ['e2e/setup/one-process.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...stories,
          name: 'long stories: every part on its own',
          exclude: [...ignored, ...long],
          globalSetup: ['e2e/setup/separate-processes.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...patient,
          name: 'faults and limits',
          include: ['e2e/{faults,limits}/**/*.test.ts'],
          exclude: [...ignored, ...long],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...afterTheParts,
        },
      },
      {
        ...shared,
        test: {
          ...patient,
          name: 'long',
          setupFiles: [cleanUp],
          include: long,
          exclude: [...ignored, attacks],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // They wait for processes that are killed half of the time.
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          ...patient,
          name: 'long, and nothing else',
          include: [attacks],
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
