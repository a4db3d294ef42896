import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isId } from '../ids/index.ts';

/** What the page shows of a mail; a `.json` beside the `.eml` that mail programs open. */
export interface KeptMail {
  /** `mail_…`, growing with time; also the name of both files. */
  id: string;
  from: string;
  to: string;
  subject: string;
  /** ISO 8601. */
  sentAt: string;
  text: string;
  html?: string;
}

const keptMail: z.ZodType<KeptMail> = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sentAt: z.iso.datetime(),
  text: z.string(),
  html: z.string().exactOptional(),
});

/** Mail holds links that sign people in: the folder is for its owner alone. */
const forOwner = { folder: 0o700, file: 0o600 };

/** Keeps a mail. The `.json` comes last and makes it visible, so nobody sees half a mail. */
export async function keepMail(folder: string, mail: KeptMail, eml: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: forOwner.folder });
  await writeWhole(join(folder, `${mail.id}.eml`), eml);
  await writeWhole(join(folder, `${mail.id}.json`), JSON.stringify(mail, null, 2));
}

/** The newest mails first, at most `limit`, and how many there are in all. An empty list when there is no folder yet. */
export async function listMails(folder: string, limit: number): Promise<{ mails: KeptMail[]; total: number }> {
  const names = await readdir(folder).catch(ignoreMissing<string[]>([]));
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const newestFirst = ids.filter(isMailId).toSorted().reverse();
  const mails = await Promise.all(newestFirst.slice(0, limit).map((id) => readMail(folder, id)));
  return { mails: mails.filter((mail) => mail !== undefined), total: newestFirst.length };
}

/** A mail by id; undefined when there is none, which is also the answer to anything that is not an id. */
export async function readMail(folder: string, id: string): Promise<KeptMail | undefined> {
  if (!isMailId(id)) return undefined;
  const json = await readFile(join(folder, `${id}.json`), 'utf8').catch(ignoreMissing(undefined));
  return json === undefined ? undefined : parseMail(json);
}

/** The shape of an id has neither dots nor slashes: no path comes out of it. */
function isMailId(id: string): boolean {
  return isId('mail', id);
}

function parseMail(json: string): KeptMail | undefined {
  try {
    return keptMail.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.tmp`, content, { mode: forOwner.file });
  await rename(`${path}.tmp`, path);
}

function ignoreMissing<T>(instead: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
