// Takes screenshots of the pages of a running publication: npm run pictures -- <address> <folder>
// Each at two widths, in light and dark; with --readme, only the two of the README.
import { mkdir } from 'node:fs/promises';
import { launch, pagesOf } from './chromium.mjs';

const [address = 'http://127.0.0.1:3000', folder = 'target/pictures', which] = process.argv.slice(2);
const pages = await pagesOf(address);
const all = Object.keys(pages).flatMap((name) =>
  [360, 1280].flatMap((width) =>
    ['light', 'dark'].map((scheme) => ({ name, width, height: 900, scheme, whole: true }))));
const readme = [
  { name: 'article', width: 1280, height: 860, scheme: 'light', whole: false },
  { name: 'quiz', width: 1280, height: 860, scheme: 'dark', whole: false },
];

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const { name, width, height, scheme, whole } of which === '--readme' ? readme : all) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(address + pages[name], { waitUntil: 'load' });
  if (whole) {
    await page.evaluate(showEveryImage);
  }
  const file = which === '--readme' ? `${folder}/${name}.png` : `${folder}/${name}-${width}-${scheme}.png`;
  await page.screenshot({ path: file, fullPage: whole });
  console.log(file);
  await page.close();
}
await browser.close();

/** Browsers leave images below the fold for later. */
function showEveryImage() {
  return Promise.all([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode();
  }));
}
