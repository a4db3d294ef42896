import { request } from 'node:http';

/** What went over the wire for the body of an answer. */
export interface Transfer {
  encoding: string | undefined;
  bytes: number;
}

/** Posts an operation as it is sent by browsers and apps, and counts the body as it arrives, still compressed. */
export function transferOf(
  url: string,
  operation: { query: string; variables?: object | undefined },
  headers: Readonly<Record<string, string>>,
): Promise<Transfer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.once('error', reject);
      answer.once('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes }));
    });
    sent.end(JSON.stringify(operation));
  });
}
