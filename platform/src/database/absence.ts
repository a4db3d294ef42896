import { sqlState } from './sql-state.ts';

const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** Connection exception, transaction rollback, insufficient resources, shutdown: PostgreSQL's classes of errors. */
const absentDatabase = /^(08|40|53|57P0)/;
/** node-postgres has no codes for these; the second is also said by a pool all of whose connections are lent. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/;
const maxCauses = 8;

/** Whether a failure says only that a server, or a connection to it, was not to be had: it will pass. */
export function isAbsence(error: unknown): boolean {
  return absentDatabase.test(sqlState(error) ?? '') || causesOf(error).some(isLostConnection);
}

function isLostConnection({ message, code }: Error & { code?: unknown }): boolean {
  return lostConnection.test(message) || (typeof code === 'string' && networkCodes.test(code));
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < maxCauses; cause = cause.cause) causes.push(cause);
  return causes;
}
