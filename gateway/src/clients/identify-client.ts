import type { IncomingHttpHeaders } from 'node:http';
import type { ClientInfo } from '@prism/platform/identity';

/** Where a program says its name and its version. */
export const clientHeaders = ['apollographql-client-name', 'apollographql-client-version'] as const;

const shape = /^[\w .@/+-]{1,64}$/;

/** Which program asks, as it says itself; what does not look like a name or version is `unknown`. */
export function identifyClient(variant: string, headers: IncomingHttpHeaders): ClientInfo {
  const [name, version] = clientHeaders.map((header) => readable(headers[header])) as [string, string];
  return { variant, name, version };
}

function readable(value: string | string[] | undefined): string {
  return typeof value === 'string' && shape.test(value) ? value : 'unknown';
}
