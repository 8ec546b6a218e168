// A person's place in the lists: by deadline from the start, the same list and page when one comes back, and on to the next card when a task is sent.

const PLACE = 'skolevej-plads';
// as kladder.js keeps it
const PERSON = 'skolevej-bruger';
const KEPT = ['filter', 'page', 'sorting'];
const BY_DEADLINE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const CARDS = '[cam-tasks] .tasks-list .task h4 a';
const PATIENCE = 50;
// keys are better than no page
const WORDS = 5000;

const pause = () => new Promise(go => { setTimeout(go, 100); });
const isOf = task => card => card.hash.includes(`task=${task}`);

/** Camunda would begin with what was made last. */
function arrive($location) {
  const search = $location.search();
  if (!['', '/'].includes($location.path())) return;
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}');
  if (!search.filter && kept.filter && kept.person === sessionStorage.getItem(PERSON)) {
    KEPT.filter(name => kept[name] && !search[name]).forEach(name => $location.search(name, kept[name]));
  }
  if (!$location.search().sorting) $location.search('sorting', BY_DEADLINE);
}

function remember(search) {
  if (!search.filter) return;
  const place = Object.fromEntries(KEPT.map(name => [name, search[name]]));
  sessionStorage.setItem(PLACE, JSON.stringify({ ...place, person: sessionStorage.getItem(PERSON) }));
}

/** The task that was open is left: its card, or when that has gone the one that is in its place now. */
async function goOn(task, place) {
  for (let tries = 0; tries < PATIENCE; tries++) {
    await pause();
    const cards = [...document.querySelectorAll(CARDS)];
    if (cards.length && !cards.some(isOf(task))) {
      const elsewhere = document.activeElement && document.activeElement !== document.body;
      if (!elsewhere) cards[Math.min(place, cards.length - 1)].focus();
      return;
    }
  }
}

/** The page asks for its words while its language file is under way, and would show their keys until it is opened anew. */
function awaitDanish($route, $translate, $q, $timeout) {
  const tasks = $route.routes['/'];
  tasks.resolve = { ...tasks.resolve, danish: () => $q.race([$translate.onReady(), $timeout(WORDS)]) };
}

function watch($rootScope, $location) {
  let open = null;
  let place = 0;
  $rootScope.$on('$locationChangeStart', () => arrive($location));
  $rootScope.$on('$locationChangeSuccess', () => {
    const search = $location.search();
    remember(search);
    if (open && !search.task) goOn(open, place);
    // on a phone the page is as far down as the list was
    if (search.task && search.task !== open) document.querySelector('.page-wrap')?.scrollTo(0, 0);
    open = search.task ?? null;
    document.body.classList.toggle('skolevej-opgave', Boolean(open));
  });
  // where the open task's card stands, for when it has gone
  $rootScope.$watch(() => {
    const at = open ? [...document.querySelectorAll(CARDS)].findIndex(isOf(open)) : -1;
    if (at >= 0) place = at;
  });
}

/** Camunda's pager takes a list that has not come yet for one of a single page, and would go to that page. */
function keepPage($location) {
  return {
    link: (scope, node) => {
      const list = node.isolateScope();
      const turn = list.pageChange;
      list.pageChange = () => {
        if (list.totalItems) turn();
        else list.pageNum = Number($location.search().page ?? 1);
      };
    },
  };
}

window.angular?.module('webapps.plugin')
  .directive('camTasks', ['$location', keepPage])
  .run(['$rootScope', '$location', watch])
  .run(['$route', '$translate', '$q', '$timeout', awaitDanish]);

/* The next person at this window begins at the beginning. */
document.addEventListener('click', event => {
  if (event.target.closest?.('.account .logout')) sessionStorage.removeItem(PLACE);
}, true);

/** On a phone one sees the lists or a task, and this leads from the task to where one was. */
function back() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link skolevej-til-listen';
  button.textContent = 'Til listen';
  button.addEventListener('click', () => {
    const [path, query] = location.hash.split('?');
    const search = new URLSearchParams(query);
    const task = search.get('task');
    search.delete('task');
    search.delete('detailsTab');
    location.hash = `${path}?${search}`;
    setTimeout(() => [...document.querySelectorAll(CARDS)].find(isOf(task))?.focus(), 300);
  });
  return button;
}

export default [{
  id: 'skolevej.til-listen',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: node => node.append(back()),
}];
