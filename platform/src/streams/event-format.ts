/** How a stream of answers is written over HTTP. Texts are JSON, which has no line breaks. */
export interface EventFormat {
  contentType: string;
  /** Sent at once, so that the client sees that it is listened to. */
  open: string;
  /** Sent while nothing happens. */
  heartbeat: string;
  /** @param answer A GraphQL answer. */
  event(answer: string): string;
  /** There will be no more. */
  end: string;
  /** There will be no more, and why. @param errors A list of GraphQL errors. */
  failure(errors: string): string;
}

export const eventStreamType = 'text/event-stream';

const next = (answer: string): string => `event: next\ndata: ${answer}\n\n`;
// An event without data is not told to anybody.
const complete = 'event: complete\ndata:\n\n';

/** The "distinct connections mode" of https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md. */
export const serverSentEvents: EventFormat = {
  contentType: `${eventStreamType}; charset=utf-8`,
  open: ':\n\n',
  heartbeat: ':\n\n',
  event: next,
  end: complete,
  failure: (errors) => next(`{"errors":${errors}}`) + complete,
};
