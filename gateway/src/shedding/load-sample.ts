/** What a window of time has shown. */
export interface LoadSample {
  /** How late the event loop was: the 99th percentile, in ms. */
  lateMs: number;
  /** A collection has left the heap fuller than it may be. */
  isHeapFull: boolean;
}
