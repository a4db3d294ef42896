/** A place in a list that is ordered from new to old, and by id among equals. */
export interface Position {
  at: Date;
  id: string;
}

export interface PageRequest {
  /** 1 to 100. */
  first: number;
  /** Starts behind this place; from the newest without it. */
  after?: Position;
}

export interface Page<T> {
  nodes: T[];
  hasNextPage: boolean;
}
