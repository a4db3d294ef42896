/** Something to do for a core. */
export interface Task {
  /** When it may be begun, in ms. */
  at: number;
  ms: number;
  done(at: number): void;
}

/** One core, which does one thing at a time in the order in which it came: an event loop. */
export interface SimulatedCore {
  add(task: Task): void;
  /** More of what it does at the moment. */
  takeTime(ms: number): void;
  /** Does all that can be begun by then. */
  workUntil(now: number): void;
  /** The longest that anything has waited since the last call, in ms. */
  takeLateness(now: number): number;
}

export function createSimulatedCore(): SimulatedCore {
  const ready: Task[] = [];
  let freeAt = 0;
  let lateMs = 0;
  return {
    add: (task) => void ready.push(task),
    takeTime(ms) {
      freeAt += ms;
    },
    workUntil(now) {
      for (let first = ready[0]; first && freeAt <= now; first = ready[0]) {
        ready.shift();
        const start = Math.max(freeAt, first.at);
        lateMs = Math.max(lateMs, start - first.at);
        freeAt = start + first.ms;
        first.done(freeAt);
      }
    },
    takeLateness(now) {
      const longest = Math.max(lateMs, ready[0] ? now - ready[0].at : 0);
      lateMs = 0;
      return longest;
    },
  };
}

/** Answers so many at a time; the others wait for their turn. */
export interface SimulatedSubgraph {
  /** In the order of time. `answered` is called by `workUntil`. */
  ask(at: number, answered: (at: number) => void): void;
  workUntil(now: number): void;
}

export function createSimulatedSubgraph(waitMs: number, atATime: number): SimulatedSubgraph {
  const answers: { at: number; answered(at: number): void }[] = [];
  /** When each of those that it is at will be done; nobody counts them where there may be any number. */
  const taken: number[] = [];
  return {
    ask(at, answered) {
      const begin = taken.length < atATime ? at : Math.max(at, taken.shift() as number);
      if (atATime < Number.POSITIVE_INFINITY) taken.push(begin + waitMs);
      answers.push({ at: begin + waitMs, answered });
    },
    workUntil(now) {
      while (answers[0] && answers[0].at <= now) {
        const { at, answered } = answers.shift() as (typeof answers)[number];
        answered(at);
      }
    },
  };
}
