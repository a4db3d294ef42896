/** Each event as something else, one after the other. */
export async function* mapEvents<T, R>(
  events: AsyncIterable<T>,
  map: (event: T) => R | Promise<R>,
): AsyncGenerator<R, void> {
  for await (const event of events) yield map(event);
}

/** All there is to say. */
export async function* oneEvent<T>(event: T): AsyncGenerator<T, void> {
  yield event;
}
