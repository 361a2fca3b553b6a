// Calls a running system by types that were generated from the description alone. A member that a generator does not
// find in the description does not compile; a call that is described wrongly fails.
import assert from 'node:assert/strict';
import { AwsClient } from 'aws4fetch';
import createClient from 'openapi-fetch';
import type { components, paths } from './target/api.d.ts';

const api = process.argv[2];
const slug = `generated-${Date.now()}`;
const editor = new AwsClient({
  accessKeyId: 'local-editor',
  secretAccessKey: 'local-editor',
  service: 'execute-api',
  region: 'us-east-1',
  retries: 0,
});

const readers = createClient<paths>({ baseUrl: api });
const editors = createClient<paths>({
  baseUrl: api,
  fetch: async (request) => fetch(await editor.sign(request)),
});

const source = `---
title: Generated
status: published
---

Words before the first heading.

## Called {#called}

By a client that nobody wrote.
`;

const quiz = `---
title: Check yourself
---
## Who wrote the client? {#who see=#called}
- [ ] Somebody
- [x] Nobody
`;

/** The data of a successful call; any other ends this program. */
function got<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

// An editor: members of Saved beside those that it shares with other responses.
const saved = got(
  await editors.PUT('/v1/editor/articles/{slug}', {
    params: { path: { slug }, header: { 'If-None-Match': '*' } },
    headers: { 'content-type': 'text/markdown' },
    body: source,
    bodySerializer: (text) => text,
  }),
);
assert.deepEqual(saved.sections.added, ['introduction', 'called']);
assert.equal(saved.status, 'published');
assert.match(saved.warnings[0]?.message ?? '', /summary/);

const asked = got(
  await editors.PUT('/v1/editor/articles/{slug}/quiz', {
    params: { path: { slug }, header: { 'If-None-Match': '*' } },
    headers: { 'content-type': 'text/markdown' },
    body: quiz,
    bodySerializer: (text) => text,
  }),
);
assert.equal(asked.version, 1);

// A refusal: the problem's type is one of those that the operation describes.
const again = await editors.PUT('/v1/editor/articles/{slug}', {
  params: { path: { slug }, header: { 'If-None-Match': '*' } },
  headers: { 'content-type': 'text/markdown' },
  body: source.replace('nobody', 'somebody'),
  bodySerializer: (text) => text,
});
assert.equal(again.response.status, 412);
const problem: components['schemas']['Problem'] | undefined =
  again.error && 'type' in again.error ? again.error : undefined;
assert.equal(problem?.type, '/problems/precondition-failed');

// A reader: the list, the article, a section, the quiz, an attempt.
const list = got(await readers.GET('/v1/articles', { params: { query: { limit: 5 } } }));
assert.ok(list.articles.some((card) => card.slug === slug && card.title === 'Generated'));

const article = got(
  await readers.GET('/v1/articles/{slug}', {
    params: { path: { slug }, query: { content: 'markdown' } },
  }),
);
assert.deepEqual(
  article.sections?.map((section) => section.id),
  ['introduction', 'called'],
);

const section = got(
  await readers.GET('/v1/articles/{slug}/sections/{section}', {
    params: { path: { slug, section: 'called' } },
  }),
);
assert.equal(section.previous?.id, 'introduction');
assert.equal(section.article.title, 'Generated');

const form = got(await readers.GET('/v1/articles/{slug}/quiz', { params: { path: { slug } } }));
const [question] = form.questions;
const option = question?.options?.find((each) => each.markdown === 'Nobody');
assert.ok(question && option);

const attempt = got(
  await readers.POST('/v1/articles/{slug}/quiz/attempts', {
    params: { path: { slug }, header: { 'Idempotency-Key': crypto.randomUUID().replaceAll('-', '') } },
    body: { version: form.version, answers: { [question.id]: [option.id] } },
  }),
);
assert.equal(attempt.percent, 100);

console.log(`${slug}: saved, asked, refused, listed, read and answered by generated types`);
