const head = 'host: localhost\r\nconnection: close\r\n';
const own = 'content-type: application/json\r\napollo-require-preflight: 1\r\n';
const good = '{"query":"{ whoami }"}';
const sized = (body: string) => `content-length: ${body.length}\r\n\r\n${body}`;
const chunk = (text: string, extension = '') => `${text.length.toString(16)}${extension}\r\n${text}\r\n`;

const addresses = [
  ...['/health/live', '/health/ready', '/.well-known/jwks.json', '/admin/session', '/web', '/web/schema.graphql'],
  ...['/web/graphql', '/mobile/graphql', '/nothing', '/image/a/b', '/hook', '/', '*'],
];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PATCH'];
const takesBodies = ['/admin/session', '/hook', '/web/graphql'];
const bodies: readonly [string, string][] = [
  ...['', '{"a', '[]', 'null', '7', '{}', '{"email":1,"password":[1]}', '{"__proto__":{}}'].map(
    (body): [string, string] => ['application/json', body],
  ),
  ...['text/plain', 'text/html', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'a', ';'].map(
    (type): [string, string] => [type, '{}'],
  ),
];

const post = (rest: string) => `POST /web/graphql HTTP/1.1\r\n${head}${own}${rest}`;
const get = (path: string, rest = '') => `GET ${path} HTTP/1.1\r\n${head}${rest}\r\n`;

/** Requests as bytes, a letter each, every one of which closes its connection: each method at each address, and what is hardly HTTP. */
export const hostileBytes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    addresses.flatMap((path) =>
      methods.map((method) => [`${method} ${path}`, `${method} ${path} HTTP/1.1\r\n${head}content-length: 0\r\n\r\n`]),
    ),
  ),
  ...Object.fromEntries(
    takesBodies.flatMap((path) =>
      bodies.map(([type, body]) => [
        `${JSON.stringify(body)} as ${type} to ${path}`,
        `POST ${path} HTTP/1.1\r\n${head}content-type: ${type}\r\n${sized(body)}`,
      ]),
    ),
  ),
  'percent-encoding that is none, in the query': get('/web/graphql?query=%zz', own),
  'percent-encoding that is none, in a part of the path': get('/image/%zz/b'),
  'percent-encoding that is no UTF-8': get('/image/%ff/b'),
  'a NUL in the path': get('/image/%00/b'),
  'a part of the path that is too long': get(`/image/${'a'.repeat(600)}/b`),
  'an address of another host': get('http://evil.test/health/live'),
  'no host': 'GET /health/live HTTP/1.1\r\nconnection: close\r\n\r\n',
  'two hosts': get('/health/live', 'host: other\r\n'),
  'HTTP/1.0': 'GET /health/live HTTP/1.0\r\n\r\n',
  'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'HTTP/3.7': `GET / HTTP/3.7\r\n${head}\r\n`,
  TLS: '\x16\x03\x01\x02\x00',
  'a tunnel': `CONNECT evil.test:443 HTTP/1.1\r\n${head}\r\n`,
  'a WebSocket': get('/web/graphql', 'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: a\r\n'),
  'an upgrade to HTTP/2': get('/health/live', 'upgrade: h2c\r\n'),
  'a method that nobody knows': `BREW / HTTP/1.1\r\n${head}\r\n`,
  'two lengths': post(`content-length: 5\r\ncontent-length: 6\r\n\r\n${good}`),
  'a length and chunks': post('content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  'a negative length': post(`content-length: -5\r\n\r\n${good}`),
  'a length without measure': post(`content-length: 99999999999999999999\r\n\r\n${good}`),
  'a chunk of no size': post(`transfer-encoding: chunked\r\n\r\nzz\r\n${good}\r\n`),
  'a chunk of another size': post(`transfer-encoding: chunked\r\n\r\n2\r\n${good}\r\n0\r\n\r\n`),
  'chunks in gzip': post('transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n'),
  'chunks that are none': post('transfer-encoding: identity\r\n\r\n'),
  'a chunk with an endless extension': post(
    `transfer-encoding: chunked\r\n\r\n${chunk(good, `;${'a'.repeat(20_000)}`)}0\r\n\r\n`,
  ),
  'endless trailers': post(`transfer-encoding: chunked\r\n\r\n${chunk(good)}0\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`),
  'good chunks': post(`transfer-encoding: chunked\r\n\r\n${chunk(good)}0\r\n\r\n`),
  'an expectation': post(`expect: 100-continue\r\n${sized(good)}`),
  'an expectation for too much': post('expect: 100-continue\r\ncontent-length: 999999\r\n\r\n'),
  'an expectation of something else': post(`expect: tea\r\n${sized(good)}`),
  'two types': post(`content-type: text/plain\r\n${sized(good)}`),
  'two tokens': `POST /mobile/graphql HTTP/1.1\r\n${head}${own}authorization: Bearer a\r\nauthorization: Bearer b\r\n${sized(good)}`,
  'two headers of cookies': post(`cookie: a=b\r\ncookie: c=d\r\n${sized(good)}`),
  '130 headers': get('/health/live', 'x: y\r\n'.repeat(130)),
  '2,500 headers': get('/health/live', 'x: y\r\n'.repeat(2_500)),
  'a folded header': get('/health/live', 'x: a\r\n b\r\n'),
  'a space before the colon': get('/health/live', 'x : a\r\n'),
  'a header without a colon': get('/health/live', 'xa\r\n'),
  'a NUL in a header': get('/health/live', 'x: a\0b\r\n'),
  'lines without returns': 'GET /health/live HTTP/1.1\nhost: localhost\nconnection: close\n\n',
  'a GET with a body': `GET /web/graphql HTTP/1.1\r\n${head}${own}${sized(good)}`,
};
