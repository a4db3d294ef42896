import { expect, test } from 'vitest';
import { createHeapWatch } from './heap-watch.ts';

function open() {
  const state = { used: 0.5, listeners: new Set<() => void>() };
  const watch = createHeapWatch(0.85, {
    usedShare: () => state.used,
    onCollected(collected) {
      state.listeners.add(collected);
      return () => state.listeners.delete(collected);
    },
  });
  const collect = (left: number) => {
    state.used = left;
    for (const tell of state.listeners) tell();
  };
  return { state, watch, collect };
}

test('what nobody has collected yet may be garbage, and is no reason, however long it is there', () => {
  const { state, watch } = open();
  state.used = 0.99;
  expect(Array.from({ length: 100 }, () => watch.isFull())).not.toContain(true);
});

test('it is full when a collection leaves more than may be, and not at the share itself', () => {
  const { state, watch, collect } = open();
  state.used = 0.9;
  watch.isFull();
  collect(0.851);
  expect(watch.isFull()).toBe(true);
  collect(0.85);
  expect(watch.isFull()).toBe(false);
});

test('a collection that helps, and garbage again behind it, is no reason', () => {
  const { state, watch, collect } = open();
  state.used = 0.9;
  watch.isFull();
  collect(0.4);
  state.used = 0.95;
  expect(watch.isFull()).toBe(false);
});

test('collections are looked at only while more is used than may be', () => {
  const { state, watch } = open();
  watch.isFull();
  expect(state.listeners.size).toBe(0);
  state.used = 0.9;
  watch.isFull();
  watch.isFull();
  expect(state.listeners.size).toBe(1);
  state.used = 0.8;
  watch.isFull();
  expect(state.listeners.size).toBe(0);
  state.used = 0.9;
  watch.isFull();
  watch.stop();
  expect(state.listeners.size).toBe(0);
});
