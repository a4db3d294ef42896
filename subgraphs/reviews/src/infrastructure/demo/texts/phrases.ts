import type { Rating } from '../../../domain/rating.ts';

/** What demo reviews of one language are made of. `{slot}` stands for one of the words of that name. */
export interface Phrases {
  titles: Readonly<Record<Rating, readonly string[]>>;
  openings: Readonly<Record<Rating, readonly string[]>>;
  /** Topics, each with a whole sentence for either side, fit for anything a shop sells. */
  points: readonly { praise: string; complaint: string }[];
  /** How it is used, or by whom. */
  circumstances: readonly string[];
  closings: Readonly<Record<Rating, readonly string[]>>;
  slots: Readonly<Record<string, readonly string[]>>;
}
