// What a card says of its task: the engine's list of tasks carries neither the case nor a deadline in words.

const ADDRESS = new URL('../../../../../api/opgaver', import.meta.url);
// the list is drawn anew every ten seconds; a deadline's words last till midnight
const FRESH = 5 * 60 * 1000;
const known = new Map();
let waiting = new Map();

/** The cards of a list are drawn in one go, and asked for in one call when they all stand. */
async function askForWaiting() {
  const asked = waiting;
  waiting = new Map();
  const address = new URL(ADDRESS);
  asked.forEach((tell, id) => address.searchParams.append('id', id));
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    const cards = answer.ok ? await answer.json() : [];
    cards.forEach(card => asked.get(card.id)(card));
  } finally {
    asked.forEach(tell => tell(null));
  }
}

/** The task's card, null for a task that is none of one's own. */
export function cardOf(taskId) {
  const kept = known.get(taskId);
  if (kept && Date.now() - kept.asked < FRESH) return kept.card;
  const card = new Promise(tell => {
    if (waiting.size === 0) setTimeout(askForWaiting);
    waiting.set(taskId, tell);
  });
  const entry = { asked: Date.now(), card };
  known.set(taskId, entry);
  card.then(found => {
    if (!found && known.get(taskId) === entry) known.delete(taskId);
  });
  return card;
}

export function element(name, className, ...children) {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...children);
  return created;
}

function facts({ sagsnummer, skole, klassetrin }) {
  // what is about no case has a key that says nothing to people
  const number = sagsnummer?.startsWith('FP-') ? element('strong', '', sagsnummer) : null;
  const parts = [number, skole, klassetrin].filter(Boolean);
  return element('p', 'skolevej-kort-sag', ...parts.flatMap((part, i) => i ? [' · ', part] : [part]));
}

function deadline({ tekst, maerke, farve }) {
  const line = element('p', 'skolevej-kort-frist');
  if (maerke) line.append(element('strong', `skolevej-maerke skolevej-${farve}`, maerke), ' ');
  line.append(element('span', '', tekst));
  return line;
}

/** Draws the card in there. */
export function draw(node, card) {
  node.classList.add('skolevej-kort');
  node.replaceChildren(...(card ? [facts(card), card.frist ? deadline(card.frist) : ''] : []));
}
