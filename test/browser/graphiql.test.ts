import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../server/test-api.ts';
import { CHROMIUM, launch } from './chromium.ts';

const QUESTIONS = [
  { name: 'hello', title: 'Who is there?', document: '# Who is there?\nquery Hello {\n  hello\n}\n' },
  { name: 'twice', title: 'Twice what?', document: 'query Twice {\n  double(of: 21)\n}\n' },
];

describe.skipIf(CHROMIUM === null)('GraphiQL', () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof startTestServer>>;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await startTestServer({ questions: QUESTIONS });
    browser = await launch(CHROMIUM ?? '');
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.endpoint);
    await page.getByRole('tab', { name: 'Hello' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('has the questions as tabs', async () => {
    const names = page.getByRole('tab').locator('.graphiql-tab-button');
    expect(await names.allTextContents()).toEqual(['Hello', 'Twice']);
  });

  it('knows the schema', async () => {
    await page.getByRole('button', { name: /show documentation explorer/i }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).first().click();
    await page.getByText('requestId').first().waitFor();
  });

  it('answers the question of the tab that is open', async () => {
    await page.getByRole('button', { name: 'Twice' }).click();
    await page.locator('.graphiql-query-editor').getByText('double').waitFor();
    const execute = page.getByRole('button', { name: /execute query/i });
    const response = page.locator('.graphiql-response');
    // On a busy machine the editor may not be ready for the first click.
    const ask = async () => {
      await execute.click();
      await page.waitForTimeout(500);
      return response.textContent();
    };
    await expect.poll(ask, { timeout: 20_000 }).toMatch(/"double":\s42/);
  });

  it('asks nobody but this server, and nothing of it is refused by its own policy', () => {
    const outside = requested.filter((url) => !/^(?:blob|data):/.test(url) && !url.startsWith(server.url));
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });
});
