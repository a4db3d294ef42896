/** Of one WebSocket. */
export interface SocketLimits {
  /** Until `connection_init` has to be there, in ms. */
  initMs: number;
  /** Between two signs of life, in ms; who shows none between two of ours is cut off. */
  heartbeatMs: number;
  /** At a time. */
  operations: number;
  messagesPerSecond: number;
  /** What may wait for the client to take it, in bytes, beside one answer of each operation. */
  maxWaitingBytes: number;
  /** Longest time from an event to its answer, in ms. */
  eventBudgetMs: number;
}

/** As many as an address may send requests. */
export const messagesPerSecond = 100;

const defaultSocketLimits: SocketLimits = {
  initMs: 3_000,
  heartbeatMs: 12_000,
  operations: 20,
  messagesPerSecond,
  maxWaitingBytes: 1_000_000,
  eventBudgetMs: 5_000,
};

/** What is left out has its default. */
export type GivenLimits = { [limit in keyof SocketLimits]?: SocketLimits[limit] | undefined };

export function limitsWith(given: GivenLimits = {}): SocketLimits {
  const told = Object.entries(given).filter(([, limit]) => limit !== undefined);
  return { ...defaultSocketLimits, ...Object.fromEntries(told) };
}

/** Of one frame, and of all the fragments of one message. */
export const fragmentLimits = { maxFragments: 100, maxBufferedChunks: 1_024 } as const;
