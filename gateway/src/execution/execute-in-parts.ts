import { type AnswerRoom, AnswerTooLong, takeRoom } from './answer-room.ts';
import type { CompiledPart } from './compile-parts.ts';
import type { CompiledPlan } from './compile-plan.ts';
import { errorsOf } from './errors-of-parts.ts';
import type { AnsweredPart, GraphResult, LaterParts } from './graph-result.ts';
import { type PartPlace, placesIn } from './part-places.ts';
import type { Run } from './run.ts';
import { type RunningFetches, startFetches } from './start-fetches.ts';
import { failedPart, tellErrors } from './tell-errors.ts';

export interface OperationInParts {
  plan: CompiledPlan;
  /** The first one first. */
  parts: readonly CompiledPart[];
}

/** Runs a compiled operation up to its first part. The fetches of the others are under way then, and they come with the result. */
export async function executeInParts({ plan, parts }: OperationInParts, given: Run): Promise<GraphResult> {
  const room = { ...given.room };
  const run = { ...given, room };
  const fetches = startFetches(plan, run);
  const [first] = parts as [CompiledPart];
  await fetches.done(first.needs);
  const { data, errors, points } = first.complete(run.data, run);
  takeRoom(room, data);
  const told = [...errorsOf(first, parts, fetches, run.data), ...errors];
  const root = data ? [{ source: run.data, told: data.toJSON(), path: [] }] : [];
  const later = answerLater({ parts, fetches, run, room, root });
  return { data, points, ...(told.length > 0 ? { errors: told } : {}), later };
}

interface Later {
  parts: readonly CompiledPart[];
  fetches: RunningFetches;
  run: Run;
  /** Of all parts together. */
  room: AnswerRoom;
  root: readonly PartPlace[];
}

/**
 * The parts after the first, as many at a time as are ready; none any more once the client is gone, or after one that there was no room for.
 */
async function* answerLater({ parts, fetches, run, room, root }: Later): AsyncGenerator<LaterParts, void> {
  const answered = new Map([[0, root]]);
  const ready = new Map<number, { failure?: unknown }>();
  const waiting = new Map([...parts.keys()].slice(1).map((number) => [number, whenReady(number)]));
  const gone = whenGone(run.context.takesParts?.gone);

  function whenReady(number: number): Promise<void> {
    return fetches.done((parts[number] as CompiledPart).needs).then(
      () => void ready.set(number, {}),
      (failure) => void ready.set(number, { failure }),
    );
  }

  /** Those of which everything is there, and the part around them is answered. */
  function takeReady(): number[] {
    const taken: number[] = [];
    for (const number of waiting.keys()) {
      if (!ready.has(number) || waiting.has(parts[number]?.within ?? 0)) continue;
      waiting.delete(number);
      taken.push(number);
    }
    return taken;
  }

  let points = 0;
  let isFull = false;

  function answer(number: number): readonly AnsweredPart[] {
    const part = parts[number] as CompiledPart;
    const places = placesIn(part, answered.get(part.within) ?? []);
    const { failure } = ready.get(number) ?? {};
    const fail = (why: unknown) => places.slice(0, 1).map((place) => failedPart(part, place, why, run.context));
    if (failure) return fail(failure);
    const completed = completePart(part, places, run, room);
    if (completed instanceof AnswerTooLong) {
      isFull = true;
      return fail(completed);
    }
    for (const one of completed) points += one.points;
    const isRead = parts.some(({ within }) => within === number);
    const told = completed.flatMap(({ place, data }) => (isRead && data ? [{ ...place, told: data.toJSON() }] : []));
    answered.set(number, told);
    return tellErrors(part, completed, errorsOf(part, parts, fetches, run.data));
  }

  while (waiting.size > 0) {
    await Promise.race([gone, ...waiting.values()]);
    if (run.context.takesParts?.gone.aborted) return;
    points = 0;
    const answers = takeReady().flatMap((number) => (isFull ? [] : answer(number)));
    const hasNext = waiting.size > 0 && !isFull;
    if (answers.length > 0 || !hasNext) yield { parts: answers, points, hasNext };
    if (isFull) return;
  }
}

/** A part at all its places, or that there is no room for it. */
function completePart(part: CompiledPart, places: readonly PartPlace[], run: Run, room: AnswerRoom) {
  const { label } = part;
  try {
    return places.map((place) => {
      const completed = part.complete(place.source, run);
      takeRoom(room, completed.data, { label, path: place.path });
      return { place, ...completed };
    });
  } catch (error) {
    if (error instanceof AnswerTooLong) return error;
    throw error;
  }
}

function whenGone(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
