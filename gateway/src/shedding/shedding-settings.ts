/** How many operations are let in at a time, and what says that it is too many. */
export interface SheddingSettings {
  /** Operations in flight that are let in until load says otherwise. */
  atFirst: number;
  /** The loop may be late: fewer are let in only when it is later than that makes sense. Critical ones have so many places beside. */
  atLeast: number;
  /** However well it goes. An operation in flight holds some 50 KB. */
  atMost: number;
  /** Lateness of the event loop that is too much, in ms: the 99th percentile of a window. */
  lateMs: number;
  /** Share of the heap's limit that is too much after a collection. */
  heapShare: number;
}

export const defaultShedding: SheddingSettings = {
  atFirst: 200,
  atLeast: 64,
  atMost: 2_000,
  lateMs: 100,
  heapShare: 0.85,
};
