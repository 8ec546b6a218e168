// For a skoleleder: which tasks at the school are overdue, and with whom. Others get no button; nobody gets to see an answer this way.

const address = new URL('../../../../../api/overskredne/opgaver', import.meta.url);
const HEADINGS = ['Sag', 'Opgave', 'Frist', 'Over fristen', 'Ligger hos'];

async function overdue() {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function element(name, text, ...children) {
  const created = document.createElement(name);
  if (text !== null) created.textContent = text;
  created.append(...children);
  return created;
}

function row(task) {
  const days = task.skoledageOver === 1 ? '1 skoledag' : `${task.skoledageOver} skoledage`;
  const deadline = `${new Date(task.frist).toLocaleDateString('da-DK')} (uge ${task.uge})`;
  return element('tr', null,
    ...[task.sagsnummer ?? '', task.opgave, deadline, days, task.hos].map(text => element('td', text)));
}

function table(tasks) {
  return element('table', null,
    element('thead', null, element('tr', null, ...HEADINGS.map(text => element('th', text)))),
    element('tbody', null, ...tasks.map(row)));
}

async function show() {
  const tasks = await overdue() ?? [];
  const close = element('button', 'Luk');
  close.className = 'btn btn-default';
  const dialog = element('dialog', null,
    element('h2', 'Overskredet på skolen'),
    tasks.length ? table(tasks) : element('p', 'Ingen opgaver på skolen er overskredet.'),
    close);
  dialog.className = 'skolevej-overskredet';
  dialog.setAttribute('aria-label', 'Overskredet på skolen');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export default [{
  id: 'skolevej.overskredet',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render: async node => {
    const tasks = await overdue();
    if (tasks === null) return;
    const button = element('button', `Overskredet på skolen (${tasks.length})`);
    button.className = 'btn btn-link skolevej-overskredet-knap';
    button.addEventListener('click', show);
    node.append(button);
  },
}];
