import type { UnitOfWork } from '@prism/platform/database';
import { PrismError } from '@prism/platform/errors';
import { hasScope, type Identity } from '@prism/platform/identity';
import type { Decision } from '../domain/refusal.ts';
import type { CatalogNews, CatalogReader, CatalogStore } from './ports.ts';

/** What commands work with. */
export interface CommandPorts {
  store: CatalogStore;
  /** Sees what the unit of work has written. */
  reader: CatalogReader;
  /** Bound to the request, so that events carry its id. */
  news: (requestId: string) => CatalogNews;
  unitOfWork: UnitOfWork;
  now: () => Date;
  newId: (prefix: string) => string;
}

/** Who gives a command, and in which request. */
export interface Commander {
  identity: Identity;
  requestId: string;
}

/** Commands are for administrators, whichever way they came. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin({ identity }: Commander): void {
  if (hasScope(identity, 'admin')) return;
  if (identity.kind === 'guest') throw new PrismError('UNAUTHENTICATED', 'Expected an administrator, got a guest.');
  throw new PrismError('FORBIDDEN', 'Expected an administrator.');
}

/** Thrown inside a unit of work to undo it; `decide` turns it back into the refusal. */
class Refused extends Error {
  readonly decision: Decision<never>;
  constructor(decision: Decision<never>) {
    super('refused');
    this.decision = decision;
  }
}

/** Runs work as one unit that a refusal undoes wholly. */
export async function decide<T>(unitOfWork: UnitOfWork, work: () => Promise<Decision<T>>): Promise<Decision<T>> {
  try {
    return await unitOfWork(async () => {
      const decision = await work();
      if (!decision.ok) throw new Refused(decision);
      return decision;
    });
  } catch (error) {
    if (error instanceof Refused) return error.decision;
    throw error;
  }
}
