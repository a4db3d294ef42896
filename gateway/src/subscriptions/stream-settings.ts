/** How a stream of events is kept. */
export interface StreamSettings {
  /** Longest time from an event to its answer, in ms. */
  eventBudgetMs: number;
  /** Between two signs of life, in ms. Default 10,000. */
  heartbeatMs?: number | undefined;
  /** What may wait for a client to take it, in bytes. Default 1 MB. */
  maxWaitingBytes?: number | undefined;
}
