import { ConfigError, type Environment, readConfig } from '@prism/platform/config';
import { z } from 'zod';
import { findWeakSecrets } from './find-weak-secrets.ts';
import { type PartName, variableName } from './part-names.ts';
import { partVariables, programVariables } from './variables.ts';

/** The environment, read and checked. */
export interface HostConfig {
  variables: z.infer<typeof programVariables>;
  isProduction: boolean;
  host: string;
  publicUrl: string;
  /** Addresses of a part that runs elsewhere. */
  urlsOf(part: string): readonly string[];
  /** Port of a part on its own, and of the gateway always. */
  portOf(part: PartName): number;
}

/** All variables together, for reading and for the README. */
export const allVariables = z.object({ ...programVariables.shape, ...partVariables.shape });

/**
 * Reads the environment once for the whole program.
 * @throws ConfigError with every mistake.
 */
export function readHostConfig(environment: Environment): HostConfig {
  const all = readConfig(requireForOthers(requireForProduction(environment), environment), environment);
  const variables = all as z.infer<typeof programVariables>;
  const parts = all as Record<string, unknown>;
  const isProduction = variables.NODE_ENV === 'production';
  const weak = isProduction ? findWeakSecrets(variables) : [];
  if (weak.length > 0) throw new ConfigError(weak);
  return {
    variables,
    isProduction,
    host: variables.HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    publicUrl: variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`,
    urlsOf: (part) => (parts[`SUBGRAPH_${variableName(part)}_URL`] ?? []) as string[],
    portOf: (part) => (part === 'gateway' ? variables.PORT : (parts[`${variableName(part)}_PORT`] as number)),
  };
}

/** Development makes its own secrets and is reached at its port; production must be told. */
function requireForProduction(environment: Environment): typeof allVariables {
  if (environment.NODE_ENV !== 'production') return allVariables;
  const { SESSION_SECRET, SUBGRAPH_SECRET, PUBLIC_URL, AUTHORIZATION_MODE } = programVariables.shape;
  return allVariables.extend({
    SESSION_SECRET: SESSION_SECRET.unwrap(),
    SUBGRAPH_SECRET: SUBGRAPH_SECRET.unwrap(),
    PUBLIC_URL: PUBLIC_URL.unwrap().refine(isPrivate, 'expected https://: over http browsers do not keep the session'),
    AUTHORIZATION_MODE: AUTHORIZATION_MODE.refine(
      (mode) => mode !== 'dry-run',
      'expected filter or reject in production',
    ),
  }) as never;
}

/** The machine itself is trusted by browsers as HTTPS is. */
const isPrivate = (url: string): boolean => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(url);

/** What stands on another service wants all that it takes to deal with it. */
const requireForOthers = (schema: typeof allVariables, environment: Environment): typeof allVariables =>
  requireForOpenId(requireForStripe(schema, environment), environment);

/** Half a configuration is a mistake, whichever half. */
function requireForOpenId(schema: typeof allVariables, given: Environment): typeof allVariables {
  const { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET } = programVariables.shape;
  const required = { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET };
  if (Object.keys(required).every((name) => !given[name])) return schema;
  const entries = Object.entries(required).map(([name, optional]) => [name, optional.unwrap()]);
  return schema.extend(Object.fromEntries(entries)) as never;
}

/** Who takes money must hear what became of it, and from nobody else. */
function requireForStripe(schema: typeof allVariables, { STRIPE_SECRET_KEY }: Environment): typeof allVariables {
  if (!STRIPE_SECRET_KEY) return schema;
  const { STRIPE_WEBHOOK_SECRET } = programVariables.shape;
  return schema.extend({ STRIPE_WEBHOOK_SECRET: STRIPE_WEBHOOK_SECRET.unwrap() }) as never;
}
