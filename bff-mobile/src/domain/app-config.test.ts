import { describe, expect, test } from 'vitest';
import { type AppPolicy, upgradeLevel, upgradeNotice } from './app-config.ts';
import { appPolicy } from './app-policy.ts';
import { isVersion } from './app-version.ts';

const policy: AppPolicy = { ...appPolicy, minimumVersion: '1.5.0', recommendedVersion: '2.0.0' };

describe('an app', () => {
  test.each([
    ['1.4.9', 'REQUIRED'],
    ['1.5.0', 'RECOMMENDED'],
    ['1.99.0', 'RECOMMENDED'],
    ['2.0.0', 'NONE'],
    ['3', 'NONE'],
  ])('of version %s has upgrade level %s', (version, level) => {
    expect(upgradeLevel(policy, version)).toBe(level);
  });

  test('is sent to the store of its platform, in its language', () => {
    const app = { platform: 'ANDROID', version: '1.0.0' } as const;
    expect(upgradeNotice(policy, app, 'de')).toEqual({
      level: 'REQUIRED',
      message: expect.stringContaining('aktualisiere'),
      storeUrl: policy.storeUrls.ANDROID,
    });
    expect(upgradeNotice(policy, { platform: 'IOS', version: '1.6.0' }, 'en')).toMatchObject({ level: 'RECOMMENDED' });
  });

  test('that is new enough is told nothing', () => {
    expect(upgradeNotice(policy, { platform: 'IOS', version: '2.0.0' }, 'en')).toBeNull();
  });
});

test('the policy in force has proper versions, and recommends none that it refuses', () => {
  expect([appPolicy.minimumVersion, appPolicy.recommendedVersion].every(isVersion)).toBe(true);
  expect(upgradeLevel(appPolicy, appPolicy.recommendedVersion)).toBe('NONE');
});
