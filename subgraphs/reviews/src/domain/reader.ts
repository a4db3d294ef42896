import type { Review } from './review.ts';

/** Who looks at reviews. */
export interface Reader {
  subject: string;
  isModerator: boolean;
}

/** Published reviews are for everyone, the others for their author and moderators. To anyone else they are not there. */
export function mayRead(reader: Reader, review: Review): boolean {
  return review.status === 'PUBLISHED' || reader.isModerator || isOwn(reader, review);
}

export function isOwn(reader: Reader, review: Review): boolean {
  return review.customerId === reader.subject;
}
