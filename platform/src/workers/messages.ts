/** What a worker and its primary say to each other. Libraries use the same channel: everything else is theirs. */
export type WorkerSays = { worker: 'serves'; address: string } | { worker: 'failed'; reason: string };
export type PrimarySays = { primary: 'stop' };

export const isFromWorker = (message: unknown): message is WorkerSays => has(message, 'worker');
export const isFromPrimary = (message: unknown): message is PrimarySays => has(message, 'primary');

function has(message: unknown, key: string): boolean {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, key);
}
