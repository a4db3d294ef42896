import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As sent, headers and body. */
  data: string;
}

export interface SmtpTestServer {
  port: number;
  received: ReceivedMail[];
  close(): Promise<void>;
}

/** Answers by command; what is not named here gets the usual `250 OK`. An empty one: the server hangs up instead. */
type Answers = Partial<Record<'HELLO' | 'AUTH' | 'RCPT' | 'DATA', string>>;

/** A real SMTP server on loopback, as much of RFC 5321 as it takes to receive mail. Silent: it accepts and says nothing. */
export async function startSmtpTestServer(answers: Answers = {}, isSilent = false): Promise<SmtpTestServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}));
    if (!isSilent) converse(socket, answers, received).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    received,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function converse(socket: Socket, answers: Answers, received: ReceivedMail[]): Promise<void> {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  let mail: ReceivedMail = { from: '', to: [], data: '' };
  say('220 test');
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'EHLO') say(answers.HELLO ?? '250-test\r\n250 AUTH PLAIN');
    else if (command === 'AUTH') say(answers.AUTH ?? '235 welcome');
    else if (command === 'MAIL') say('250 OK');
    else if (command === 'RCPT' && answers.RCPT === '') socket.destroy();
    else if (command === 'RCPT') say(answers.RCPT ?? '250 OK');
    else if (command === 'DATA') {
      say('354 go on');
      mail.data = await readData(lines);
      received.push(mail);
      if (answers.DATA === '') socket.destroy();
      else say(answers.DATA ?? '250 OK');
    } else if (command === 'QUIT') socket.end('221 bye\r\n');
    else say('250 OK');
    if (command === 'MAIL') mail = { from: addressIn(line), to: [], data: '' };
    if (command === 'RCPT') mail.to.push(addressIn(line));
  }
}

/** Up to the line with nothing but a dot; other leading dots are doubled on the way (RFC 5321, 4.5.2). */
async function readData(lines: AsyncIterator<string>): Promise<string> {
  const data: string[] = [];
  for (let next = await lines.next(); !next.done && next.value !== '.'; next = await lines.next()) {
    data.push(next.value.replace(/^\.\./, '.'));
  }
  return data.join('\n');
}

function addressIn(line: string): string {
  return /<(.*?)>/.exec(line)?.[1] ?? '';
}
