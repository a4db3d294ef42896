import { describe, expect, test } from 'vitest';
import { createInFlightLimit, type InFlightLimit, type Place } from './in-flight-limit.ts';
import { defaultShedding } from './shedding-settings.ts';

const settings = { ...defaultShedding, atFirst: 20, atLeast: 10, atMost: 100 };
const onTime = { lateMs: 5, isHeapFull: false };
const late = (lateMs: number) => ({ lateMs, isHeapFull: false });
const ordinary = () => false;
const critical = () => true;

function fill(load: InFlightLimit, count: number, kind = ordinary): Place[] {
  return Array.from({ length: count }, () => load.enter(kind)).filter((place) => place !== undefined);
}

function adjust(load: InFlightLimit, sample: typeof onTime, windows: number): number {
  for (let window = 0; window < windows; window++) load.adjust(sample);
  return load.limit;
}

describe('at the limit', () => {
  test('as many are let in as there are places, and one more is not until somebody leaves', () => {
    const load = createInFlightLimit(settings);
    const places = fill(load, 21);
    expect([places.length, load.inFlight, load.refused.ordinary]).toEqual([20, 20, 1]);
    places[0]?.leave();
    expect(load.enter(ordinary)).toBeDefined();
    expect(load.enter(ordinary)).toBeUndefined();
  });

  test('what is critical has places beyond, and its last one too', () => {
    const load = createInFlightLimit(settings);
    fill(load, 20);
    expect(fill(load, 10, critical)).toHaveLength(10);
    expect(load.enter(critical)).toBeUndefined();
    expect(load.refused).toEqual({ ordinary: 0, critical: 1, unread: 0 });
  });

  test('nobody asks what an operation is while there is a place for it', () => {
    const load = createInFlightLimit(settings);
    const ask = () => {
      throw new Error('asked');
    };
    expect(load.enter(ask)).toBeDefined();
    fill(load, 19);
    expect(() => load.enter(ask)).toThrow('asked');
    expect(load.inFlight).toBe(20);
  });

  test('who leaves twice leaves once', () => {
    const load = createInFlightLimit(settings);
    const [first] = fill(load, 2);
    first?.leave();
    first?.leave();
    expect(load.inFlight).toBe(1);
  });

  test('unread, a long body is refused where only what is critical is let in, any body where nothing is', () => {
    const load = createInFlightLimit(settings);
    expect(load.refusesUnread(100_000)).toBe(false);
    fill(load, 20);
    expect([load.refusesUnread(10_000), load.refusesUnread(10_001)]).toEqual([false, true]);
    fill(load, 10, critical);
    expect(load.refusesUnread(0)).toBe(true);
    expect(load.refused.unread).toBe(2);
  });
});

describe('the limit', () => {
  test('stays when the loop is late for two windows, and shrinks with the third', () => {
    const load = createInFlightLimit(settings);
    expect(adjust(load, late(125), 2)).toBe(20);
    expect(adjust(load, onTime, 1)).toBe(20);
    expect(adjust(load, late(125), 2)).toBe(20);
    expect(adjust(load, late(125), 1)).toBe(16);
  });

  test('is not late at 100 ms, and is at 101', () => {
    const load = createInFlightLimit(settings);
    expect(adjust(load, late(100), 10)).toBe(20);
    expect(adjust(load, late(101), 3)).toBeLessThan(20);
  });

  test('shrinks by half at most, and not below the least while the loop is merely late', () => {
    const load = createInFlightLimit({ ...settings, atFirst: 100 });
    expect(adjust(load, late(500), 3)).toBe(50);
    expect(adjust(load, late(500), 20)).toBe(10);
  });

  test('shrinks no further while those that were let in before are leaving', () => {
    const load = createInFlightLimit({ ...settings, atFirst: 100 });
    const places = fill(load, 100);
    expect(adjust(load, late(300), 3)).toBe(50);
    expect(adjust(load, late(300), 5)).toBe(50);
    for (const place of places.slice(60)) place.leave();
    expect(adjust(load, late(300), 1)).toBe(25);
  });

  test('falls below the least when it is far worse, and does not rise from there while it is late', () => {
    const load = createInFlightLimit(settings);
    expect(adjust(load, late(501), 20)).toBe(8);
    expect(adjust(load, late(120), 5)).toBe(8);
  });

  test('is back at the first within 10 s, whether it is made use of or not', () => {
    const load = createInFlightLimit(defaultShedding);
    expect(adjust(load, late(2_000), 20)).toBe(8);
    expect(adjust(load, onTime, 40)).toBe(200);
  });

  /** A full limit, of which twenty are answered in so many ms, and others have come for them. */
  function openBusy() {
    let nowMs = 0;
    const load = createInFlightLimit(settings, () => nowMs);
    const places = fill(load, 20);
    return (ms: number, lateMs = 5) => {
      nowMs += ms;
      for (const place of places.splice(0, 20)) place.leave();
      places.push(...fill(load, 200));
      return adjust(load, late(lateMs), 1);
    };
  }

  test('doubles while it is full and operations take less than twice as long as usual, up to the most', () => {
    const window = openBusy();
    expect([window(10), window(10), window(10), window(10)]).toEqual([40, 80, 100, 100]);
  });

  test('does not grow while the loop is half as late as it may be', () => {
    const window = openBusy();
    expect([window(10, 50), window(10, 49)]).toEqual([20, 40]);
  });

  test('does not grow while nobody knows how long operations take', () => {
    const load = createInFlightLimit(settings);
    fill(load, 20);
    expect(adjust(load, onTime, 10)).toBe(20);
  });

  test('shrinks by how much longer than twice the usual they take, to the least', () => {
    const window = openBusy();
    expect([window(10), window(20), window(21)]).toEqual([40, 80, 76]);
    expect([window(1_000), window(1_000), window(1_000), window(1_000)]).toEqual([38, 19, 10, 10]);
  });

  test('does not shrink where less than half of it is made use of, however long they take', () => {
    let nowMs = 0;
    const load = createInFlightLimit({ ...settings, atFirst: 100 }, () => nowMs);
    for (const ms of [10, 1_000, 1_000]) {
      const places = fill(load, 40);
      nowMs += ms;
      for (const place of places) place.leave();
      expect(adjust(load, onTime, 1)).toBe(100);
    }
  });

  test('goes back when nobody makes use of it', () => {
    const load = createInFlightLimit(settings);
    const places = fill(load, 20);
    adjust(load, onTime, 1);
    for (const place of places) place.leave();
    expect(adjust(load, onTime, 20)).toBe(20);
  });

  test('shrinks at once when the heap is full', () => {
    const load = createInFlightLimit(settings);
    expect(adjust(load, { ...onTime, isHeapFull: true }, 1)).toBe(10);
    expect(adjust(load, { ...onTime, isHeapFull: true }, 5)).toBe(8);
  });
});
