/** A key pair of access tokens, as far as its life is concerned. */
export interface SigningKeyLife {
  createdAt: Date;
  /** Since then it signs nothing more. */
  retiredAt?: Date | null;
}

const dayMs = 24 * 3_600_000;
const signsForMs = 90 * dayMs;

/** Far longer than any token it signed can live, and than anybody keeps a key set (a day, when accounts is out of reach). */
const publishedAfterwardsMs = 2 * dayMs;

/** Whether another key should take over. */
export function isRotationDue({ createdAt }: SigningKeyLife, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= signsForMs;
}

/** Keys that retired after this moment are still published. */
export const oldestPublishedRetirement = (now: Date): Date => new Date(now.getTime() - publishedAfterwardsMs);
