import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

/** One that is answered. */
export const query = '{"query":"{ whoami }"}';
const encoded = [gzipSync, deflateSync, brotliCompressSync].map((encode) => encode(query).toString('latin1'));
/** As bytes, a letter each. */
export const bodies = [
  ...[
    '',
    query,
    query.slice(0, -1),
    '[]',
    `[${query}]`,
    'null',
    '7',
    '"a"',
    '{}',
    '{"query":7}',
    '\0',
    '\u00ff\u00fe',
    '\u00ef\u00bb\u00bf{}',
  ],
  ...['{"query":"{ whoami }","variables":{"__proto__":{}}}', '{"query":"{ nope }"}', 'query={whoami}', '<a>&b;</a>'],
  ...['{"id":"x"}', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}', '{"query":null,"id":{}}'],
  ...encoded,
];
/** Of headers. */
export const names = [
  ...['content-type', 'content-encoding', 'accept', 'accept-encoding', 'accept-language', 'authorization', 'cookie'],
  ...[
    'origin',
    'x-market',
    'x-request-id',
    'x-forwarded-for',
    'x-forwarded-proto',
    'apollo-require-preflight',
    'range',
  ],
  ...['if-none-match', 'if-match', 'x-prism-guest', 'apollographql-client-name', 'apollographql-client-version', 'via'],
  ...['te', 'upgrade', 'connection', 'x-http-method-override', 'sec-websocket-version', 'forwarded', 'prefer', 'x-a'],
];
/** For any of them. */
export const values = [
  ...[
    '',
    'a',
    '0',
    '-1',
    'null',
    '*',
    '*/*',
    ';',
    ';q=',
    'a=b; c',
    '"',
    '%00',
    '../..',
    'a'.repeat(3_000),
    '\u00ff\u00e4',
  ],
  ...['application/json', 'application/json; charset=utf-16', 'text/html', 'multipart/mixed; deferSpec=20220824'],
  ...[
    'text/event-stream',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'gzip',
    'gzip, gzip',
    'br',
    'deflate',
  ],
  ...['Bearer', 'Bearer a.b.c', 'Basic YTpi', 'prism-session=x', '__Host-prism-session=x; __Host-prism-guest=y'],
  ...['https://evil.test', 'null', 'DE-EUR', 'XX', 'en', 'de-DE-u-co-phonebk', '1.2.3', 'websocket', 'bytes=0-', '1'],
];
export const paths = [
  ...['/', '/web/graphql', '/mobile/graphql', '/web/graphql?query={whoami}', '/web/graphql?query=', '/web/graphql/'],
  ...['/web/graphql?query={whoami}&query={whoami}', '/web/graphql?query=mutation{leave}', '/web/graphql?variables={'],
  ...['/web/graphql?query=%ff', '/web//graphql', '/WEB/graphql', '/web/%67raphql', '/../etc/passwd', '/web/graphql;a'],
  ...['/web/..%2fgraphql', '//evil.test/web/graphql', '/web/graphql?__proto__[a]=1', '/.well-known/jwks.json/x'],
  ...['/admin/session', '/health', '/internal/graphql', '/web', '/web/schema.graphql', '/graphql', '/%zz', '/\u00e4'],
];
export const methods = [
  'GET',
  'POST',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'BREW',
  'get',
  'P T',
];
