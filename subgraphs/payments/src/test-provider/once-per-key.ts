import { createHash } from 'node:crypto';
import { type Database, prepared } from '@prism/platform/database';
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
 * are one transaction. Those who ask at the same time wait for each other. The work is sent along with the taking of the key, and
 * what it did is rolled back where the key was taken.
 */
export async function oncePerKey(
  database: Database,
  question: Question,
  now: Date,
  work: () => Promise<Answer>,
): Promise<Answer & { isReplay: boolean }> {
  const first = database.transaction(async () => {
    const [taking, working] = await Promise.allSettled([takeKey(database, question, now), work()]);
    if (!answerOf(taking)) throw new KeyTaken();
    const fresh = answerOf(working);
    const written = { key: question.key, status: fresh.status, body: JSON.stringify(fresh.body) };
    await database.later(writeAnswer(database, written));
    return { ...fresh, isReplay: false };
  });
  return first.catch(async (error: unknown) => {
    if (!(error instanceof KeyTaken)) throw error;
    return { ...(await answerAgain(database, question)), isReplay: true };
  });
}

class KeyTaken extends Error {}

function answerOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'fulfilled') return outcome.value;
  throw outcome.reason;
}

/** False: it was taken. Who is just working with it is waited for. */
async function takeKey(database: Database, question: Question, now: Date): Promise<boolean> {
  const row = { key: question.key, fingerprint: fingerprintOf(question), createdAt: now };
  return (await insertUnanswered(database, row)).length > 0;
}

const the = sql.placeholder;
const insertUnanswered = prepared((db) =>
  db
    .insert(answers)
    .values({ key: the('key'), fingerprint: the('fingerprint'), status: 0, body: '', createdAt: the('createdAt') })
    .onConflictDoNothing()
    .returning({ key: answers.key }),
);
const writeAnswer = prepared((db) =>
  db
    .update(answers)
    .set({ status: sql`${the('status')}`, body: sql`${the('body')}` })
    .where(eq(answers.key, the('key'))),
);

async function answerAgain(database: Database, question: Question): Promise<Answer> {
  const [known] = await database.current().select().from(answers).where(eq(answers.key, question.key));
  if (!known) throw new Error(`Expected an answer to ${question.key}, it was forgotten this moment.`);
  return replay(known, question);
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
