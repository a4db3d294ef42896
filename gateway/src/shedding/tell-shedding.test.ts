import { createLogger } from '@prism/platform/log';
import { expect, test } from 'vitest';
import { createInFlightLimit } from './in-flight-limit.ts';
import { defaultShedding } from './shedding-settings.ts';
import { createTellShedding } from './tell-shedding.ts';

const sample = { lateMs: 12.4, isHeapFull: false };

test('it is logged once when shedding begins, and once with what was refused when it has been over for 10 s', () => {
  const lines: string[] = [];
  const load = createInFlightLimit({ ...defaultShedding, atFirst: 1, atLeast: 1 });
  const tell = createTellShedding(
    createLogger({ level: 'warn', name: 'test' }, { write: (line) => lines.push(line) }),
    load,
  );
  tell(sample);
  expect(lines).toEqual([]);
  load.enter(() => false);
  for (let window = 0; window < 5; window++) {
    load.enter(() => false);
    tell(sample);
  }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ limit: 1, inFlight: 1, lateMs: 12 }]);
  for (let window = 0; window < 39; window++) tell(sample);
  expect(lines).toHaveLength(1);
  tell(sample);
  tell(sample);
  expect(lines.slice(1).map((line) => JSON.parse(line))).toMatchObject([
    { ordinary: 5, critical: 0, unread: 0, windows: 5 },
  ]);
});
