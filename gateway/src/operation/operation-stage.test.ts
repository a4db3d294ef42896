import { expect, test } from 'vitest';
import { readResult, writeResult } from '../testing/graph-results.ts';
import { type ClientOperation, composeStages, type OperationStage } from './operation-stage.ts';

test('stages stand around the execution in their order', async () => {
  const seen: string[] = [];
  const named =
    (name: string): OperationStage =>
    async (operation, next) => {
      seen.push(`${name} before`);
      const result = await next(operation);
      seen.push(`${name} after`);
      return result;
    };
  const run = composeStages([named('a'), named('b')], async () => {
    seen.push('executed');
    return writeResult({ data: { ok: true } });
  });
  expect(readResult(await run({} as ClientOperation))).toEqual({ data: { ok: true } });
  expect(seen).toEqual(['a before', 'b before', 'executed', 'b after', 'a after']);
});
