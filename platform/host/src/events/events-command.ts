import { parseArgs } from 'node:util';
import type { DeadLetterSelection } from '@prism/platform/events';
import { ArgumentsError } from '../arguments.ts';
import { type PartName, partNames } from '../part-names.ts';

/** What to do about dead letters. */
export type EventsCommand =
  | { name: 'help' }
  | { name: 'dead-letters'; parts: readonly PartName[]; withHistory: boolean; json: boolean }
  | { name: 'replay'; part: PartName; selection: DeadLetterSelection; json: boolean }
  | { name: 'discard'; part: PartName; selection: DeadLetterSelection; reason: string; json: boolean };

const parts = partNames.filter((name) => name !== 'gateway');

export const eventsUsage = `npm run events -- COMMAND [OPTIONS]

  dead-letters [--part PART] [--history]                   what could not be handled and waits; with what is settled
  replay  --part PART (--id ID … | --key KEY | --all)      hand it to its handlers again, each key from its first event
  discard --part PART (--id ID … | --key KEY) --reason …   never handle it; it stays on record, its key goes on

  --json    for programs; with the payloads, which may hold personal data
  PART      whoever hears: ${parts.join(', ')}`;

const options = {
  part: { type: 'string' },
  id: { type: 'string', multiple: true },
  key: { type: 'string' },
  all: { type: 'boolean' },
  reason: { type: 'string' },
  history: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line. Throws ArgumentsError. */
export function readEventsCommand(args: readonly string[]): EventsCommand {
  const { values, positionals } = parse(args);
  const { part, json = false, history: withHistory = false, reason = '', help } = values;
  const [name] = positionals;
  if (help || name === undefined) return { name: 'help' };
  if (positionals.length > 1) throw new ArgumentsError(`Expected one command, got "${positionals.join(' ')}".`);
  switch (name) {
    case 'dead-letters':
      return { name, parts: part === undefined ? parts : [readPart(part)], withHistory, json };
    case 'replay':
      return { name, part: readPart(part), selection: readSelection(values), json };
    case 'discard':
      if (values.all) throw new ArgumentsError('discard takes --id or --key: look at what shall never happen.');
      if (reason.trim() === '') throw new ArgumentsError('discard expects a --reason: it stays on record.');
      return { name, part: readPart(part), selection: readSelection(values), reason, json };
    default:
      throw new ArgumentsError(`Expected dead-letters, replay or discard, got "${name}".`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ArgumentsError((error as Error).message);
  }
}

function readPart(given: string | undefined): PartName {
  const part = parts.find((name) => name === given);
  if (part) return part;
  throw new ArgumentsError(
    `--part expected one of ${parts.join(', ')}, got ${given === undefined ? 'none' : `"${given}"`}.`,
  );
}

function readSelection({ id, key, all }: { id?: string[]; key?: string; all?: boolean }): DeadLetterSelection {
  const given = [id, key, all].filter((one) => one !== undefined);
  if (given.length !== 1) throw new ArgumentsError('Expected one of --id, --key and --all.');
  if (id) return { by: 'ids', ids: id };
  return key === undefined ? { by: 'all' } : { by: 'key', partitionKey: key };
}
