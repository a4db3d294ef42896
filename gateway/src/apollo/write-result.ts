import { WrittenData } from '../execution/written-data.ts';

/** An answer as JSON, in which the engine's text stands as it is. */
export function writeResult(result: object): string {
  const parts = Object.entries(result).flatMap(([key, value]) => {
    const text = value instanceof WrittenData ? value.text : JSON.stringify(value);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${parts.join(',')}}\n`;
}
