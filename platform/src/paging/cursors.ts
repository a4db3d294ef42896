import { createHash } from 'node:crypto';
import type { ZodType } from 'zod';
import { PrismError } from '../errors/index.ts';

export interface CursorRule<Position> {
  /** Which list in which order, e.g. `notes of usr_1 by date`. A cursor of another list is refused. */
  list: string;
  /** The shape of a position: what an entry is ordered by, with its id last. JSON. */
  position: ZodType<Position>;
}

/** Positions in one list as clients see them: opaque, short, safe in a URL. */
export interface Cursors<Position> {
  encode(position: Position): string;
  /** Throws BAD_USER_INPUT unless it is a cursor of this list. */
  decode(cursor: string): Position;
}

/** Longer than any cursor we make. */
const maxCursorLength = 1_000;

export function createCursors<Position>({ list, position }: CursorRule<Position>): Cursors<Position> {
  const mark = markOf(list);
  return {
    encode: (value) => Buffer.from(JSON.stringify([mark, value])).toString('base64url'),
    decode(cursor) {
      const [itsMark, value] = readCursor(cursor);
      if (itsMark !== mark) throw refusal('it belongs to another list, order or filter');
      const parsed = position.safeParse(value);
      if (!parsed.success) throw refusal('it is damaged');
      return parsed.data;
    },
  };
}

/** Tells lists apart. No secret: a forged position only leads elsewhere in what the caller may read anyway. */
function markOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}

function readCursor(cursor: string): [mark: unknown, position: unknown] {
  try {
    const value: unknown = JSON.parse(decodeText(cursor));
    if (Array.isArray(value) && value.length === 2) return [value[0], value[1]];
  } catch {}
  throw refusal('it is damaged');
}

function decodeText(cursor: string): string {
  return cursor.length > maxCursorLength ? '' : Buffer.from(cursor, 'base64url').toString('utf8');
}

function refusal(reason: string): PrismError {
  return new PrismError('BAD_USER_INPUT', `Expected a cursor that this list gave out; ${reason}.`);
}
