import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the system's Chromium, or undefined where it has none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'chromium')).find(isProgram);
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** What a page complained about, and what it asked of other machines, since it was watched: nothing, on a healthy one. */
export interface Watch {
  complaints: string[];
  foreignRequests: string[];
}

/** Call before the first `goto`. */
export function watchPage(page: Page, origin: string): Watch {
  const watch: Watch = { complaints: [], foreignRequests: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watch.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watch.complaints.push(error.message));
  page.context().on('request', (request) => {
    const isHome = request.url().startsWith(`${origin}/`) || /^(data|blob):/.test(request.url());
    if (!isHome) watch.foreignRequests.push(request.url());
  });
  return watch;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
