// Opens each HTML file in Chromium and checks it, in every mode a reader may meet:
//   axe-core: no violation of WCAG 2.2 A and AA or of best practice;
//   network: no request leaves the page;
//   console: no error, a violated content security policy included;
//   reflow: at 320 CSS pixels nothing scrolls sideways (WCAG 1.4.10);
//   paper: no table is tied to what stands before or after it, which would break a row in two.
//
//   node check.mjs FILE.html …        exit code 1 when anything is found, 2 when it cannot be checked
import { readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const DESKTOP = { width: 1280, height: 900 };
const MODES = [
  { name: 'light', viewport: DESKTOP },
  { name: 'dark', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'details open', viewport: DESKTOP, opensDetails: true },
  { name: 'forced colours', viewport: DESKTOP, forcedColors: 'active' },
  { name: 'mobile 390', viewport: { width: 390, height: 844 }, opensDetails: true },
  { name: 'mobile 390 dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'reflow 320', viewport: { width: 320, height: 640 }, opensDetails: true },
  { name: 'print', viewport: { width: 794, height: 1123 }, media: 'print' },
];

const files = process.argv.slice(2);
const missing = files.filter((file) => !existsSync(file));
if (files.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `no such file: ${missing.join(', ')}` : 'usage: node check.mjs FILE.html …');
  process.exit(2);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let found = 0;
try {
  for (const file of files) {
    for (const mode of MODES) {
      const problems = await check(file, mode);
      found += problems.length;
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${file}, ${mode.name}`);
      for (const problem of problems) console.log(`     ${problem}`);
    }
  }
} finally {
  await browser.close();
}
process.exit(found === 0 ? 0 : 1);

/** What is wrong with a file in a mode, one line each. */
async function check(file, mode) {
  const problems = [];
  const address = pathToFileURL(resolve(file)).href;
  const context = await browser.newContext({
    viewport: mode.viewport,
    colorScheme: mode.colorScheme ?? 'light',
    forcedColors: mode.forcedColors ?? 'none',
  });
  // Nothing but the file itself is answered, so that a request is seen even where there is no network.
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === address || url.startsWith('data:')) return route.continue();
    problems.push(`network: ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  await page.goto(address, { waitUntil: 'load' });
  if (mode.media) await page.emulateMedia({ media: mode.media, colorScheme: 'light' });
  if (mode.opensDetails) {
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  }
  problems.push(...(await sideways(page)), ...(await tied(page)), ...(await violations(page)));
  await context.close();
  return problems;
}

/** Whether the page is wider than the window. Print has pages instead. */
async function sideways(page) {
  const over = await page.evaluate(() =>
    matchMedia('print').matches ? 0 : document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`reflow: the page is ${over} px wider than the window`] : [];
}

/** Tables whose first or last row asks for its neighbour: the browser asks the same for the whole table. */
async function tied(page) {
  const ids = await page.evaluate(() => !matchMedia('print').matches ? [] : [...document.querySelectorAll('tbody')].filter((body) =>
    getComputedStyle(body.firstElementChild).breakBefore !== 'auto' || getComputedStyle(body.lastElementChild).breakAfter !== 'auto',
  ).map((body) => body.closest('[id]').id));
  return ids.map((id) => `paper: the table of #${id} is tied to its neighbours`);
}

/** What axe-core finds: the rule, what it asks, and where. */
async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: rules },
    resultTypes: ['violations'],
  }), RULES);
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id} (${violation.impact}): ${violation.help}: ${node.target.join(' ')}`));
}
