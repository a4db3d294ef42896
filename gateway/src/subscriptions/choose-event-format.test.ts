import { serverSentEvents } from '@prism/platform/streams';
import { expect, test } from 'vitest';
import { chooseEventFormat } from './choose-event-format.ts';
import { multipartEvents } from './multipart-events.ts';

test.each([
  ['text/event-stream', serverSentEvents, ''],
  ['text/event-stream; charset=utf-8', serverSentEvents, ''],
  ['text/event-stream, multipart/mixed', serverSentEvents, ''],
  ['application/json, text/event-stream', serverSentEvents, 'application/json'],
  ['multipart/mixed;subscriptionSpec=1.0, application/json', multipartEvents, 'application/json'],
  ['multipart/mixed;boundary=graphql;subscriptionSpec="1.0",application/json', multipartEvents, 'application/json'],
])('%s', (accept, format, otherwise) => {
  expect(chooseEventFormat(accept)).toEqual({ format, otherwise });
});

test.each([
  undefined,
  '*/*',
  'application/json',
  'multipart/mixed',
  'multipart/mixed; deferSpec=20220824, application/json',
  'multipart/mixed; subscriptionSpec=2.0',
  'text/event-stream; q=0',
])('%s is no wish for events', (accept) => {
  expect(chooseEventFormat(accept)).toBeUndefined();
});
