import type { RequestListener } from 'node:http';

/** Answers so to whatever is asked. */
export const json = (status: number, body: unknown): RequestListener => {
  return (_, reply) => void reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
/** What a provider can be instead of there. */
export const broken: [string, RequestListener][] = [
  ['down', (request) => void request.socket.destroy()],
  ['slow', () => {}],
  [
    'slow in the middle',
    (_, reply) => void reply.writeHead(200, { 'content-type': 'application/json' }).write('{"a":'),
  ],
  ['a page', (_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>secret words</html>')],
  ['failing', (_, reply) => void reply.writeHead(500).end('secret words')],
  ['redirecting', (_, reply) => void reply.writeHead(302, { location: '/elsewhere' }).end()],
  ['endless', json(200, { padding: 'x'.repeat(300_000) })],
  ['not of our acquaintance', json(401, { error: 'invalid_client', error_description: 'secret words' })],
];
