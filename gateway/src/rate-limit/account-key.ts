import { createHash } from 'node:crypto';

/** The key of an account that a client named, however it spelled it; hashed, so that no store holds the name. */
export function accountKey(name: string): string {
  return createHash('sha256').update(name.normalize('NFKC').trim().toLowerCase()).digest('base64url');
}
