import type { Complete, CompletionState } from './complete.ts';

/**
 * The author of twenty posts is one object at twenty places: its text is put together once and stands at all of them. A traced
 * completion goes to each place, for there its errors are.
 */
export function writeOnce(complete: Complete): Complete {
  return (value, state) => {
    const texts = state.shared?.get(value);
    if (!texts) return complete(value, state);
    if (!texts.has(complete)) texts.set(complete, takeText(complete, value, state));
    const text = texts.get(complete);
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
