interface Stoppable {
  stop(): Promise<void>;
}

/** What has been started, to be stopped in reverse. */
export interface Closing {
  /** Remembers it and gives it back. */
  own<T extends Stoppable>(started: T): T;
  ownAll<T extends Stoppable>(started: T[]): T[];
  /** Stops everything, last started first; one failure does not keep the rest running. */
  stop(): Promise<void>;
}

export function createClosing(onError: (error: unknown) => void): Closing {
  const started: Stoppable[] = [];
  const own = <T extends Stoppable>(one: T): T => {
    started.push(one);
    return one;
  };
  return {
    own,
    ownAll: (many) => many.map(own),
    async stop() {
      for (const one of started.splice(0).reverse()) await one.stop().catch(onError);
    },
  };
}
