import type { Caller } from '@prism/platform/identity';
import { defaultPreferences, type Preferences } from '../domain/preferences.ts';
import { requireUser } from './actor.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'preferences' | 'now'>;

/** What a customer wants to be told; the defaults as long as they said nothing. */
export async function preferencesOf({ preferences }: Needs, customerId: string): Promise<Preferences> {
  return (await preferences.of([customerId])).get(customerId) ?? defaultPreferences;
}

/** Changes what is given. What is on its way is looked at again before it goes out. */
export async function updatePreferences(
  ports: Needs,
  caller: Caller,
  change: Partial<Preferences>,
): Promise<Preferences> {
  const { subject } = requireUser(caller.identity);
  if (Object.keys(change).length > 0) await ports.preferences.change(subject, change, ports.now());
  return preferencesOf(ports, subject);
}
