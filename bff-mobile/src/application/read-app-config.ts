import { createHash } from 'node:crypto';
import { PrismError } from '@prism/platform/errors';
import { type AppPolicy, type Platform, upgradeNotice } from '../domain/app-config.ts';
import { isVersion } from '../domain/app-version.ts';

export interface AppConfigRequest {
  platform: Platform;
  appVersion: string;
  /** The version of the configuration that the app has. */
  known: string | null | undefined;
  language: string;
  publicUrl: string;
}

/** The configuration of one app. Its `version` is a hash of all it says, so that the same content has the same version. */
export function readAppConfig(policy: AppPolicy, request: AppConfigRequest) {
  const { platform, appVersion, known, language, publicUrl } = request;
  if (!isVersion(appVersion)) throw new PrismError('BAD_USER_INPUT', 'appVersion expected a version such as 2.10.3.');
  const config = {
    minimumVersion: policy.minimumVersion,
    upgrade: upgradeNotice(policy, { platform, version: appVersion }, language),
    flags: [...policy.flags],
    sunsets: policy.sunsets.map((sunset) => ({ ...sunset, removedAfter: new Date(sunset.removedAfter) })),
    endpoints: endpoints(publicUrl),
    sync: policy.refresh,
  };
  const version = createHash('sha256').update(JSON.stringify(config)).digest('base64url').slice(0, 16);
  return { ...config, version, notModified: known === version };
}

function endpoints(publicUrl: string) {
  const graphql = `${publicUrl}/mobile/graphql`;
  return { graphql, subscriptions: graphql.replace(/^http/, 'ws'), images: `${publicUrl}/img` };
}
