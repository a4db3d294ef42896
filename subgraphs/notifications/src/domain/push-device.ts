/** Where to reach somebody on one of their devices. */
export interface PushDevice {
  customerId: string;
  /** By which it was registered; with its end the device is not reached any more. */
  sessionId: string;
  /** The app's own id of the device. */
  deviceId: string;
  /** What the push service knows it by. */
  token: string;
  platform: 'IOS' | 'ANDROID';
  appVersion?: string;
  /** BCP 47: of the app, when it said so. */
  language: string;
}

export const maxDeviceIdLength = 200;
export const maxTokenLength = 4_096;
export const maxAppVersionLength = 50;

/** Devices of one person; with more, those that were silent for longest are forgotten. */
export const maxDevices = 10;
