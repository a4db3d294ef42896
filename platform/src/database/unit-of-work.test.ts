import { sql } from 'drizzle-orm';
import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import type { Database } from './open-database.ts';
import { violates } from './sql-state.ts';

const notes = pgTable('notes', { id: text().primaryKey(), size: bigint({ mode: 'number' }).notNull().default(0) });

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

let database: Database;
const write = (id: string) => database.current().insert(notes).values({ id });
const ids = async () => (await database.current().select().from(notes).orderBy(notes.id)).map(({ id }) => id);

beforeAll(async () => {
  database = await testDatabase('unit of work');
  await database.current().execute(sql`CREATE TABLE notes (id text PRIMARY KEY, size int8 NOT NULL DEFAULT 0)`);
});
beforeEach(() => database.current().delete(notes));

describe('a transaction', () => {
  test('commits everything and answers what the work answered', async () => {
    const answer = await database.transaction(async () => {
      await write('a');
      await write('b');
      return 7;
    });
    expect(answer).toBe(7);
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('rolls everything back when the work throws, and throws the same error', async () => {
    const failure = new Error('no');
    const work = database.transaction(async () => {
      await write('a');
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await ids()).toEqual([]);
  });

  test('is invisible to others until it commits', async () => {
    const wrote = gate();
    const mayCommit = gate();
    const work = database.transaction(async () => {
      await write('a');
      wrote.open();
      await mayCommit.opened;
    });
    await wrote.opened;
    expect(await ids()).toEqual([]);
    mayCommit.open();
    await work;
    expect(await ids()).toEqual(['a']);
  });

  test('is joined by a call inside it: the whole rolls back', async () => {
    const work = database.transaction(async () => {
      await database.transaction(() => write('inner'));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
  });

  test('rolls back when a joined part failed, even if its error was caught', async () => {
    const work = database.transaction(async () => {
      await write('outer');
      await database.transaction(() => Promise.reject(new Error('inner failed'))).catch(() => {});
    });
    await expect(work).rejects.toThrow('inner failed');
    expect(await ids()).toEqual([]);
  });

  test('never reports success after a failed statement, even if its error was caught', async () => {
    await write('a');
    const work = database.transaction(async () => {
      await write('b');
      await write('a').catch(() => {});
    });
    await expect(work).rejects.toThrow('The transaction was rolled back');
    expect(await ids()).toEqual(['a']);
  });

  test('survives a failed statement inside a savepoint', async () => {
    await write('a');
    await database.transaction(async () => {
      await write('b');
      const duplicate = database.current().transaction((savepoint) => savepoint.insert(notes).values({ id: 'a' }));
      expect(await duplicate.catch(violates)).toBe('unique');
      await write('c');
    });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  test('runs parallel statements one after the other on its one connection', async () => {
    await database.transaction(() => Promise.all(['a', 'b', 'c', 'd'].map((id) => write(id))));
    expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('gives its connection back: many more transactions than connections succeed, failed ones among them', async () => {
    const works = Array.from({ length: 40 }, (_, n) =>
      database.transaction(async () => {
        await write(`n${n}`);
        if (n % 2) throw new Error('odd');
      }),
    );
    const outcomes = await Promise.allSettled(works);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await ids()).toHaveLength(20);
  });

  test('is apart from that of another database in the same process', async () => {
    const other = await testDatabase('other');
    await other.current().execute(sql`CREATE TABLE notes (id text PRIMARY KEY, size int8 NOT NULL DEFAULT 0)`);
    const work = database.transaction(async () => {
      await other.transaction(() => other.current().insert(notes).values({ id: 'kept' }));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await other.current().select().from(notes)).toEqual([{ id: 'kept', size: 0 }]);
  });
});

describe('work left behind by a finished transaction', () => {
  test('is refused instead of writing on its own after a rollback', async () => {
    const rolledBack = gate();
    let straggler: Promise<unknown> | undefined;
    const work = database.transaction(() => {
      straggler = rolledBack.opened.then(() => write('late'));
      return Promise.reject(new Error('no'));
    });
    await expect(work).rejects.toThrow('no');
    rolledBack.open();
    await expect(straggler).rejects.toThrow('This unit of work is over');
    expect(await ids()).toEqual([]);
  });

  test('cannot reach the connection either when it kept hold of it', async () => {
    let kept = database.current();
    await database.transaction(async () => {
      kept = database.current();
      await write('a');
    });
    const late = kept.insert(notes).values({ id: 'late' });
    await expect(late).rejects.toMatchObject({
      cause: { message: expect.stringContaining('This unit of work is over') },
    });
    expect(await ids()).toEqual(['a']);
  });
});

describe('afterCommit', () => {
  test('runs after the outermost commit, outside of the transaction', async () => {
    const seen: string[] = [];
    let after: Promise<string[]> | undefined;
    await database.transaction(async () => {
      await database.transaction(async () => {
        await write('a');
        database.afterCommit(() => {
          seen.push('callback');
          after = ids();
        });
      });
      seen.push('inner is done');
    });
    expect(seen).toEqual(['inner is done', 'callback']);
    expect(await after).toEqual(['a']);
  });

  test('does not run after a rollback', async () => {
    let calls = 0;
    const work = database.transaction(async () => {
      database.afterCommit(() => calls++);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(calls).toBe(0);
  });

  test('runs at once where no transaction runs', () => {
    let calls = 0;
    database.afterCommit(() => calls++);
    expect(calls).toBe(1);
  });

  test('cannot fail what is committed', async () => {
    await database.transaction(async () => {
      await write('a');
      database.afterCommit(() => {
        throw new Error('listener');
      });
    });
    expect(await ids()).toEqual(['a']);
  });
});
