import { expect, test } from 'vitest';
import { ArgumentsError } from '../arguments.ts';
import { readEventsCommand } from './events-command.ts';

test('looks at the dead letters of all parts unless told otherwise', () => {
  const command = readEventsCommand(['dead-letters']);
  expect(command).toMatchObject({ name: 'dead-letters', withHistory: false, json: false });
  expect(command).toHaveProperty('parts', expect.arrayContaining(['catalog', 'reviews']));
  expect(readEventsCommand(['dead-letters', '--part', 'reviews', '--json'])).toMatchObject({
    parts: ['reviews'],
    json: true,
  });
});

test.each([
  [['--id', 'evt_1', '--id', 'evt_2'], { by: 'ids', ids: ['evt_1', 'evt_2'] }],
  [['--key', 'prd_1'], { by: 'key', partitionKey: 'prd_1' }],
  [['--all'], { by: 'all' }],
])('replays %j', (which, selection) => {
  expect(readEventsCommand(['replay', '--part', 'reviews', ...which])).toMatchObject({ part: 'reviews', selection });
});

test('discards with a reason', () => {
  const args = ['discard', '--part', 'reviews', '--id', 'evt_1', '--reason', 'told by mistake'];
  expect(readEventsCommand(args)).toMatchObject({ name: 'discard', reason: 'told by mistake' });
});

test('explains itself when nothing is asked', () => {
  expect(readEventsCommand([])).toEqual({ name: 'help' });
  expect(readEventsCommand(['replay', '--help'])).toEqual({ name: 'help' });
});

test.each([
  [['forget'], /Expected dead-letters, replay or discard, got "forget"/],
  [['replay', 'discard'], /Expected one command/],
  [['replay', '--all'], /--part expected one of .*, got none/],
  [['replay', '--part', 'gateway', '--all'], /got "gateway"/],
  [['replay', '--part', 'reviews'], /one of --id, --key and --all/],
  [['replay', '--part', 'reviews', '--all', '--id', 'evt_1'], /one of --id, --key and --all/],
  [['discard', '--part', 'reviews', '--id', 'evt_1'], /expects a --reason/],
  [['discard', '--part', 'reviews', '--all', '--reason', 'x'], /discard takes --id or --key/],
  [['dead-letters', '--port', '1'], /--port/],
])('%j is refused in words', (args, message) => {
  expect(() => readEventsCommand(args)).toThrow(ArgumentsError);
  expect(() => readEventsCommand(args)).toThrow(message);
});
