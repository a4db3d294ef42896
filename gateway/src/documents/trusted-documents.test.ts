import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import type { VariantSettings } from '../settings.ts';
import { keptTransports, keptVariants } from '../testing/kept-graph.ts';
import { type Asked, askOnce } from '../testing/socket-client.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import type { DocumentPolicy } from './document-policy.ts';
import { fixedDocuments } from './open-documents.ts';

const page = 'query Page($length: Int = 3) { text(length: $length) }';
const change = 'mutation Add { add { id } }';
const ofMobile = '{ release }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

let gateway: Gateway;
async function start(accepts: DocumentPolicy['accepts']): Promise<void> {
  const documentPolicy = { accepts, adHocScopes: ['auditor'] };
  const [web, mobile] = keptVariants as [VariantSettings, VariantSettings];
  const documents = fixedDocuments([
    { id: 'page', name: 'Page', text: page },
    { id: 'change', name: 'Change', text: change },
  ]);
  const mobileDocuments = fixedDocuments([{ id: 'release', name: 'Release', text: ofMobile }]);
  gateway = await startTestGateway({
    variants: [
      { ...web, documents, documentPolicy },
      { ...mobile, documents: mobileDocuments, documentPolicy },
    ],
    transports: keptTransports,
  });
}
afterEach(() => gateway.stop());

const preflight = { 'apollo-require-preflight': '1' };

async function send(request: InjectOptions) {
  const response = await gateway.app.inject({ ...request, headers: { ...preflight, ...request.headers } });
  const body = response.payload === '' ? undefined : response.json();
  return {
    status: response.statusCode,
    headers: response.headers,
    data: body?.data,
    code: body?.errors?.[0].extensions.code as string | undefined,
  };
}
const post = (payload: object, headers: Record<string, string> = {}, variant = 'web') =>
  send({ method: 'POST', url: `/${variant}/graphql`, payload, headers });
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  send({ url: `/web/graphql?${new URLSearchParams(parameters)}`, headers });

async function bySocket(asked: Asked, variant = 'web', params = {}) {
  const { server } = gateway.app;
  if (!server.listening) await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  const { data, errors } = await askOnce(`http://127.0.0.1:${port}/${variant}/graphql`, asked, { params });
  return { data, code: errors?.[0]?.extensions?.code };
}

const ids: [string, object][] = [
  ['documentId', { documentId: 'page' }],
  ['documentId of its hash', { documentId: `sha256:${hashOf(page)}` }],
  ['id', { id: 'page' }],
  ['id that is its hash', { id: hashOf(page) }],
  ['the hash of a persisted query', { extensions: persisted(page) }],
];
/** As the address of a GET has it. */
const toSearch = (given: object) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

describe('where only ids are taken', () => {
  beforeEach(() => start('ids'));

  test.each(ids)('a document is asked for by %s, by POST in both lanes and by GET', async (_, id) => {
    for (const length of [1, 2, 3]) {
      const answer = await post({ ...id, variables: { length } });
      expect([answer.status, answer.data]).toEqual([200, { text: 'x'.repeat(length) }]);
    }
    expect((await get(toSearch({ ...id, variables: { length: 4 } }))).data).toEqual({ text: 'xxxx' });
  });

  test('a text is refused, registered or not, whether or not it was asked for by its id before', async () => {
    await post({ documentId: 'page' });
    for (const query of [page, '{ place }']) {
      expect(await post({ query })).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_REQUIRED' });
      expect(await get({ query })).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_REQUIRED' });
    }
  });

  test('the text may come beside its id, and no other', async () => {
    for (const [, id] of ids) {
      expect((await post({ ...id, query: page })).data).toEqual({ text: 'xxx' });
      expect(await post({ ...id, query: `${page} ` })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
      expect(await get(toSearch({ ...id, query: '{ place }' }))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    }
  });

  test('an id of one client is unknown to another, by whatever name', async () => {
    expect((await post({ id: 'release' }, {}, 'mobile')).status).toBe(200);
    for (const id of [{ id: 'release' }, { documentId: hashOf(ofMobile) }, { extensions: persisted(ofMobile) }])
      expect(await post(id)).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', data: undefined });
  });

  test('by a WebSocket the same holds', async () => {
    for (const [, id] of ids) {
      expect((await bySocket({ ...id, variables: { length: 2 } })).data).toEqual({ text: 'xx' });
      expect((await bySocket({ ...id, query: page })).data).toEqual({ text: 'xxx' });
      expect(await bySocket({ ...id, query: '{ place }' })).toEqual({ code: 'BAD_REQUEST' });
    }
    for (const query of [page, '{ place }'])
      expect(await bySocket({ query })).toEqual({ code: 'PERSISTED_QUERY_REQUIRED' });
    expect(await bySocket({ id: 'release' })).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    const params = { authorization: `Bearer ${await issuer.sign({ sid: 'ses_audit', scope: 'auditor' })}` };
    expect((await bySocket({ query: '{ report }' }, 'mobile', params)).data).toEqual({ report: 'all is well' });
    expect((await bySocket({ query: '{ report }' }, 'mobile')).code).toBe('PERSISTED_QUERY_REQUIRED');
  });

  test('who has the scope for it may ask anything, and nobody else learns the text', async () => {
    const headers = { authorization: `Bearer ${await issuer.sign({ sid: 'ses_audit', scope: 'auditor' })}` };
    const query = '{ report place }';
    expect((await post({ query }, headers, 'mobile')).data).toMatchObject({ report: 'all is well' });
    expect((await post({ query }, {}, 'mobile')).code).toBe('PERSISTED_QUERY_REQUIRED');
    expect((await post({ extensions: persisted(query) }, {}, 'mobile')).code).toBe('PERSISTED_QUERY_REQUIRED');
  });

  test.each<[string, object]>([
    ['two ids', { id: 'page', documentId: 'page' }],
    ['an id and a hash', { id: 'page', extensions: persisted(page) }],
    ['an id that is no text', { documentId: { $ne: '' } }],
    ['an empty id', { id: '' }],
    ['an id without an end', { id: 'x'.repeat(257) }],
    ['another version of the protocol', { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(page) } } }],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }],
    ['a list for the protocol', { extensions: { persistedQuery: [] } }],
  ])('%s is a mistake', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('several at once, and nothing at all, are mistakes as ever', async () => {
    expect((await post([{ id: 'page' }, { query: '{ place }' }])).code).toBe('BATCHING_DISABLED');
    expect((await post({ variables: {} })).code).toBe('BAD_REQUEST');
    expect((await get({ operationName: 'Page' })).code).toBe('BAD_REQUEST');
  });

  test('a change by GET is refused by id as well', async () => {
    expect((await get({ id: 'change' })).status).toBe(405);
    expect((await post({ id: 'change' })).data).toEqual({ add: { id: '1' } });
  });

  test('an answer to GET by id may be kept, and is not sent twice', async () => {
    const first = await get({ documentId: 'page' });
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const again = await get({ documentId: 'page' }, { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect((await get({ documentId: 'none' })).headers['cache-control']).toBe('no-store');
  });
});

describe('where what is registered is taken', () => {
  beforeEach(() => start('registered'));

  test('a text is, to the letter', async () => {
    expect((await post({ query: page })).data).toEqual({ text: 'xxx' });
    expect((await get({ query: page })).data).toEqual({ text: 'xxx' });
    for (const query of [`${page}\n`, '{ place }', '{', ''])
      expect(await post({ query })).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_REQUIRED' });
  });

  test('a persisted query is, but none can be registered by asking', async () => {
    expect((await post({ extensions: persisted(page) })).data).toEqual({ text: 'xxx' });
    const extensions = persisted('{ place }');
    expect((await post({ extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post({ extensions, query: '{ place }' })).code).toBe('PERSISTED_QUERY_REQUIRED');
    expect((await post({ extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('where anything is taken', () => {
  beforeEach(() => start('anything'));

  test('a persisted query is sent once, and then named by its hash', async () => {
    const query = '{ place }';
    const extensions = persisted(query);
    expect(await post({ extensions })).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect((await post({ extensions, query })).data).toEqual({ place: 'DE en' });
    expect((await post({ extensions })).data).toEqual({ place: 'DE en' });
    expect((await get(toSearch({ extensions }))).data).toEqual({ place: 'DE en' });
    expect((await post({ extensions }, {}, 'mobile')).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a hash of another text is refused, and what is not valid is not remembered', async () => {
    expect(await post({ extensions: persisted('{ place }'), query: '{ motto }' })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await post({ extensions: persisted('{ nothing }'), query: '{ nothing }' })).status).toBe(400);
    expect((await post({ extensions: persisted('{ nothing }') })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('extensions of others pass', async () => {
    const extensions = { clientLibrary: { name: 'test' } };
    expect((await post({ query: '{ place }', extensions })).data).toEqual({ place: 'DE en' });
    expect((await post({ id: 'page', extensions })).status).toBe(200);
  });
});
