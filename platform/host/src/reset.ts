import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resetEmbeddedPostgres } from '@prism/platform/database';
import { readHostConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';

/** `npm run reset`: the next start begins with an empty data folder. Servers named by a URL are left alone. */
try {
  const { variables } = readHostConfig(process.env);
  const dataDir = resolve(variables.DATA_DIR);
  await resetEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
  console.log(`Removed ${variables.DATA_DIR}: the next start makes everything anew.`);
  if (variables.DATABASE_URL) {
    const { DATABASE_PREFIX } = variables;
    console.log(
      `DATABASE_URL names a server of yours: drop its databases ${DATABASE_PREFIX}_* yourself if you want them gone.`,
    );
  }
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
