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
export async function executeInParts({ plan, parts }: OperationInParts, run: Run): Promise<GraphResult> {
  const fetches = startFetches(plan, run);
  const [first] = parts as [CompiledPart];
  await fetches.done(first.needs);
  const { data, errors, points } = first.complete(run.data, run);
  const told = [...errorsOf(first, parts, fetches, run.data), ...errors];
  const root = data ? [{ source: run.data, told: data.toJSON(), path: [] }] : [];
  const later = answerLater({ parts, fetches, run, root });
  return { data, points, ...(told.length > 0 ? { errors: told } : {}), later };
}

interface Later {
  parts: readonly CompiledPart[];
  fetches: RunningFetches;
  run: Run;
  root: readonly PartPlace[];
}

/** The parts after the first, as many at a time as are ready; none any more once the client is gone. */
async function* answerLater({ parts, fetches, run, root }: Later): AsyncGenerator<LaterParts, void> {
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

  function answer(number: number): readonly AnsweredPart[] {
    const part = parts[number] as CompiledPart;
    const places = placesIn(part, answered.get(part.within) ?? []);
    const { failure } = ready.get(number) ?? {};
    if (failure) return places.slice(0, 1).map((place) => failedPart(part, place, failure, run.context));
    const completed = places.map((place) => ({ place, ...part.complete(place.source, run) }));
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
    const answers = takeReady().flatMap(answer);
    if (answers.length > 0 || waiting.size === 0) yield { parts: answers, points, hasNext: waiting.size > 0 };
  }
}

function whenGone(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
