import { compareVersions } from './app-version.ts';
import { textsFor } from './texts.ts';

export type Platform = 'IOS' | 'ANDROID';

/** What the app's owners decide; everything else in the configuration follows from it. */
export interface AppPolicy {
  /** Older apps must upgrade. */
  minimumVersion: string;
  /** Older apps are told of a newer one. */
  recommendedVersion: string;
  storeUrls: Record<Platform, string>;
  flags: readonly { key: string; enabled: boolean; variant: string | null }[];
  /** What will go, and when (ISO 8601). */
  sunsets: readonly { documentId: string | null; feature: string; removedAfter: string; message: string }[];
  refresh: { staleAfterSeconds: number; prefetch: boolean; backgroundIntervalSeconds: number };
}

export type UpgradeLevel = 'NONE' | 'RECOMMENDED' | 'REQUIRED';

/** Whether this app must, should or need not upgrade. */
export function upgradeLevel(policy: AppPolicy, appVersion: string): UpgradeLevel {
  if (compareVersions(appVersion, policy.minimumVersion) < 0) return 'REQUIRED';
  return compareVersions(appVersion, policy.recommendedVersion) < 0 ? 'RECOMMENDED' : 'NONE';
}

/** The notice to show, or null when there is nothing to say. */
export function upgradeNotice(policy: AppPolicy, app: { platform: Platform; version: string }, language: string) {
  const level = upgradeLevel(policy, app.version);
  if (level === 'NONE') return null;
  const texts = textsFor(language);
  const message = level === 'REQUIRED' ? texts.upgradeRequired : texts.upgradeRecommended;
  return { level, message, storeUrl: policy.storeUrls[app.platform] };
}
