import type { Channel } from './channel.ts';
import type { Purpose } from './topic-rules.ts';

/** What somebody wants to be told, and how. */
export interface Preferences {
  email: boolean;
  push: boolean;
  marketing: boolean;
}

/** Of somebody who never said: advertising needs a yes. */
export const defaultPreferences: Preferences = { email: true, push: true, marketing: false };

/**
 * Whether something told for this purpose may take this channel. Mail about the account's security cannot be switched off:
 * whoever took an account over would begin with that.
 */
export function mayTell(purpose: Purpose, channel: Channel, preferences: Preferences): boolean {
  switch (purpose) {
    case 'SECURITY':
      return channel !== 'PUSH' || preferences.push;
    case 'SERVICE':
      return isOn(channel, preferences);
    case 'WISH':
      return channel === 'IN_APP' || (preferences.marketing && isOn(channel, preferences));
    case 'PROMOTION':
      return preferences.marketing && isOn(channel, preferences);
    default:
      return purpose satisfies never;
  }
}

function isOn(channel: Channel, { email, push }: Preferences): boolean {
  return { IN_APP: true, EMAIL: email, PUSH: push }[channel];
}
