import type { Complete, CompletionOptions, CompletionState } from './complete.ts';

/**
 * The author of twenty posts is one object at twenty places: its text is put together once and stands at all of them. A traced
 * completion goes to each place, for there its errors are.
 */
export function writeOnce({ isTraced }: CompletionOptions, complete: Complete): Complete {
  if (isTraced) return complete;
  return (value, state) => {
    if (!state.shared?.has(value)) return complete(value, state);
    const written = state.written.get(complete) ?? new Map<unknown, string | undefined>();
    state.written.set(complete, written);
    if (!written.has(value)) written.set(value, takeText(complete, value, state));
    const text = written.get(value);
    if (text !== undefined) state.out.push(text);
    return text !== undefined;
  };
}

function takeText(complete: Complete, value: unknown, state: CompletionState): string | undefined {
  const { out } = state;
  state.out = [];
  const text = complete(value, state) ? state.out.join('') : undefined;
  state.out = out;
  return text;
}
