import type { RegisteredDocument, TrustedDocuments } from '../documents/index.ts';

/** Documents to have ready, until the signal ends it. */
export interface DocumentsToWarmUp {
  documents: readonly RegisteredDocument[];
  signal: AbortSignal;
}

export interface FollowedDocuments {
  /** All that are registered now. */
  warmUp(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/** Has registered documents ready, and those that come later when they come. They are answered all the same meanwhile. */
export function followDocuments(
  documents: TrustedDocuments | undefined,
  warmUp: (order: DocumentsToWarmUp) => Promise<void>,
): FollowedDocuments {
  const stopping = new AbortController();
  const { signal } = stopping;
  let warming = Promise.resolve();
  const stopFollowing = documents?.onAdded((added) => {
    warming = warming.then(() => warmUp({ documents: added, signal }));
  });
  return {
    warmUp: (until) =>
      warmUp({ documents: documents?.current.documents ?? [], signal: AbortSignal.any([until, signal]) }),
    stop() {
      stopFollowing?.();
      stopping.abort();
      return warming;
    },
  };
}
