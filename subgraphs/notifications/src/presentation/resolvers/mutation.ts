import { requireUser } from '../../application/actor.ts';
import { markRead } from '../../application/mark-read.ts';
import { updatePreferences } from '../../application/preferences.ts';
import { setPushToken } from '../../application/set-push-token.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { givenPreferences, parsePushToken } from '../inputs.ts';
import { toUserError } from '../messages.ts';

export const mutationResolvers: MutationResolvers = {
  async notificationsMarkRead(_root, { ids }, { ports, caller }) {
    const marked = await markRead(ports, caller, ids);
    if (marked.ok) return { markedIds: marked.value, userErrors: [] };
    return { markedIds: [], userErrors: marked.refusals.map((refusal) => toUserError(refusal, caller.language)) };
  },

  async notificationPreferencesUpdate(_root, { input }, { ports, caller }) {
    return { preferences: await updatePreferences(ports, caller, givenPreferences(input)), userErrors: [] };
  },

  // For other parts, on behalf of whoever holds the device: it is the caller's, nobody can name another owner.
  async pushTokenSet(_root, { input }, { ports, caller }) {
    // Who may ask comes before what is wrong with the question.
    requireUser(caller.identity);
    const parsed = parsePushToken(input);
    if (parsed.ok) return { active: await setPushToken(ports, caller, parsed.value), userErrors: [] };
    return { active: false, userErrors: parsed.refusals.map((refusal) => toUserError(refusal, caller.language)) };
  },
};
