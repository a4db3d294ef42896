import { parseInput } from '@prism/platform/validation';
import { type ZodType, z } from 'zod';
import { isRating, type Rating } from '../domain/rating.ts';
import { accept, type Decision, type RefusalCode } from '../domain/refusal.ts';
import type { ReviewDraft } from '../domain/review.ts';
import { cleanLine, cleanParagraphs, textLength, textLimits } from '../domain/review-text.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

const optionalLine = (limit: number, tooLong: RefusalCode) =>
  z
    .string()
    .nullish()
    .transform((text) => cleanLine(text ?? ''))
    .refine((line) => textLength(line ?? '') <= limit, code(tooLong));

const draft = z.object({
  rating: z.custom<Rating>((value) => isRating(Number(value)), code('RATING_INVALID')),
  title: optionalLine(textLimits.title, 'TITLE_TOO_LONG'),
  body: z
    .string()
    .transform(cleanParagraphs)
    .refine((text) => textLength(text) >= textLimits.bodyMin, code('BODY_TOO_SHORT'))
    .refine((text) => textLength(text) <= textLimits.bodyMax, code('BODY_TOO_LONG')),
  displayName: optionalLine(textLimits.displayName, 'DISPLAY_NAME_TOO_LONG'),
});

const moderation = z.object({ note: optionalLine(textLimits.note, 'NOTE_TOO_LONG') });

/** The words and stars of `ReviewSubmitInput`, cleaned and checked. All that is wrong is told at once. */
export function parseDraft(input: unknown): Decision<ReviewDraft> {
  const parsed = parse(draft, input, 'input');
  if (!parsed.ok) return parsed;
  const { rating, title, body, displayName } = parsed.value;
  return accept({ rating, body, ...(title && { title }), ...(displayName && { displayName }) });
}

/** The moderator's note, cleaned and checked; undefined when nothing was noted. */
export function parseNote(note: string | null | undefined): Decision<string | undefined> {
  const parsed = parse(moderation, { note });
  return parsed.ok ? accept(parsed.value.note) : parsed;
}

/** `root` is the argument that holds the fields, where there is one. */
function parse<T>(schema: ZodType<T>, value: unknown, ...root: string[]): Decision<T> {
  const parsed = parseInput(schema, value);
  if (parsed.ok) return accept(parsed.value);
  const refusals = parsed.userErrors.map(({ message, path }) => ({
    code: message as RefusalCode,
    path: [...root, ...path.slice(1)],
  }));
  return { ok: false, refusals };
}
