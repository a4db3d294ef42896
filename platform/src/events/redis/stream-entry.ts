import { z } from 'zod';
import type { EventEnvelope } from '../event.ts';

/** One entry of a stream: its id, `<ms>-<n>`, and the event, or why there is none in it. */
export type StreamEntry = { id: string } & ({ event: EventEnvelope } | { problem: unknown });

const field = 'event';

const envelope = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number(),
  partitionKey: z.string(),
  occurredAt: z.string(),
  requestId: z.string().exactOptional(),
  payload: z.unknown(),
});

/** What Redis answers for an entry: id and fields; no fields when the entry was trimmed away. */
type RawEntry = [id: string, fields: string[] | null];

/** An event as the fields of an entry. */
export function toFields(event: EventEnvelope): [string, string] {
  return [field, JSON.stringify(event)];
}

/** The entries of one stream in the answer of XREADGROUP; none when the wait ended without any. */
export function entriesRead(answer: unknown): StreamEntry[] {
  const [stream] = (answer ?? []) as [stream: string, entries: RawEntry[]][];
  return (stream?.[1] ?? []).map(toEntry);
}

/** The entries in the answer of XAUTOCLAIM, where to go on (`0-0`: at the end), and which ones were trimmed away unhandled. */
export function entriesClaimed(answer: unknown): { next: string; entries: StreamEntry[]; lost: string[] } {
  const [next, entries, lost] = answer as [string, (RawEntry | null)[], string[] | undefined];
  return { next, entries: entries.filter((entry) => entry !== null).map(toEntry), lost: lost ?? [] };
}

function toEntry([id, fields]: RawEntry): StreamEntry {
  try {
    const text = fields?.[fields.indexOf(field) + 1] ?? '';
    return { id, event: envelope.parse(JSON.parse(text)) };
  } catch (problem) {
    return { id, problem };
  }
}
