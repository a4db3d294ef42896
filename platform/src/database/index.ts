export { isAbsence } from './absence.ts';
export { analyze } from './analyze.ts';
export { anyOf } from './any-of.ts';
export { resetEmbeddedPostgres } from './embedded/reset-embedded-postgres.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.ts';
export { visitEmbeddedPostgres } from './embedded/visit-embedded-postgres.ts';
export { databaseExists } from './ensure-database.ts';
export { insertRows, rowsAsJson } from './insert-rows.ts';
export { type Database, type OpenDatabaseOptions, openDatabase } from './open-database.ts';
export { everyColumn, type Prepared, prepared } from './prepared.ts';
export { sqlState, type Violation, violates } from './sql-state.ts';
export type { UnitOfWork } from './unit-of-work.ts';
