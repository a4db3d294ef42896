import { PrismError } from '@prism/platform/errors';
import { toGraphQLError } from '../errors.ts';
import type { AnsweredPart, GraphResult } from './graph-result.ts';
import { frameBytes, type WrittenData } from './written-data.ts';

/** The most that a client is answered, in bytes of JSON before compression, errors not counted: of them there are few. */
export const maxAnswerBytes = 2_000_000;

/** How large an answer may be. */
export interface AnswerRoom {
  readonly bytes: number;
  /** What its data may still have. */
  left: number;
}

export const openRoom = (bytes = Number.POSITIVE_INFINITY): AnswerRoom => ({ bytes, left: bytes - frameBytes });

export const endlessRoom: Readonly<AnswerRoom> = openRoom();

/**
 * An answer that there is no room for. Whoever asked for so much can ask for less, and no other code says that: nothing has failed, and to
 * try again would bring the same.
 */
export class AnswerTooLong extends PrismError {
  constructor({ bytes }: AnswerRoom) {
    super('QUERY_TOO_COMPLEX', `The answer expected at most ${bytes} bytes.`);
  }
}

const mostBytesOfCharacter = 3;

/**
 * Looks at a text whose length alone does not say that it is too long.
 * @throws AnswerTooLong
 */
export function expectRoom(room: AnswerRoom, text: string, isAscii: boolean): void {
  if (isAscii || text.length * mostBytesOfCharacter <= room.left) return;
  if (Buffer.byteLength(text) > room.left) throw new AnswerTooLong(room);
}

/** What stands around the data of a part. */
const partFrameBytes = 40;

/**
 * One part of an answer takes its room, of which all parts have one together.
 * @throws AnswerTooLong
 */
export function takeRoom(room: AnswerRoom, data: WrittenData | null, at?: Pick<AnsweredPart, 'label' | 'path'>): void {
  const around = at ? partFrameBytes + Buffer.byteLength(JSON.stringify([at.label, at.path])) : 0;
  room.left -= around + (data ? Buffer.byteLength(data.text) : 'null'.length);
  if (room.left < 0) throw new AnswerTooLong(room);
}

/** Of what has happened, which cannot be refused any more: a change, an event. Rethrows what is something else. */
export function tellTooLong(error: unknown): GraphResult {
  if (!(error instanceof AnswerTooLong)) throw error;
  return { data: null, errors: [toGraphQLError(error, error.extensions)] };
}
