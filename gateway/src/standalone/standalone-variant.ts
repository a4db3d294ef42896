import type { Identity } from '@prism/platform/identity';
import type { VariantSettings } from '../settings.ts';

/** The one door of the gateway alone: no cookie is set or read there, and no page of another origin invited. */
export const standaloneVariant: Omit<VariantSettings, 'supergraphSdl'> = {
  name: 'standalone',
  credential: { kind: 'bearer', audience: '' },
  origins: [],
  sensitiveFields: [],
};

/** Who asks here, as far as the gateway is concerned. */
export const anonymous: Identity = { kind: 'guest', subject: 'anonymous' };
