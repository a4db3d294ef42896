import type { Logger } from '@prism/platform/log';
import type { WarmUp, WarmUpOptions } from './create-warm-up.ts';

export interface DocumentToWarmUp {
  text: string;
  /** Under which somebody registered it: that it cannot be planned is worth telling. */
  name?: string;
}

export interface WarmUpOrder extends WarmUpOptions {
  /** The most important first: the signal may end it. */
  documents: readonly DocumentToWarmUp[];
  /** Ends it after the document that it is at. */
  signal: AbortSignal;
  log: Logger;
}

/** Plans documents ahead, one after another, so that a client's own never waits for more than one. What cannot be planned stops nothing. */
export async function warmUpDocuments(warmUp: WarmUp, { documents, signal, log, like }: WarmUpOrder): Promise<void> {
  const startedAt = performance.now();
  const tally = { planned: 0, notPlanned: 0 };
  for (const { text, name } of documents) {
    if (signal.aborted) break;
    try {
      await warmUp(text, { like });
      tally.planned += 1;
    } catch (error) {
      tally.notPlanned += 1;
      if (name !== undefined)
        log.warn({ document: name, reason: (error as Error).message }, 'a registered document cannot be planned');
    }
  }
  const left = documents.length - tally.planned - tally.notPlanned;
  if (documents.length > 0)
    log.info({ ...tally, left, durationMs: Math.round(performance.now() - startedAt) }, 'documents were planned ahead');
}
