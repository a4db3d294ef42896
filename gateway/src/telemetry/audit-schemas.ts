import { createHash } from 'node:crypto';
import type { AuditEntry } from '@prism/platform/log';

/** What is told of a supergraph that clients are answered by from now on. The first after a start is told of as well: it may be new. */
export const schemaServed = (name: string, sdl: string): AuditEntry => about('schema-served', name, sdl);

/** Of one that came and was not taken. */
export const schemaRefused = (name: string, sdl: string): AuditEntry => about('schema-refused', name, sdl);

function about(action: string, name: string, sdl: string): AuditEntry {
  const sha256 = createHash('sha256').update(sdl).digest('hex');
  return { action, actor: 'gateway', details: { schema: name, sha256 } };
}
