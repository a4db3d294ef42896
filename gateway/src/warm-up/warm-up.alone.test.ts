import { createLogger } from '@prism/platform/log';
import { afterEach, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { fixedDocuments, type RegisteredDocument } from '../documents/index.ts';
import type { VariantSettings } from '../settings.ts';
import { ask } from '../testing/ask-gateway.ts';
import { issuer, startTestGateway, testTransports } from '../testing/test-gateway.ts';
import { createTestGraph } from '../testing/test-graph.ts';

const planned = vi.hoisted(() => [] as string[]);
vi.mock('../planning/planner.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../planning/planner.ts')>();
  return {
    async loadSupergraph(sdl: string) {
      const loaded = await original.loadSupergraph(sdl);
      const plan: typeof loaded.plan = (request) => {
        planned.push(request.document);
        return loaded.plan(request);
      };
      return { ...loaded, plan };
    },
  };
});

let gateway: Gateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  planned.length = 0;
});

const logged: string[] = [];
const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => logged.push(line) });
let asked = 0;
const transports = Object.fromEntries(
  Object.entries(testTransports).map(([name, execute]) => [
    name,
    ((...given) => {
      asked += 1;
      return execute(...given);
    }) satisfies typeof execute,
  ]),
);

function variantWith(registered: readonly RegisteredDocument[]): VariantSettings {
  const documents = fixedDocuments(registered);
  const { supergraphSdl } = createTestGraph();
  const credential = { kind: 'bearer' as const, audience: 'mobile' };
  return { name: 'mobile', supergraphSdl, documents, credential, origins: [], sensitiveFields: [] };
}

async function start(texts: readonly string[]) {
  const documents = texts.map((text, at) => ({ id: `${at}`, name: `document ${at}`, text }));
  gateway = await startTestGateway({ variants: [variantWith(documents)], transports, log });
  const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const readiness = async () => (await fetch(`${address}/health/ready`)).json();
  await expect.poll(readiness, { timeout: 10_000 }).toEqual({ status: 'ready', checks: { plans: true } });
  return gateway;
}

test('documents of a variant are planned before it is ready, for guests and for who may have all; nothing is executed', async () => {
  const started = await start(['{ report whoami }', 'mutation Note { note(text: "hello") }', '{ nothing }']);
  expect(asked).toBe(0);
  expect(planned).toHaveLength(3);
  expect(logged.join('')).toContain('document 2');
  const guest = await ask(started, { variant: 'mobile', query: '{ report whoami }' });
  expect(guest.body).toMatchObject({ data: { report: null } });
  const headers = { authorization: `Bearer ${await issuer.sign({ sid: 'ses_audit', scope: 'auditor' })}` };
  const auditor = await ask(started, { variant: 'mobile', query: '{ report whoami }', headers });
  expect(auditor.body.errors).toBeUndefined();
  await ask(started, { variant: 'mobile', query: 'mutation Note { note(text: "hello") }' });
  expect(planned).toHaveLength(3);
});

test('a stop does not wait for documents that are still to be planned', async () => {
  const documents = Array.from({ length: 2_000 }, (_, at) => ({ id: `${at}`, name: '', text: `{ a${at}: whoami }` }));
  gateway = await startTestGateway({ variants: [variantWith(documents)] });
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  await expect.poll(() => planned.length).toBeGreaterThan(0);
  await gateway.stop();
  gateway = undefined;
  expect(planned.length).toBeLessThan(1_000);
});
