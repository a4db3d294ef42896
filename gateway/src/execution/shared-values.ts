/** What one writer wrote of a value. */
export interface WrittenText {
  writer: unknown;
  /** Undefined for nothing. */
  text: string | undefined;
  /** What it costs. */
  points: number;
}

/** Objects and lists that stand at several places, because their entity does. With each, what was written of it: by few, mostly one. */
export type SharedValues = Map<unknown, WrittenText[]>;

export function share(shared: SharedValues, value: unknown): void {
  if (!shared.has(value)) shared.set(value, []);
}
