// Runs Lighthouse on a page of a running publication, as on a phone: npm run lighthouse -- <address> [<path>]
// Without a path, that is the oldest article. Fails if a category has fewer than 100 points, and says why.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { options, pagesOf } from './chromium.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const path = process.argv[3] ?? (await pagesOf(address)).article;
const { executablePath, args } = options;

const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless=new'] });
try {
  const { lhr } = await lighthouse(address + path, { port: chrome.port, logLevel: 'error' });
  for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
    console.log(`${String(Math.round(score * 100)).padStart(3)}  ${title}`);
    if (score === 1) continue;
    process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`       ${audit.title} ${audit.displayValue ?? ''}`);
        for (const item of audit.details?.items ?? []) console.log(`         ${item.node?.snippet ?? JSON.stringify(item)}`);
      }
    }
  }
} finally {
  await chrome.kill();
}
