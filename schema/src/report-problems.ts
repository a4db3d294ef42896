import { SchemaProblem } from './schema-problem.ts';

/** Runs a command; what is wrong with the schema is told without a stack, and the process ends with 1. */
export async function reportProblems(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof SchemaProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
