export { type EventFormat, eventStreamType, serverSentEvents } from './event-format.ts';
export { mapEvents, oneEvent } from './map-events.ts';
export { askForEvents, type OpenEventsOptions, openEvents, type RefusedEvents } from './open-events.ts';
export { type SendEventsOptions, sendEvents } from './send-events.ts';
export { until } from './until.ts';
