import { existsSync, readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  findChromium,
  focusedName,
  groundColour,
  launchChromium,
  layoutShift,
  type Watch,
  watchLayout,
  watchPage,
} from '../../explorer/test/chromium.ts';
import { sampleSdl, serveSampleGraph } from '../../explorer/test/sample-graph.ts';
import { sampleVariants } from '../../explorer/test/sample-variants.ts';
import { explorerDistFolder } from './explorer-build.ts';
import { registerExplorer } from './register-explorer.ts';

const executable = findChromium();
const isBuilt = existsSync(explorerDistFolder());

describe.skipIf(!executable || !isBuilt)('the sandbox in Chromium (needs chromium, and npm run build)', () => {
  let app: FastifyInstance;
  let browser: Browser;
  let origin: string;
  let page: Page;
  let watch: Watch;

  beforeAll(async () => {
    app = Fastify();
    serveSampleGraph(app);
    await registerExplorer(app, { variants: sampleVariants().map((config) => ({ ...config, sdl: () => sampleSdl })) });
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchChromium(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    watch = await watchPage(page, origin);
  });
  afterEach(async () => {
    await page.close();
    expect(watch.violations).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
  });

  const open = async (variant: string) => {
    await page.goto(`${origin}/${variant}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  };
  const run = () => page.getByRole('button', { name: /^Execute/ }).click();
  const answered = (text: string) =>
    page.locator('.graphiql-response').getByText(text, { exact: false }).first().waitFor();
  const notice = () => page.locator('.prism-notice');
  const signIn = async (name: string) => {
    await page.getByLabel('Person').selectOption({ label: `${name}@example.com` });
    await page.getByRole('button', { name: 'Sign in' }).click();
  };

  test('opens with a query and runs it, without a word on the console', async () => {
    await open('reader');
    await run();
    await answered('"as": "guest"');
    expect(await page.title()).toBe('Reading room · Prism');
    expect(watch.complaints).toEqual([]);
  });

  test('moves nothing while it loads', async () => {
    await watchLayout(page);
    await open('reader');
    await page.waitForLoadState('networkidle');
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  test('underlines a field that the schema does not have, from its worker', async () => {
    await open('reader');
    await page.locator('.graphiql-query-editor .monaco-editor').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ boks');
    await page.locator('.squiggly-error').first().waitFor();
    expect(watch.complaints).toEqual([]);
  });

  test('opens a document in a tab, with its example variables', async () => {
    await open('reader');
    await page.getByRole('button', { name: 'OneBook' }).click();
    await page.getByRole('tab', { name: 'OneBook' }).waitFor();
    await run();
    await answered('On Weaving Algebra');
    expect(watch.complaints).toEqual([]);
  });

  test('finds a document by a part of its name', async () => {
    await open('reader');
    await page.getByLabel('Find a document').fill('tit');
    expect(await page.locator('.prism-document-name').allTextContents()).toEqual(['Titles']);
  });

  test('adds a field to the query when it is ticked', async () => {
    await open('reader');
    await page.getByRole('button', { name: 'Titles' }).click();
    await page.getByRole('button', { name: 'Show field explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('pages', { exact: true }).click();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'pages' }).waitFor();
    await run();
    await answered('"pages": 66');
    expect(watch.complaints).toEqual([]);
  });

  test('sends market, language and its own name, and lets the headers editor override them', async () => {
    await open('reader');
    await page.getByLabel('Market').selectOption('KW-KWD');
    await page.getByLabel('Language').selectOption('de');
    await run();
    for (const text of ['"market": "KW-KWD"', '"language": "de"', '"client": "sandbox/1"', '"preflight": "true"']) {
      await answered(text);
    }
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .monaco-editor').click();
    await page.keyboard.type('{ "X-Market": "GB-GBP" ');
    await run();
    await answered('"market": "GB-GBP"');
  });

  test('signs in and out by cookie, and still knows after a reload', async () => {
    await open('reader');
    await signIn('ada');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await run();
    await answered('"as": "ada"');
    await page.reload();
    await page.getByText('ada@example.com').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Guest').waitFor();
    await run();
    await answered('"as": "guest"');
  });

  test('signs in by token where the host says so', async () => {
    await open('writer');
    await signIn('ada');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await run();
    await answered('"as": "ada"');
  });

  test('shows why a sign-in failed', async () => {
    await open('reader');
    await signIn('eve');
    expect(await notice().innerText()).toContain('That name and secret do not match.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await notice().count()).toBe(0);
  });

  test('says that a sign-in has ended when the gateway no longer takes its token', async () => {
    await open('writer');
    await signIn('outdated');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await run();
    expect(await notice().innerText()).toContain('Your sign-in has ended.');
    await page.getByText('Guest').waitFor();
  });

  test('downloads the SDL', async () => {
    await open('reader');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'SDL' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('reader.graphql');
    expect(readFileSync(await download.path(), 'utf8')).toBe(sampleSdl);
  });

  test('links to the other variants, and keeps their tabs apart', async () => {
    await open('reader');
    await page.getByRole('button', { name: 'Shelf' }).click();
    await page.getByRole('tab', { name: 'Shelf' }).waitFor();
    await page.getByRole('navigation', { name: 'Variants' }).getByRole('link', { name: 'writer' }).click();
    await page.waitForURL(`${origin}/writer`);
    await page.getByRole('tab', { name: 'Asked' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Shelf' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'writer' }).getAttribute('aria-current')).toBe('page');
  });

  test('switches to dark and remembers it', async () => {
    await open('reader');
    const light = await groundColour(page);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    const dark = await groundColour(page);
    expect(dark).not.toBe(light);
    await page.reload();
    await page.locator('.graphiql-query-editor').waitFor();
    expect(await groundColour(page)).toBe(dark);
  });

  test('is reached with the keyboard from the first link to the documents', async () => {
    await open('reader');
    const reached: string[] = [];
    for (let step = 0; step < 30 && !reached.includes('Find a document'); step++) {
      await page.keyboard.press('Tab');
      reached.push(await focusedName(page));
    }
    const stops = ['reader', 'Person', 'Sign in', 'SDL', 'Switch between light and dark', 'Find a document'];
    expect(reached.filter((stop) => stops.includes(stop))).toEqual(stops);
  });
});
