import { expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ level: 'info', name: 'test' }, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test('secrets and personal data never reach the log', () => {
  const [line] = logged((log) =>
    log.info(
      {
        email: 'a@b.c',
        headers: { authorization: 'Bearer x', 'set-cookie': 'y' },
        request: { body: { password: 'p' } },
      },
      'in',
    ),
  );
  expect(JSON.stringify(line)).not.toMatch(/a@b\.c|Bearer|"y"|"p"/);
  expect(line).toMatchObject({ level: 'info', part: 'test', msg: 'in', email: '[redacted]' });
});

test('a line break in a message stays within its one JSON line', () => {
  const lines: string[] = [];
  createLogger({ level: 'info', name: 'test' }, { write: (line) => lines.push(line) }).info('a\nforged');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().includes('\n')).toBe(false);
});

test('what people typed stays out of database errors, down the chain of causes', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(a@b.c) already exists.',
  });
  const failed = new Error('Failed query: insert into people values ($1)\nparams: a@b.c', { cause });
  const [line] = logged((log) => log.error({ err: failed }, 'failed'));
  expect(JSON.stringify(line)).not.toContain('a@b.c');
  expect(line).toMatchObject({ err: { cause: { code: '23505', message: 'duplicate key' } } });
});
