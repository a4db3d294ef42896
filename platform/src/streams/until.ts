/**
 * Events until the signal comes; then its reason is thrown, at once, and the source is told that nobody listens. Not so the source
 * itself: one that waits for something may take its time to notice.
 */
export async function* until<T>(events: AsyncIterable<T>, ended: AbortSignal): AsyncGenerator<T, void> {
  const iterator = events[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await nextUnless(iterator, ended);
      if (done) return;
      yield value;
    }
  } finally {
    iterator.return?.().catch(() => {});
  }
}

/** Listens anew for each event: whatever waits for one signal all the time keeps what it waited for. */
function nextUnless<T>(iterator: AsyncIterator<T>, ended: AbortSignal): Promise<IteratorResult<T>> {
  if (ended.aborted) return Promise.reject(ended.reason);
  return new Promise((resolve, reject) => {
    const stop = () => reject(ended.reason);
    ended.addEventListener('abort', stop, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => ended.removeEventListener('abort', stop));
  });
}
