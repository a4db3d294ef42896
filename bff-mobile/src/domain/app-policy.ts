import type { AppPolicy } from './app-config.ts';

/** The policy in force. Released apps read it at every start: change it, deploy, done. */
export const appPolicy: AppPolicy = {
  minimumVersion: '1.0.0',
  recommendedVersion: '1.0.0',
  storeUrls: {
    IOS: 'https://apps.apple.com/app/id000000000',
    ANDROID: 'https://play.google.com/store/apps/details?id=example.prism',
  },
  flags: [
    { key: 'reviews', enabled: true, variant: null },
    { key: 'sync', enabled: true, variant: null },
    { key: 'offline-queue', enabled: true, variant: null },
  ],
  sunsets: [],
  refresh: { staleAfterSeconds: 300, prefetch: true, backgroundIntervalSeconds: 3_600 },
};

/** How long the start screen stays fresh: its layout changes by deployment. */
export const homeRefresh = { staleAfterSeconds: 300, prefetch: true, backgroundIntervalSeconds: 3_600 };

/** How long a list of products stays fresh. */
export const listingRefresh = { staleAfterSeconds: 60, prefetch: false, backgroundIntervalSeconds: null };

/** How often an app that lies in a pocket should ask what changed. */
export const syncRefresh = { staleAfterSeconds: 60, prefetch: false, backgroundIntervalSeconds: 900 };

/** How long the screen of a product stays fresh. */
export const screenRefresh = { staleAfterSeconds: 60, prefetch: true, backgroundIntervalSeconds: null };
