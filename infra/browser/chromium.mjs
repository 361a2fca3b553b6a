// Starts the Chromium of the machine; CHROMIUM names another one.
import { chromium } from 'playwright-core';

export const options = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // A sandbox is not possible in most containers, and the pages are this project's own.
  args: ['--no-sandbox'],
};

export const launch = () => chromium.launch(options);

/** The public pages of a running publication, by a name for each. */
export async function pagesOf(address) {
  const list = await (await fetch(`${address}/v1/articles`)).json();
  const article = list.articles.at(-1);
  if (!article) throw new Error(`${address} has no article to look at`);
  // Articles in other scripts, if they are published: those of articles/, beside this file.
  const others = list.articles.filter((it) => /^(ar|ja)\b/.test(it.language));
  return {
    home: '/',
    article: `/${article.slug}`,
    quiz: `/${article.slug}/quiz`,
    ...Object.fromEntries(others.map((it) => [`article-${it.language}`, `/${it.slug}`])),
    api: '/api',
    problem: '/problems/not-found',
    ...(article.tags.length ? { tag: `/tags/${encodeURIComponent(article.tags[0].toLowerCase())}` } : {}),
    subscribe: '/subscribe',
    missing: '/nothing/is/here',
  };
}
