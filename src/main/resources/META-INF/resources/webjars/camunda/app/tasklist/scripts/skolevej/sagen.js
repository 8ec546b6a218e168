// The tab "Sagen": what the case's own page shows this person, without what one does there and prints.

import { cardOf, element } from './opgavekort.js';

const ROOT = new URL('../../../../../', import.meta.url);
const NOTHING = 'Opgaven hører ikke til en sag.';
const CLOSED = 'Du kan løse opgaven, men ikke se, hvad der ellers står i sagen.';
const AWAY = 'Sagen kunne ikke hentes. Log ind igen, eller prøv om lidt.';

let shown = 0;

/** Our own page, which has written every name as text; a document that is only read runs nothing. */
function content(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // beside the form, which stays as it is
  page.querySelectorAll('a').forEach(link => Object.assign(link, { target: '_blank', rel: 'noopener' }));
  return [...page.body.childNodes];
}

async function excerpt(taskId) {
  const card = await cardOf(taskId);
  if (!card) return [element('p', '', AWAY)];
  if (!card.sagsnummer?.startsWith('FP-')) return [element('p', '', NOTHING)];
  const answer = await fetch(new URL(`sager/${card.sagsnummer}/uddrag`, ROOT), { headers: { Accept: 'text/html' } });
  if (answer.ok) return content(await answer.text());
  return [element('p', '', [403, 404].includes(answer.status) ? CLOSED : AWAY)];
}

async function show(node, { taskId }) {
  const mine = ++shown;
  const page = element('div', 'skolevej-sagen', element('p', '', 'Henter sagen …'));
  node.replaceChildren(page);
  const found = await excerpt(taskId).catch(() => [element('p', '', AWAY)]);
  if (mine === shown) page.replaceChildren(...found);
}

export default [{
  id: 'skolevej.sagen',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Sagen' },
  render: show,
}];
