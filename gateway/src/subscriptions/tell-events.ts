import { findPrismError } from '@prism/platform/errors';
import { mapEvents } from '@prism/platform/streams';
import { GraphQLError } from 'graphql';
import { createTellErrors, type FormatError } from '../apollo/tell-errors.ts';
import { writeResult } from '../apollo/write-result.ts';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';

/** Answers as JSON in one line, with their errors as clients may see them. */
export function tellEvents(
  events: AsyncIterable<GraphResult>,
  formatError: FormatError,
  { caller }: RequestContext,
): AsyncIterable<string> {
  return mapEvents(events, ({ data, errors }) => {
    const tellErrors = createTellErrors(formatError, caller.requestId);
    return writeResult({ ...tellErrors(errors), data }).trimEnd();
  });
}

/** Why a stream ended before its time, as JSON: the reason in our catalogue's words, or nothing but that it was our fault. */
export function tellFailure(error: unknown, formatError: FormatError, { caller, log }: RequestContext): string {
  const known = findPrismError(error);
  if (!known) log.error({ err: error, requestId: caller.requestId }, 'a subscription could not be answered');
  const { message, extensions } = known ?? { message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const told = new GraphQLError(message, { extensions, originalError: known });
  return JSON.stringify(createTellErrors(formatError, caller.requestId)([told]).errors);
}
