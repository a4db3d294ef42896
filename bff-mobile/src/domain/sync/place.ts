/** How far an app has come in the log of its subject. */
export interface Place {
  /** Which life of the log; empty where it had not begun. Positions of two lives cannot be compared. */
  epoch: string;
  /** Of the last change that the app has. */
  position: number;
  /** Everything that had changed until then, the app has. Epoch ms. */
  asOf: number;
  /** Present while the app still reads everything there is; changes come after it. */
  snapshot?: SnapshotPlace;
}

export interface SnapshotPlace {
  /** Cart and wishlist that were told already: 0 to 2. */
  rootsTold: number;
  /** Lists that were told to their end: saved products, orders and notifications, as far as they were asked for. */
  listsTold: number;
  /** Of the list that comes next: the cursor of the last thing told, on its owner's own list. */
  after: string | null;
}

/** The end of a log: the position of its latest change. */
export interface Head {
  epoch: string;
  position: number;
}

/** A log that has not begun. */
export const noHead: Head = { epoch: '', position: 0 };

const dayMs = 24 * 3_600_000;

/** An app that stayed away for longer begins anew. */
export const windowMs = 30 * dayMs;
/** A day more than the window: clocks differ, and an answer may take its time. */
export const keepChangesMs = windowMs + dayMs;

/** Whether every change after this place is still in the log. When in doubt it is not: to begin anew loses nothing. */
export function canGoOn({ epoch, position, asOf }: Place, head: Head, now: Date): boolean {
  if (now.getTime() - asOf > windowMs) return false;
  const isFromBefore = epoch === noHead.epoch && position === 0;
  return isFromBefore || (epoch === head.epoch && position <= head.position);
}
