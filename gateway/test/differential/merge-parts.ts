import type { GraphResult, LaterParts } from '../../src/execution/graph-result.ts';

type Json = Record<string | number, unknown>;

/** An answer as a client has it that puts all parts together. */
export interface MergedAnswer {
  data: unknown;
  errors: readonly { message: string; path?: readonly (string | number)[] | undefined }[];
  first: unknown;
  batches: readonly LaterParts[];
}

/** Reads all parts and merges them as clients do: objects and lists become one, anything else is replaced. */
export async function mergeParts({ data, errors = [], later }: GraphResult): Promise<MergedAnswer> {
  const merged = data ? (data.toJSON() as Json) : data;
  const first = data?.toJSON();
  const batches: LaterParts[] = [];
  for await (const batch of later ?? []) batches.push(overTheWire(batch));
  for (const { path, data: part } of batches.flatMap(({ parts }) => parts)) {
    const target = path.reduce<unknown>((value, key) => (value as Json)[key], merged);
    if (part) deepMerge(target as Json, part as unknown as Json);
  }
  return {
    data: merged,
    errors: [...errors, ...batches.flatMap(({ parts }) => parts.flatMap((part) => part.errors))],
    first,
    batches,
  };
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function deepMerge(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    const isBoth = typeof present === 'object' && present !== null && typeof value === 'object' && value !== null;
    if (isBoth) deepMerge(present as Json, value as Json);
    else if (value !== null || present === undefined) target[key] = value;
  }
}
