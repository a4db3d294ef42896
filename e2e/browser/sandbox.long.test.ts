import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../clients/graph-answer.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { findChromium, launchChromium, type Watch, watchPage } from './chromium.ts';

const executable = findChromium();

describe.skipIf(!executable)('the sandbox of the running shop in Chromium (needs chromium)', () => {
  let lab: Lab;
  let origin: string;
  let browser: Browser;
  let page: Page;
  let watch: Watch;
  let screenshots: string;
  beforeAll(async () => {
    screenshots = mkdtempSync(join(tmpdir(), 'prism-screenshots-'));
    lab = await openLab();
    await lab.start();
    origin = lab.url.replace('127.0.0.1', 'localhost');
    browser = await launchChromium(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.clear();
    console.log(`Screenshots: ${screenshots}`);
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    watch = watchPage(page, origin);
  });
  afterEach(async () => {
    await page.close();
    expect(watch).toEqual({ complaints: [], foreignRequests: [] });
  });

  const open = async (variant: string) => {
    await page.goto(`${origin}/${variant}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  };
  const signInAs = async (person: string) => {
    await page.getByLabel('Person').selectOption({ label: person });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  };
  const runDocument = async (name: string) => {
    await page.locator('.prism-documents').getByRole('button', { name, exact: false }).first().click();
    await page.getByRole('tab', { name }).waitFor();
    await page.getByRole('button', { name: /^Execute/ }).click();
  };
  const answered = (text: string) =>
    page.locator('.graphiql-response').getByText(text, { exact: false }).first().waitFor();
  const shoot = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });

  test('web: a visitor opens the product page, a customer the account', async () => {
    await open('web');
    await runDocument('ProductPage');
    await answered('Aurora Kettle by Aurora');
    await shoot('web-visitor');
    await signInAs('customer');
    await runDocument('AccountOverview');
    await answered('customer@example.com');
    await shoot('web-customer');
  });

  test('mobile: a customer opens the product screen and the account', async () => {
    await open('mobile');
    await signInAs('customer');
    await runDocument('ProductScreen');
    await answered('Look at this: Aurora Kettle');
    await runDocument('Account');
    await answered('customer@example.com');
    await shoot('mobile-customer');
  });

  test('admin: support opens the people and the moderators’ queue', async () => {
    await open('admin');
    await signInAs('support');
    await runDocument('Customers');
    await answered('customer@example.com');
    await runDocument('ReviewModerationQueue');
    await answered('PENDING');
    await shoot('admin-support');
  });

  test('another market and language change the answer', async () => {
    await open('web');
    await page.getByLabel('Market').selectOption('KW-KWD');
    await page.getByLabel('Language').selectOption('de');
    const sent = page.waitForResponse(
      (response) =>
        response.url() === `${origin}/web/graphql` && response.request().postData()?.includes('ProductPage') === true,
    );
    await runDocument('ProductPage');
    await answered('Aurora Kettle von Aurora');
    const { data } = (await (await sent).json()) as Json;
    expect(data.productPage.product.tile.price.current).toMatch(/KWD/);
    await shoot('web-kuwait-german');
  });
});
