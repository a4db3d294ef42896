import type { EntityPlace } from './entity-places.ts';
import { equalObjects } from './equal-objects.ts';
import { createIdentities } from './identities.ts';
import type { JsonObject } from './json-object.ts';
import type { Run } from './run.ts';
import { share } from './shared-values.ts';
import { replaceTargets } from './targets.ts';

/**
 * Makes one object of all at a place that are equal in everything that was answered of them: it is then fetched, merged and
 * written once, however often it stands there. Notes which there are.
 */
export function uniteEntities({ path, place, keys, shape }: EntityPlace, { data, shared, targets }: Run): void {
  const found: JsonObject[] = [];
  const identities = createIdentities<{ first: JsonObject | undefined }>(keys, () => ({ first: undefined }));
  replaceTargets(data, path, shared, (target) => {
    const slot = identities.slotOf(target);
    if (slot?.first && equalObjects(slot.first, target, shape)) {
      share(shared, slot.first);
      return slot.first;
    }
    if (slot) slot.first ??= target;
    found.push(target);
    return target;
  });
  targets.set(place, found);
}
