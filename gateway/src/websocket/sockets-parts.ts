import type { Logger } from '@prism/platform/log';
import type { ReadMessage } from '../http/read-json.ts';
import type { ChargeAddress } from '../rate-limit/limit-address.ts';
import type { KeepStream } from '../subscriptions/keep-to-session.ts';
import type { OpenStreams } from '../subscriptions/open-streams.ts';
import type { AuditRefusals } from '../telemetry/audit-refusals.ts';
import type { SocketLimits } from './socket-limits.ts';

/** What all WebSockets of a process share. */
export interface SocketsParts {
  limits: SocketLimits;
  read: ReadMessage;
  /** Charges each operation as a request; absent: requests are not counted. */
  chargeAddress?: ChargeAddress | undefined;
  /** Ends a WebSocket with the session or the credential that it was opened with. */
  keepStream: KeepStream;
  /** WebSockets by who opened them. */
  callers: OpenStreams;
  log: Logger;
  auditRefusals?: AuditRefusals | undefined;
}
