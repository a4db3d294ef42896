import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import type { Json } from '../../e2e/clients/graph-answer.ts';
import { type Page, queryOf } from './pages.ts';

export interface Measured {
  page: Page;
  medianMs: number;
  p99Ms: number;
  bytes: number;
  /** Answers that came too late for a part, before the first whole one: what they ask for was still on the disk. */
  coldAnswers: number;
}

const agent = new Agent({ keepAlive: true });
const warmUps = 20;
/** Size L does not fit into memory before somebody asks for it. */
const maxColdAnswers = 30;

/**
 * Asks a page again and again, one request after another. Throws when an answer has errors or lacks what the page is for, once
 * it was whole: figures of wrong answers are worth nothing.
 */
export async function measure(shopUrl: string, page: Page, requests: number): Promise<Measured> {
  const coldAnswers = await firstWhole(shopUrl, page);
  for (let done = 0; done < warmUps; done++) check(page, (await ask(shopUrl, page)).body);
  const times: number[] = [];
  let bytes = 0;
  for (let done = 0; done < requests; done++) {
    const startedAt = performance.now();
    const { body } = await ask(shopUrl, page);
    times.push(performance.now() - startedAt);
    bytes = body.length;
    if (done === 0) check(page, body);
  }
  times.sort((a, b) => a - b);
  return { page, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99), bytes, coldAnswers };
}

async function firstWhole(shopUrl: string, page: Page): Promise<number> {
  for (let asked = 0; ; asked++) {
    const { body } = await ask(shopUrl, page);
    if (!complaintAbout(page, body)) return asked;
    if (asked === maxColdAnswers) check(page, body);
  }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;

function check(page: Page, body: Buffer): void {
  const complaint = complaintAbout(page, body);
  if (complaint) throw new Error(`${page.name} did not answer as it should: ${complaint}`);
}

function complaintAbout(page: Page, body: Buffer): string | undefined {
  const { data, errors } = JSON.parse(unzip(body)) as { data?: Json; errors?: unknown };
  return errors || !data || !page.isWhole(data) ? JSON.stringify(errors ?? data).slice(0, 1_000) : undefined;
}

const unzip = (body: Buffer): string => (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString();

function ask(shopUrl: string, page: Page): Promise<{ body: Buffer }> {
  const headers = {
    'content-type': 'application/json',
    'accept-encoding': 'gzip',
    'apollo-require-preflight': 'true',
    'apollographql-client-name': 'bench',
    'apollographql-client-version': '1.0.0',
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${shopUrl}/${page.door}/graphql`, { method: 'POST', headers, agent });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ body: Buffer.concat(chunks) }));
    });
    sent.end(JSON.stringify({ query: queryOf(page), variables: page.variables() }));
  });
}
