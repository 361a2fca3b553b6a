// Improves pages, which also work without it. What it remembers stays in this browser.
(() => {
  'use strict';
  const texts = document.currentScript.dataset;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // A browser may forbid storage; then nothing is remembered.
  const memory = {
    get(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    },
    set(key, value) {
      try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* nothing is remembered */ }
    },
    remove(key) {
      try { localStorage.removeItem(key); } catch { /* nothing was */ }
    },
  };

  const status = document.createElement('p');
  status.className = 'quiet';
  status.setAttribute('role', 'status');

  function say(text, after) {
    after.after(status);
    status.textContent = text;
  }

  const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

  function hide(form, name, value) {
    const field = form.elements[name] || form.appendChild(document.createElement('input'));
    Object.assign(field, { type: 'hidden', name, value });
  }

  // Marks sections that are new or changed since this browser last showed the article.
  function markChanges(article) {
    const key = 'read:' + article.dataset.article;
    const before = memory.get(key);
    const now = {};
    for (const section of all('[data-hash]', article)) {
      const name = section.dataset.section;
      now[name] = section.dataset.hash;
      const heading = section.querySelector('h2');
      if (before && heading && before[name] !== section.dataset.hash) {
        const mark = document.createElement('span');
        mark.className = 'news';
        mark.textContent = name in before ? texts.changed : texts.added;
        heading.append(mark);
      }
    }
    memory.set(key, now);
  }

  // Marks the section that is being read in the table of contents.
  function followReading(article) {
    const links = new Map(all('.contents a', article).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = all('.text [id]', article).filter((heading) => links.has(heading.id));
    if (!headings.length) return;
    const light = () => {
      const read = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop();
      for (const link of links.values()) link.removeAttribute('aria-current');
      if (read) links.get(read.id).setAttribute('aria-current', 'true');
    };
    let planned = false;
    addEventListener('scroll', () => {
      if (planned) return;
      planned = true;
      requestAnimationFrame(() => { planned = false; light(); });
    }, { passive: true });
    light();
  }

  // A click on the sign beside a heading copies its address.
  function copyAddresses(article) {
    if (!navigator.clipboard) return;
    article.addEventListener('click', async (event) => {
      const anchor = event.target.closest('.anchor');
      if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
      try {
        await navigator.clipboard.writeText(anchor.href);
        say(texts.copied, anchor.parentNode);
      } catch { /* the link still leads there */ }
    });
  }

  // Keeps the answers of an unfinished quiz, and the keys that make an attempt count once.
  function keepAnswers(form) {
    const key = 'quiz:' + location.pathname + ':' + form.elements.version.value;
    const fields = () => [...form.elements].filter((field) => field.name && field.type !== 'hidden');
    const kept = memory.get(key);
    if (kept) {
      const values = new Set(kept.map(String));
      for (const field of fields()) {
        if (field.type === 'radio' || field.type === 'checkbox') {
          field.checked = values.has(field.name + ',' + field.value);
        } else {
          const pair = kept.find(([name]) => name === field.name);
          if (pair) field.value = pair[1];
        }
      }
      say(texts.kept, form.querySelector('[name=version]'));
    }
    form.addEventListener('change', () => {
      const hidden = new Set([...form.elements].filter((field) => field.type === 'hidden').map((field) => field.name));
      memory.set(key, [...new FormData(form)].filter(([name, value]) => value && !hidden.has(name)));
    });
    const random = () => hex(crypto.getRandomValues(new Uint8Array(16)));
    const participant = memory.get('participant') || random();
    memory.set('participant', participant);
    hide(form, 'participant', participant);
    hide(form, 'key', random());
    // A reader who comes back from the result may answer again, as another attempt.
    addEventListener('pageshow', (event) => { if (event.persisted) hide(form, 'key', random()); });
    form.addEventListener('submit', () => memory.set('quiz:sent', key));
  }

  // Solves the challenge of a form, then sends the form with the solution.
  async function work(form) {
    if (!crypto.subtle) return;
    const challenge = JSON.parse(form.dataset.work);
    const encoder = new TextEncoder();
    form.hidden = false;
    for (let number = 0; number <= challenge.maxnumber; number++) {
      const digest = await crypto.subtle.digest('SHA-256', encoder.encode(challenge.salt + number));
      if (hex(digest) === challenge.challenge) {
        hide(form, 'altcha', btoa(JSON.stringify({ ...challenge, number })));
        form.requestSubmit();
        return;
      }
    }
  }

  // Shows the form to subscribe in place of its link, and sends it without leaving the page.
  function subscribeInPlace(link) {
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const place = link.closest('[data-subscribe]');
      await load(place, () => fetch(link.href), link.href);
    });
  }

  async function load(place, request, elsewhere) {
    try {
      const response = await request();
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const content = page.querySelector('main');
      if (!content) throw new Error();
      for (const heading of all('h1', content)) {
        const lower = document.createElement('h2');
        lower.append(...heading.childNodes);
        lower.tabIndex = -1;
        heading.replaceWith(lower);
      }
      place.replaceChildren(...content.childNodes);
      for (const form of all('form', place)) {
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          const body = new URLSearchParams(new FormData(form));
          load(place, () => fetch(form.action, { method: 'POST', body }), elsewhere);
        });
      }
      (place.querySelector('[autofocus], h2') || place).focus();
      all('form[data-work]', place).forEach(work);
    } catch {
      location.href = elsewhere;
    }
  }

  const article = document.querySelector('[data-article]');
  if (article) {
    markChanges(article);
    followReading(article);
    copyAddresses(article);
    all('[data-subscribe] a').forEach(subscribeInPlace);
  }
  all('form[data-quiz]').forEach(keepAnswers);
  all('form[data-work]').forEach(work);
  if (document.querySelector('[data-result]')) {
    const sent = memory.get('quiz:sent');
    if (sent) memory.remove(sent);
    memory.remove('quiz:sent');
  }
})();
