import { parseArgs } from 'node:util';
import { type PartName, partNames } from './part-names.ts';

export const dataSizes = ['S', 'M', 'L'] as const;
export type DataSize = (typeof dataSizes)[number];

export interface Arguments {
  /** The parts to start here. */
  parts: readonly PartName[];
  /** How much demo data an empty database gets. */
  dataSize: DataSize;
  help: boolean;
}

/** A mistake on the command line, in words for the person who made it. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

export const usage = `npm start [-- OPTIONS]

  --only PARTS     start only these parts, separated by commas: ${partNames.join(', ')}
  --data S|M|L     demo data for empty databases: 1 thousand, 10 thousand, 1 million products (default S)
  --help           this text`;

/** Reads the command line. Throws ArgumentsError. */
export function readArguments(args: readonly string[]): Arguments {
  const { only, data = 'S', help = false } = parse(args);
  if (!isOneOf(dataSizes, data))
    throw new ArgumentsError(`--data expected one of ${dataSizes.join(', ')}, got "${data}".`);
  return { parts: only === undefined ? partNames : readParts(only), dataSize: data, help };
}

function parse(args: readonly string[]): { only?: string; data?: string; help?: boolean } {
  try {
    const options = { only: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ArgumentsError((error as Error).message);
  }
}

function readParts(list: string): PartName[] {
  const names = list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!isOneOf(partNames, name))
      throw new ArgumentsError(`--only expected some of ${partNames.join(', ')}, got "${name}".`);
  }
  return partNames.filter((name) => names.includes(name));
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
