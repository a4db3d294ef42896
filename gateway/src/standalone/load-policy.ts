import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DecidePolicies } from '../authorization/index.ts';
import { StartError } from './start-error.ts';

/**
 * The function that decides policies: the default export of a module.
 *
 * @param path As the configuration has it; from where the gateway was started. Undefined: there is none.
 * @throws StartError
 */
export async function loadPolicy(path: string | undefined): Promise<DecidePolicies | undefined> {
  if (path === undefined) return undefined;
  const { default: decide } = await importModule(path);
  if (typeof decide === 'function') return decide as DecidePolicies;
  throw new StartError(`authorization.policy expected a module whose default export is a function: ${path}`);
}

async function importModule(path: string): Promise<{ default?: unknown }> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw new StartError(`authorization.policy expected a module that loads: ${path}: ${(error as Error).message}`);
  }
}
