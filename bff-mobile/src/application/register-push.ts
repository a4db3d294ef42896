import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { UserError } from './open-session.ts';

/** The fields of `PushTokenInput`. */
export interface PushDevice {
  deviceId: string;
  token: string;
  platform: string;
  appVersion: string;
}

const mutation = `mutation RegisterPush($input: PushTokenInput!) {
  pushTokenSet(input: $input) { active userErrors { code message path } }
}`;

interface Answer {
  pushTokenSet: { active: boolean; userErrors: UserError[] };
}

/** Tells notifications where to reach a device, as its owner. Throws UNAUTHENTICATED for a guest, who gets none. */
export async function registerPush(graph: InternalGraph, device: PushDevice, caller: Caller) {
  const { pushTokenSet } = await graph.execute<Answer>({ query: mutation, variables: { input: device } }, caller);
  return { registered: pushTokenSet.active, userErrors: pushTokenSet.userErrors };
}
