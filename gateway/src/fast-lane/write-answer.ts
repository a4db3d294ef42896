import type { ExecutionResult } from 'graphql';

/** An answer that many get at once is written once. */
const written = new WeakMap<object, string>();

/** The body of an answer without errors, as Apollo Server writes it. */
export function writeAnswer({ data, extensions }: ExecutionResult): string {
  const rest = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{"data":${data ? writeData(data) : 'null'}${rest}}\n`;
}

function writeData(data: object): string {
  const known = written.get(data);
  if (known !== undefined) return known;
  const text = JSON.stringify(data);
  written.set(data, text);
  return text;
}
