import { describe, expect, test } from 'vitest';
import { moderateReview } from './moderate-review.ts';
import { publicationChange } from './publication.ts';
import { mayRead } from './reader.ts';
import type { Review } from './review.ts';
import { createReview, editReview } from './submit-review.ts';
import { checkVote, helpfulChange } from './vote.ts';

const early = new Date('2025-01-01T00:00:00Z');
const later = new Date('2025-02-01T00:00:00Z');
const author = { subject: 'cus_author', isModerator: false };
const stranger = { subject: 'gst_stranger', isModerator: false };
const moderator = { subject: 'cus_support', isModerator: true };

const made = { id: 'rev_1', productId: 'prd_1', customerId: author.subject, now: early };
const pending = createReview(made, { rating: 4, title: 'Good', body: 'A good thing.', displayName: 'A.' });
const decided = { by: moderator.subject, at: early };
const published = moderateReview(pending, 'PUBLISH', decided);
const rejected = moderateReview(pending, 'REJECT', { ...decided, note: 'Rude.' });

describe('a review', () => {
  test('waits for a moderator when it is new', () => {
    expect(pending).toMatchObject({ status: 'PENDING', helpfulCount: 0, createdAt: early });
  });

  test.each([
    ['pending', pending],
    ['published', published],
    ['rejected', rejected],
  ])('that is %s waits again after an edit, and keeps id, votes and first date', (_status, before) => {
    const after = editReview({ ...before, helpfulCount: 3 }, { rating: 1, body: 'It broke today.' }, later);
    expect(after).toMatchObject({
      id: before.id,
      status: 'PENDING',
      rating: 1,
      helpfulCount: 3,
      createdAt: early,
      submittedAt: later,
      ...(before.moderation && { moderation: before.moderation }),
    });
    expect([after.title, after.displayName]).toEqual([undefined, undefined]);
  });

  test('can be taken down and put back, and tells who decided last', () => {
    const down = moderateReview(published, 'REJECT', { by: 'cus_admin', at: later, note: 'Spam.' });
    expect(down).toMatchObject({ status: 'REJECTED', moderation: { by: 'cus_admin', at: later, note: 'Spam.' } });
    expect(moderateReview(down, 'PUBLISH', decided)).toEqual(published);
  });
});

test.each<[string, Review | undefined, Review, unknown]>([
  ['a new review', undefined, pending, undefined],
  ['publishing', pending, published, { kind: 'published', rating: 4 }],
  ['publishing again', published, published, undefined],
  ['rejecting a pending one', pending, rejected, undefined],
  ['taking down', published, rejected, { kind: 'withdrawn', rating: 4 }],
  [
    'editing a published one, by its old rating',
    published,
    editReview(published, { rating: 1, body: 'x' }, later),
    { kind: 'withdrawn', rating: 4 },
  ],
])('what everyone sees changes by %s as it should', (_what, before, after, change) => {
  expect(publicationChange(before, after)).toEqual(change);
});

describe('reading', () => {
  test('is for everyone once it is published', () => {
    for (const reader of [author, stranger, moderator]) expect(mayRead(reader, published)).toBe(true);
  });

  test.each([pending, rejected])('is for author and moderators before', (review) => {
    expect([author, stranger, moderator].map((reader) => mayRead(reader, review))).toEqual([true, false, true]);
  });
});

describe('voting', () => {
  const codeOf = (voter: typeof author, review?: Review) => {
    const decision = checkVote(voter, review);
    return decision.ok ? 'ok' : decision.refusals[0]?.code;
  };

  test('is for everyone but the author', () => {
    expect([stranger, moderator, author].map((voter) => codeOf(voter, published))).toEqual(['ok', 'ok', 'OWN_REVIEW']);
  });

  test('does not tell a stranger that an unpublished review is there', () => {
    expect(codeOf(stranger, pending)).toBe(codeOf(stranger, undefined));
    expect([author, moderator].map((voter) => codeOf(voter, pending))).toEqual(['OWN_REVIEW', 'REVIEW_NOT_PUBLISHED']);
  });

  test.each([
    [undefined, true, 1],
    [undefined, false, 0],
    [false, true, 1],
    [true, false, -1],
    [true, true, 0],
    [false, false, 0],
  ])('after %s, %s changes the count by %d', (previous, helpful, change) => {
    expect(helpfulChange(previous, helpful)).toBe(change);
  });
});
