import type { ExecutionResult } from 'graphql';
import { encodeText } from './encode-text.ts';

/** An answer that many get at once is written once. */
const written = new WeakMap<object, Buffer>();

/** The body of an answer without errors, as Apollo Server writes it; as bytes, so that it is encoded once. */
export function writeAnswer(result: ExecutionResult): Buffer {
  const { data, extensions } = result;
  if (!data || extensions !== undefined) return Buffer.from(`${JSON.stringify({ data, extensions })}\n`);
  const known = written.get(data);
  if (known) return known;
  const body = encodeText('{"data":', JSON.stringify(data), '}\n');
  written.set(data, body);
  return body;
}
