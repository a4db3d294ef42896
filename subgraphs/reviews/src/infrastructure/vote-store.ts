import type { Database } from '@prism/platform/database';
import { and, eq } from 'drizzle-orm';
import type { VoteStore } from '../application/ports.ts';
import { votes } from './tables.ts';

export function createVoteStore(database: Database): VoteStore {
  return {
    async find(reviewId, voter) {
      const [row] = await database
        .current()
        .select({ helpful: votes.helpful })
        .from(votes)
        .where(and(eq(votes.reviewId, reviewId), eq(votes.voter, voter)));
      return row?.helpful;
    },
    async save({ reviewId, voter, helpful, votedAt }) {
      await database
        .current()
        .insert(votes)
        .values({ reviewId, voter, helpful, votedAt })
        .onConflictDoUpdate({ target: [votes.reviewId, votes.voter], set: { helpful, votedAt } });
    },
  };
}
