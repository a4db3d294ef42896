import { parseArgs } from 'node:util';
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
}

export const usage = `npm run gateway -- --supergraph FILE [OPTIONS]

  --supergraph FILE  SDL of the supergraph; a changed file is swapped in
  --port N           default 4000
  --host ADDRESS     default 127.0.0.1: this machine alone
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
  help: { type: 'boolean' },
} as const;

/**
 * Reads the command line; undefined where it asks for help.
 * @throws StartError
 */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const { supergraph, port, host, config, documents, help } = parse(args);
  if (help) return undefined;
  if (!supergraph) throw new StartError(`--supergraph expected a file.\n\n${usage}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartError(`--port expected a number up to 65535, got "${port}".\n\n${usage}`);
  return { supergraph, config, documents, host, port: Number(port) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${usage}`);
  }
}
