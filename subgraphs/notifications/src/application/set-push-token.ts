import type { Caller } from '@prism/platform/identity';
import type { PushDevice } from '../domain/push-device.ts';
import { requireUser } from './actor.ts';
import type { Ports } from './ports.ts';

export interface SetPushToken extends Pick<PushDevice, 'deviceId' | 'platform'> {
  /** Absent: the device is not reached any more. */
  token?: string | undefined;
  appVersion?: string | undefined;
}

/** Where to reach a device of whoever asks. Answers whether it is reached from now on. */
export async function setPushToken(
  { unitOfWork, devices, now }: Pick<Ports, 'unitOfWork' | 'devices' | 'now'>,
  caller: Caller,
  { deviceId, token, platform, appVersion }: SetPushToken,
): Promise<boolean> {
  const { subject: customerId, sessionId } = requireUser(caller.identity);
  const about = { customerId, sessionId, deviceId, platform, language: caller.language };
  await unitOfWork(async () => {
    if (token === undefined) await devices.forget(customerId, deviceId);
    else await devices.save({ ...about, token, ...(appVersion !== undefined && { appVersion }) }, now());
  });
  return token !== undefined;
}
