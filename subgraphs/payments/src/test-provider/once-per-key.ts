import { createHash } from 'node:crypto';
import type { Database } from '@prism/platform/database';
import { eq, lt, sql } from 'drizzle-orm';
import { type Answer, problem } from './answer.ts';
import { answers } from './tables.ts';

/** How long a key is remembered. */
const keptMs = 24 * 3_600_000;

export interface Question {
  key: string;
  path: string;
  body: unknown;
}

/**
 * The first answer to a question, however often it is asked with the same key; also after a crash, since effect and answer
 * are one transaction. Those who ask at the same time wait for each other.
 */
export async function oncePerKey(
  database: Database,
  question: Question,
  now: Date,
  work: () => Promise<Answer>,
): Promise<Answer & { isReplay: boolean }> {
  return database.transaction(async () => {
    await database
      .current()
      .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`test provider ${question.key}`}, 0))`);
    const [known] = await database.current().select().from(answers).where(eq(answers.key, question.key));
    if (known) return { ...replay(known, question), isReplay: true };
    const fresh = await work();
    const { status } = fresh;
    const row = { key: question.key, fingerprint: fingerprintOf(question), status, body: JSON.stringify(fresh.body) };
    await database
      .current()
      .insert(answers)
      .values({ ...row, createdAt: now });
    return { ...fresh, isReplay: false };
  });
}

function replay({ fingerprint, status, body }: typeof answers.$inferSelect, question: Question): Answer {
  if (fingerprint === fingerprintOf(question)) return { status, body: JSON.parse(body) };
  return problem(400, 'idempotency_error', 'This key was used for another question.');
}

const fingerprintOf = ({ path, body }: Question) =>
  createHash('sha256')
    .update(JSON.stringify([path, body]))
    .digest('hex');

export async function forgetOldAnswers(database: Database, now: Date): Promise<void> {
  await database
    .current()
    .delete(answers)
    .where(lt(answers.createdAt, new Date(now.getTime() - keptMs)));
}
