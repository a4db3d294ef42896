import { parseArgs } from 'node:util';
import { type WorkerCount, workerCountText } from '@prism/platform/workers';
import { StartError } from './start-error.ts';

export interface Arguments {
  /** Path of the supergraph's SDL. */
  supergraph: string;
  /** Path of a JSON file; without one the defaults hold. */
  config: string | undefined;
  /** Path of a manifest or a folder of documents that clients are known to send. */
  documents: string | undefined;
  host: string;
  port: number;
  /** Undefined: what the configuration says. */
  workers: WorkerCount | undefined;
}

export const usage = `npm run gateway -- --supergraph FILE [OPTIONS]

  --supergraph FILE  SDL of the supergraph; a changed file is swapped in
  --port N           default 4000
  --host ADDRESS     default 127.0.0.1: this machine alone
  --workers N|auto   processes that share the port; auto: one for each core. Default 1
  --config FILE      JSON; its keys are in gateway/src/standalone/README.md
  --documents PATH   what clients are known to send, planned ahead: a manifest of JSON,
                     or a folder of .graphql files
  --help             this text`;

const options = {
  supergraph: { type: 'string' },
  port: { type: 'string', default: '4000' },
  host: { type: 'string', default: '127.0.0.1' },
  config: { type: 'string' },
  documents: { type: 'string' },
  workers: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/**
 * Reads the command line; undefined where it asks for help.
 * @throws StartError
 */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const { supergraph, port, host, config, documents, workers, help } = parse(args);
  if (help) return undefined;
  if (!supergraph) throw new StartError(`--supergraph expected a file.\n\n${usage}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartError(`--port expected a number up to 65535, got "${port}".\n\n${usage}`);
  return { supergraph, config, documents, host, port: Number(port), workers: readWorkers(workers) };
}

function readWorkers(given: string | undefined): WorkerCount | undefined {
  const read = workerCountText.optional().safeParse(given);
  if (read.success) return read.data;
  throw new StartError(`--workers ${read.error.issues[0]?.message}, got "${given}".\n\n${usage}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${usage}`);
  }
}
