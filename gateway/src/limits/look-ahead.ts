import { PrismError } from '@prism/platform/errors';
import { type DocumentNode, Kind, parse } from 'graphql';
import { takeOperation } from '../authorization/operation-parts.ts';
import { countSelections } from './measure-structure.ts';
import { maxLines, maxTokens, structureLimits, trustedLimits } from './structure-limits.ts';
import { createTurns } from './take-turns.ts';

/** Of the process, whatever graph a text is for. */
const takeTurn = createTurns();

/**
 * Looks at a text that nobody has validated yet. Validation takes longer the more fields stand beside each other: 30 ms for what parses in
 * one. So what has too many selections is refused before, and of many that come at once each waits for a turn of its own, so that the others
 * are answered between them.
 *
 * @param isKnown Whether somebody validated it meanwhile: who asks the same at the same time waits for the first.
 * @throws PrismError QUERY_TOO_COMPLEX as `limitStructure` would, and OVERLOADED when too many wait for their turn.
 */
export async function lookAhead(text: string, isTrusted: boolean | undefined, isKnown: () => boolean): Promise<void> {
  await takeTurn();
  if (isKnown()) return;
  if (hasManyLines(text)) throw tooComplex(`at most ${maxLines} lines`);
  const document = parseIfReadable(text);
  const operations = document?.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION) ?? [];
  const [operation] = operations;
  // Of several, only the one that is asked for counts, which is known later.
  if (!document || !operation || operations.length > 1) return;
  const { selections: limit } = isTrusted ? trustedLimits : structureLimits;
  const found = countSelections(takeOperation(document, operation));
  if (!(found <= limit)) throw tooComplex(`at most ${limit} selections, fragments expanded, got ${found}`);
}

const lineEnd = /\r\n|[\r\n]/g;

function hasManyLines(text: string): boolean {
  if (text.length <= maxLines) return false;
  let lines = 1;
  for (const _ of text.matchAll(lineEnd)) {
    lines += 1;
    if (lines > maxLines) return true;
  }
  return false;
}

const tooComplex = (expected: string): PrismError =>
  new PrismError('QUERY_TOO_COMPLEX', `The operation expected ${expected}.`);

/** Apollo Server says what is wrong with the others. */
function parseIfReadable(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true, maxTokens });
  } catch {
    return undefined;
  }
}
