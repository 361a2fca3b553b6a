// What readers do, in Chromium, on a running publication: npm run story -- <address>
// Every page is valid HTML and passes axe in light and dark; nothing scrolls sideways, on a phone, at
// 200 % and from right to left; a quiz is taken by keyboard alone, and without JavaScript.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import { launch, pagesOf } from './chromium.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const axe = await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Templates leave spaces at the ends of lines.
    'no-trailing-whitespace': 'off',
    // Rendered Markdown says them, and browsers agree.
    'attribute-boolean-style': 'off',
    'no-inline-style': 'error',
  },
});

const browser = await launch();
const pages = await pagesOf(address);
let checks = 0;

async function open(path, options = {}) {
  // Without motion, a page scrolls at once.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  // The content security policy of a page reports what it blocks here.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(address + path, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
}

async function check(what, act) {
  try {
    await act();
    checks += 1;
    console.log(`ok    ${what}`);
  } catch (failure) {
    console.log(`WRONG ${what}\n${failure.message}`);
    process.exitCode = 1;
  }
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function sound(name, path) {
  await check(`${name}: valid HTML`, async () => {
    const report = await validator.validateString(await (await fetch(address + path)).text(), path);
    assert.deepEqual(
      report.results.flatMap((result) => result.messages.map((it) => `${it.line}:${it.column} ${it.ruleId} ${it.message}`)), []);
  });
  for (const colorScheme of ['light', 'dark']) {
    await check(`${name}: axe, ${colorScheme}`, async () => {
      // The content security policy of the page allows only its own script, so it is off for the checker.
      const { page, complaints, close } = await open(path, { colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' ')}`), []);
      assert.deepEqual(complaints, []);
      await close();
    });
  }
  for (const [how, options] of Object.entries({
    'on a phone': { viewport: { width: 360, height: 740 } },
    'on a wide screen': {},
    'at 200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  })) {
    await check(`${name}: nothing scrolls sideways ${how}, nor from right to left`, async () => {
      const { page, close } = await open(path, options);
      assert.equal(await sideways(page), 0);
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      assert.equal(await sideways(page), 0);
      await close();
    });
  }
}

for (const [name, path] of Object.entries(pages)) await sound(name, path);

await check('a link to a section leads there, and the contents show where one is', async () => {
  const { page, close } = await open(pages.article);
  const last = await page.locator('.contents > details > ol > li > a').last().getAttribute('href');
  await page.goto(address + pages.article + last);
  const top = await page.locator(`[id="${decodeURIComponent(last.slice(1))}"]`).evaluate((it) => it.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 900, `it stands at ${top}`);
  await page.waitForSelector('.contents a[aria-current]');
  await close();
});

await check('an article of another direction is set in it, and its code is not', async () => {
  if (!pages['article-ar']) return;
  const { page, close } = await open(pages['article-ar']);
  const direction = (selector) => page.locator(selector).first().evaluate((it) => getComputedStyle(it).direction);
  assert.equal(await direction('html'), 'ltr');
  for (const inside of ['h1', '.contents ol', '.text p', '.text table', '.text li']) {
    assert.equal(await direction(inside), 'rtl', inside);
  }
  for (const code of ['pre', '.text :not(pre) > code']) assert.equal(await direction(code), 'ltr', code);
  await close();
});

await check('what changed since the last visit is marked, and nothing at the first', async () => {
  const { page, close } = await open(pages.article);
  assert.equal(await page.locator('.news').count(), 0);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((it) => it.startsWith('read:'));
    const known = JSON.parse(localStorage.getItem(key));
    const names = Object.keys(known);
    known[names[1]] = 'another text';
    delete known[names[2]];
    localStorage.setItem(key, JSON.stringify(known));
  });
  await page.reload();
  assert.deepEqual(await page.locator('.news').allTextContents(), ['changed', 'new']);
  await page.reload();
  assert.equal(await page.locator('.news').count(), 0);
  await close();
});

await check('on paper there is the text alone', async () => {
  const { page, close } = await open(pages.article);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.contents', '.bottom', '.anchor']) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.equal(await page.locator('.text').isVisible(), true);
  await close();
});

await check('half-done answers survive a reload, and go once they are sent', async () => {
  const { page, close } = await open(pages.quiz);
  const option = page.locator('input[type=radio], input[type=checkbox]').first();
  await option.check();
  await page.reload();
  assert.equal(await page.locator('input[type=radio], input[type=checkbox]').first().isChecked(), true);
  await page.locator('form[data-quiz] button').click();
  await page.waitForURL('**/results/*');
  await page.goto(address + pages.quiz);
  assert.equal(await page.locator('input:checked').count(), 0);
  await close();
});

let result;
await check('a quiz is taken by keyboard alone', async () => {
  const { page, close } = await open(pages.quiz);
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      const outline = getComputedStyle(it).outlineStyle;
      // Each item of an order gets its own place.
      const place = it.closest('fieldset') ? [...it.closest('fieldset').querySelectorAll('select')].indexOf(it) + 1 : 0;
      return { kind: it.type ?? it.tagName, checked: it.checked, submit: it.type === 'submit', outline, place };
    });
    assert.notEqual(at.outline, 'none', 'the focus is seen');
    if (at.kind === 'radio' && !at.checked) await page.keyboard.press('Space');
    if (at.kind === 'text') await page.keyboard.type('1');
    for (let down = 0; at.kind === 'select-one' && down < at.place; down += 1) await page.keyboard.press('ArrowDown');
    if (at.submit) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/results/*');
  result = new URL(page.url()).pathname;
  assert.match(result, /^\/results\//);
  await close();
});

if (result) {
  await sound('result', result);
  const { page, close } = await open(result);
  const shared = await page.locator('.after a').getAttribute('href');
  await close();
  await sound('shared result', shared);
}

await check('without JavaScript, an article is read and a quiz is taken', async () => {
  const { page, close } = await open(pages.article, { javaScriptEnabled: false });
  assert.ok((await page.locator('.text').innerText()).length > 1_000);
  await page.goto(address + pages.quiz);
  await page.locator('input[type=radio], input[type=checkbox]').first().check();
  await page.locator('form[data-quiz] button').click();
  await page.waitForURL('**/results/*');
  await close();
});

await check('one subscribes without leaving the page', async () => {
  const { page, close } = await open(pages.article);
  await page.locator('[data-subscribe] a').click();
  await page.locator('[data-subscribe] input[type=email]').fill('reader@example.org');
  await page.locator('[data-subscribe] button').first().click();
  await page.locator('[data-subscribe] .good').waitFor();
  assert.equal(new URL(page.url()).pathname, pages.article);
  await close();
});

await check('among many requests, the browser works for its own, which is taken', async () => {
  const rush = Array.from({ length: 30 }, (_, i) => fetch(`${address}/subscribe`, {
    method: 'POST', body: new URLSearchParams({ email: `rush-${i}@example.org` }),
  }));
  assert.ok((await Promise.all(rush)).some((answer) => answer.status === 429));
  const { page, close } = await open('/subscribe');
  await page.locator('input[type=email]').fill('late@example.org');
  await page.locator('main button').click();
  await page.locator('.good').waitFor();
  await close();
});

await browser.close();
console.log(`${checks} checks passed`);
