import type { IncomingHttpHeaders } from 'node:http';
import type { ClientInfo } from '@prism/platform/identity';

const shape = /^[\w .@/+-]{1,64}$/;

/** Which program asks, as it says itself; what does not look like a name or version is `unknown`. */
export function identifyClient(variant: string, headers: IncomingHttpHeaders): ClientInfo {
  return {
    variant,
    name: readable(headers['apollographql-client-name']),
    version: readable(headers['apollographql-client-version']),
  };
}

function readable(value: string | string[] | undefined): string {
  return typeof value === 'string' && shape.test(value) ? value : 'unknown';
}
