import pg from 'pg';

export type Violation = 'unique' | 'foreign-key' | 'check';

/** Class 23 of https://www.postgresql.org/docs/18/errcodes-appendix.html. 23001 is what RESTRICT answers since PostgreSQL 18. */
const violations: Record<string, Violation> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23001': 'foreign-key',
  '23514': 'check',
};
const serializationFailure = '40001';
const deadlockDetected = '40P01';

/** Which kind of constraint a failed statement broke, or undefined. With `constraint`, only if it was the one of that name. */
export function violates(error: unknown, constraint?: string): Violation | undefined {
  const failure = findDatabaseError(error);
  if (constraint !== undefined && failure?.constraint !== constraint) return undefined;
  return violations[failure?.code ?? ''];
}

/** The five-character SQLSTATE of a failure, or undefined when the server did not answer one. */
export function sqlState(error: unknown): string | undefined {
  return findDatabaseError(error)?.code;
}

/** Whether the same work, run again from its beginning, may succeed. */
export function isTransient(error: unknown): boolean {
  const state = sqlState(error);
  return state === serializationFailure || state === deadlockDetected;
}

/** Drizzle hides the server's answer as the cause of its DrizzleQueryError; callers may have wrapped that again. */
function findDatabaseError(error: unknown): pg.DatabaseError | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth++) {
    if (current instanceof pg.DatabaseError) return current;
  }
  return undefined;
}
