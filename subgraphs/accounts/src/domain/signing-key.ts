/** A key pair of access tokens, as far as its life is concerned. */
export interface SigningKeyLife {
  createdAt: Date;
  /** From then on it signs nothing more; that moment may be still to come. */
  retiredAt?: Date | null;
}

const dayMs = 24 * 3_600_000;
const signsForMs = 90 * dayMs;

/**
 * How long a key is published before it signs: longer than anybody goes by a key set without asking again, so that no token
 * comes before its key. In ms.
 */
const announcedMs = 30 * 60_000;

/** When the old key stops signing, which another is to take over from now on. */
export const handoverAt = (now: Date): Date => new Date(now.getTime() + announcedMs);

/** Far longer than any token it signed can live, and than anybody keeps a key set (a day, when accounts is out of reach). */
const publishedAfterwardsMs = 2 * dayMs;

/** Whether another key should take over. */
export function isRotationDue({ createdAt }: SigningKeyLife, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= signsForMs;
}

/** Keys that retired after this moment are still published. */
export const oldestPublishedRetirement = (now: Date): Date => new Date(now.getTime() - publishedAfterwardsMs);
