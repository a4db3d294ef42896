import { readFile } from 'node:fs/promises';
import { logLevels } from '@prism/platform/log';
import { workerCount } from '@prism/platform/workers';
import { z } from 'zod';
import { onlyIssuerList } from '../auth/outside-issuer-config.ts';
import { authorizationModes } from '../authorization/index.ts';
import { maxAnswerBytes } from '../execution/answer-room.ts';
import { defaultShedding } from '../shedding/shedding-settings.ts';
import { StartError } from './start-error.ts';

/** Headers that speak of one connection or one body, not of who asks: they are the transport's own. */
const ownHeaders =
  /^(?:accept|accept-encoding|connection|content-.*|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;

const header = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, 'expected the name of a header')
  .transform((name) => name.toLowerCase())
  .refine((name) => !ownHeaders.test(name), 'expected a header that may be forwarded');

const milliseconds = z.int().min(1).max(600_000);

const places = z.int().min(1).max(100_000);

const points = z.int().min(1).max(1_000_000_000);

const sensitiveField = z.strictObject({
  field: z.string().regex(/^\w+\.\w+$/, 'expected Type.field'),
  account: z.array(z.string().min(1)).min(1).optional(),
  limit: z
    .strictObject({
      name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'expected lower-case letters, digits and -'),
      perAccount: points,
      perAddress: points,
      windowSeconds: z.int().min(1).max(86_400),
    })
    .optional(),
});

const standaloneConfig = z.strictObject({
  /** Processes that share the port. With 1 there is no other than this one. */
  workers: workerCount.default(1),
  /** Whether clients may ask for the schema. */
  introspection: z.boolean().default(true),
  /** Whether those who ask the same with the same forwarded headers at the same time have one answer. */
  sharesQueries: z.boolean().default(true),
  /** Whether fetches that are alike, headers included, are one request to the subgraph while it is under way. */
  sharesFetches: z.boolean().default(true),
  authorization: z
    .strictObject({
      /** What becomes of an operation with fields that its caller may not have. */
      mode: z.enum(authorizationModes).default('filter'),
      /** Path of a module whose default export decides policies; absent: none holds. */
      policy: z.string().min(1).optional(),
    })
    .prefault({}),
  /** Path of the audit log, of which there is none by default. */
  auditLog: z.string().min(1).optional(),
  headers: z
    .strictObject({
      /** All that a subgraph hears of the client's headers. */
      forward: z.array(header).max(50).default(['authorization']),
    })
    .prefault({}),
  /** Whose tokens tell who asks. With any, a token that does not hold is refused; with none, subgraphs read them themselves. */
  issuers: onlyIssuerList.default([]),
  documents: z
    .strictObject({
      /** What clients may ask: anything, or what is registered with `--documents`, by id or text, or by id alone. */
      accepts: z.enum(['anything', 'registered', 'ids']).default('anything'),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** Refuse what is too large to plan. Off only where somebody else does, or to measure what that costs. */
      structure: z.boolean().default(true),
      /** Refuse operations that are estimated to cost too much, and long pages; numbers in points, `true` for the defaults. */
      cost: z.union([z.boolean(), z.strictObject({ anonymous: points, signedIn: points })]).default(false),
      /** Points in a minute, over all workers; what is absent is not limited. */
      pointsPerMinute: z.strictObject({ subject: points, address: points, client: points }).partial().default({}),
      /** Fields that are worth guessing at: one in a request, counted for each account and address. */
      sensitiveFields: z.array(sensitiveField).max(100).default([]),
      /** Requests of one address in a second, whichever worker they meet; absent: as many as come. */
      requestsPerSecond: z.int().min(1).optional(),
      /** Of JSON before compression, to a client; of events, each. Schemas that clients may ask for are answers, too. */
      maxAnswerBytes: z.int().min(1_000).default(maxAnswerBytes),
    })
    .refine((limits) => limits.structure || !(limits.cost || countsPoints(limits)), {
      error: 'expected `structure` where costs are counted: only what is small enough can be estimated',
    })
    .prefault({}),
  shedding: z
    .strictObject({
      /** Refuse operations when there are more than this process can answer in time. */
      enabled: z.boolean().default(true),
      /** Operations in flight that are let in, of one worker: until load says otherwise, at least, and at most. */
      atFirst: places.default(defaultShedding.atFirst),
      atLeast: places.default(defaultShedding.atLeast),
      atMost: places.default(defaultShedding.atMost),
      /** Names of queries that are refused last, as mutations are; where there are `--documents`, of those. */
      criticalOperations: z.array(z.string().min(1)).max(1_000).default([]),
    })
    .refine(({ atFirst, atLeast, atMost }) => atLeast <= atFirst && atFirst <= atMost, {
      error: 'expected atLeast, atFirst and atMost in that order',
    })
    .prefault({}),
  timeouts: z
    .strictObject({
      /** A whole answer. */
      requestMs: milliseconds.default(30_000),
      /** One answer of a subgraph; to a change, as long as the request has. */
      subgraphMs: milliseconds.default(10_000),
      /** A connection to a subgraph. */
      connectMs: milliseconds.default(500),
    })
    .prefault({}),
  subgraphs: z
    .strictObject({
      /** Of one worker to one origin at a time. */
      connections: z.int().min(1).max(10_000).default(128),
      /** Fetches of one worker that one subgraph has at a time. */
      inFlight: z.int().min(1).max(10_000).default(64),
      /** Fetches that wait for their turn beyond those; the rest is sent away. */
      waiting: z.int().min(0).max(100_000).default(2_048),
      /** Whether a query that nobody answered is sent once more. */
      retries: z.boolean().default(true),
      maxAnswerBytes: z.int().min(1_000).default(50_000_000),
    })
    .prefault({}),
  subscriptions: z
    .strictObject({
      /** Open at a time, of one worker. */
      streams: z.int().min(1).default(10_000),
      /** Of them, of one address; absent: as many as there may be. */
      perAddress: z.int().min(1).optional(),
      /** Operations of one WebSocket, at a time. */
      perConnection: z.int().min(1).default(100),
      /** Between two signs of life to a client. */
      heartbeatMs: milliseconds.default(10_000),
      /** Longest silence of a subgraph, heartbeats counted as words. */
      idleMs: milliseconds.default(60_000),
      /** Of a subgraph. */
      maxEventBytes: z.int().min(1_000).default(1_000_000),
      /** What may wait for a client to take it; beyond, its stream ends. */
      maxWaitingBytes: z.int().min(1_000).default(1_000_000),
    })
    .prefault({}),
  /** `info` writes a line for each operation. */
  logLevel: z.enum(logLevels).default('warn'),
});

interface CountedLimits {
  pointsPerMinute: object;
  sensitiveFields: readonly unknown[];
}

/** Whether operations are counted, beside requests. */
export function countsPoints({ pointsPerMinute, sensitiveFields }: CountedLimits): boolean {
  return sensitiveFields.length > 0 || Object.values(pointsPerMinute).some((limit) => limit !== undefined);
}

/** How the gateway alone behaves, beside its supergraph. */
export type StandaloneConfig = z.infer<typeof standaloneConfig>;

/** @throws ZodError */
export function readConfig(given: unknown): StandaloneConfig {
  return standaloneConfig.parse(given);
}

/**
 * Reads the file; without one, the defaults.
 * @throws StartError with all mistakes at once.
 */
export async function readConfigFile(path: string | undefined): Promise<StandaloneConfig> {
  if (path === undefined) return readConfig({});
  const result = standaloneConfig.safeParse(await readJsonFile(path));
  if (result.success) return result.data;
  throw new StartError(`${path}:\n${z.prettifyError(result.error)}`);
}

async function readJsonFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new StartError(`--config expected a file of JSON: ${path}: ${(error as Error).message}`);
  }
}
