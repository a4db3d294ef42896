import { describe, expect, test } from 'vitest';
import { mayTell, type Preferences } from './preferences.ts';

const everything: Preferences = { email: true, push: true, marketing: true };
const nothing: Preferences = { email: false, push: false, marketing: false };
const channels = ['IN_APP', 'EMAIL', 'PUSH'] as const;

/** By which channels something told for this purpose may go. */
const open = (purpose: Parameters<typeof mayTell>[0], preferences: Preferences) =>
  channels.filter((channel) => mayTell(purpose, channel, preferences));

describe('what concerns the account’s security', () => {
  test('is mailed whatever somebody has switched off', () => {
    expect(open('SECURITY', nothing)).toEqual(['IN_APP', 'EMAIL']);
    expect(open('SECURITY', everything)).toEqual(channels);
  });
});

describe('somebody’s own business', () => {
  test('goes by what is switched on, and is always in the shop', () => {
    expect(open('SERVICE', { ...nothing, email: true })).toEqual(['IN_APP', 'EMAIL']);
    expect(open('SERVICE', { ...nothing, push: true })).toEqual(['IN_APP', 'PUSH']);
    expect(open('SERVICE', nothing)).toEqual(['IN_APP']);
  });
});

describe('advertising', () => {
  test('about a wish leaves the shop only with a yes to offers', () => {
    expect(open('WISH', { ...everything, marketing: false })).toEqual(['IN_APP']);
    expect(open('WISH', everything)).toEqual(channels);
    expect(open('WISH', { ...everything, email: false })).toEqual(['IN_APP', 'PUSH']);
  });

  test('of our own accord needs that yes everywhere', () => {
    expect(open('PROMOTION', { ...everything, marketing: false })).toEqual([]);
    expect(open('PROMOTION', { ...everything, push: false })).toEqual(['IN_APP', 'EMAIL']);
  });
});
