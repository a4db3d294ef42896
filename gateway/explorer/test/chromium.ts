import { execFileSync } from 'node:child_process';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Path of the system's Chromium, or undefined where it has none. */
export function findChromium(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

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

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

/** What went wrong on a page, or left it, since it was watched. All three stay empty on a healthy page. */
export interface Watch {
  complaints: string[];
  violations: string[];
  foreignRequests: string[];
}

/** Records console errors, policy violations and every request to another origin. Call before the first `goto`. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const watch: Watch = { complaints: [], violations: [], foreignRequests: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watch.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watch.complaints.push(error.message));
  page.context().on('request', (request) => {
    const isLocal = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:');
    if (!isLocal) watch.foreignRequests.push(request.url());
  });
  await page.exposeFunction('reportViolation', (text: string) => watch.violations.push(text));
  await page.addInitScript({ content: reportViolations });
  return watch;
}

/** Scripts for the page are text: this side is checked without the types of a browser. */
const reportViolations = `
  document.addEventListener('securitypolicyviolation', (event) => {
    reportViolation(event.violatedDirective + ' ' + event.blockedURI);
  });
`;

/** Sums up how much the page's layout jumps. Call before the first `goto`; ask {@link layoutShift} afterwards. */
export function watchLayout(page: Page): Promise<unknown> {
  return page.addInitScript({
    content: `
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.layoutShift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `,
  });
}

/** The sum so far, in the unit of the Layout Instability API: 1 is the whole window moved by its whole height. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate('window.layoutShift');
}

/** Background of the page, as CSS text. */
export function groundColour(page: Page): Promise<string> {
  return page.evaluate('getComputedStyle(document.body).backgroundColor');
}

/** What the focused element is called: its label, or else its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const label = element.closest('label')?.textContent ?? element.textContent;
    return element.getAttribute('aria-label') ?? label.trim();
  })()`);
}
