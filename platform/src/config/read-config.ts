import type { ZodObject, ZodRawShape, z } from 'zod';

/** What an environment may hold; `process.env` is one. */
export type Environment = Record<string, string | undefined>;

/** Every mistake found in an environment, one line each, with the variable's name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `The environment has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n  ${mistakes.join('\n  ')}`,
    );
    this.mistakes = mistakes;
  }
}

/**
 * Reads and checks an environment; keys of the schema are variable names. An empty variable counts as absent.
 * @throws ConfigError with all mistakes at once.
 */
export function readConfig<S extends ZodRawShape>(
  schema: ZodObject<S>,
  environment: Environment,
): z.infer<ZodObject<S>> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => describeMistake(issue, given)));
}

function describeMistake(issue: z.core.$ZodIssue, given: Environment): string {
  const name = issue.path.join('.');
  const value = given[name];
  if (value === undefined) return `${name} is missing: ${issue.message}`;
  return `${name}: ${issue.message}${isSecret(name) ? '' : `, got ${JSON.stringify(value)}`}`;
}

function isSecret(name: string): boolean {
  return /SECRET|PASSWORD|TOKEN|_URL$/.test(name);
}
