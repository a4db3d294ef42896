import { setTimeout as sleep } from 'node:timers/promises';

export interface Letter {
  subject: string;
  text: string;
}

const patienceMs = 5_000;

/** Waits for the newest letter to somebody, as its reader sees it on the mailbox page. */
export async function readLetter(shopUrl: string, to: string, subject: string): Promise<Letter> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const letter = await findLetter(shopUrl, to, subject);
    if (letter) return letter;
    if (performance.now() > deadline) throw new Error(`No letter "${subject}" to ${to} within ${patienceMs} ms.`);
    await sleep(50);
  }
}

async function findLetter(shopUrl: string, to: string, subject: string): Promise<Letter | undefined> {
  const page = await pageAt(`${shopUrl}/mailbox`);
  const rows = page.match(/<li>.*?<\/li>/gs) ?? [];
  const row = rows.find((text) => text.includes(`>${to}<`) && text.includes(`>${subject}<`));
  const path = /href="(\/mailbox\/[^"]+)"/.exec(row ?? '')?.[1];
  if (!path) return undefined;
  const [, text = ''] = /<pre>(.*?)<\/pre>/s.exec(await pageAt(shopUrl + path)) ?? [];
  return { subject, text: readable(text) };
}

async function pageAt(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.text();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Text of a piece of HTML. */
function readable(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
