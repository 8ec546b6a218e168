// Drafts hold what is written about a child, and Tasklist keeps them in the browser for ever. Here they end with the window, at logout in
// any window, when somebody else logs in, when the task is somebody else's, and when a list in the form is another by now.

const DRAFT = 'camunda-form:';
const PERSON = 'skolevej-bruger';
const API = new URL('../../../../api/', import.meta.url);
const CHANGED = 'har ændret sig, siden opgaven blev åbnet';
const changed = new Set();
const otherWindows = new BroadcastChannel('skolevej-kladder');
let leaving = false;

/** Waits for the answer: a form that is being drawn cannot wait for a promise. Null is for what nobody answers. */
function ask(path) {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(path, API), false);
  request.setRequestHeader('Accept', 'application/json');
  try {
    request.send();
  } catch {
    return null;
  }
  return { status: request.status, body: request.status === 200 ? JSON.parse(request.responseText) : null };
}

function forget() {
  for (const store of [sessionStorage, localStorage]) {
    Object.keys(store).filter(key => key.startsWith(DRAFT)).forEach(key => stock.removeItem.call(store, key));
  }
}

function isHere(person) {
  if (sessionStorage.getItem(PERSON) !== person) forget();
  sessionStorage.setItem(PERSON, person);
  leaving = false;
}

/** A draft counts only while the task is one's own; a start form has no task. */
function read(key) {
  if (changed.delete(key)) return null;
  const draft = stock.getItem.call(sessionStorage, key);
  const task = key.slice(DRAFT.length);
  if (draft === null || !/^[0-9a-f-]{36}$/.test(task)) return draft;
  const answer = ask(`engine/engine/default/task/${task}`);
  if (answer?.status === 200 && answer.body.assignee === sessionStorage.getItem(PERSON)) return draft;
  if (answer?.status === 200 || answer?.status === 404) stock.removeItem.call(sessionStorage, key);
  return null;
}

const stock = Object.fromEntries(['getItem', 'setItem', 'removeItem'].map(method => [method, Storage.prototype[method]]));
const ours = {
  getItem: read,
  // on the way out Tasklist saves the open form once more
  setItem: (key, draft) => leaving || changed.has(key) || stock.setItem.call(sessionStorage, key, draft),
  removeItem: key => stock.removeItem.call(sessionStorage, key),
};
for (const method of Object.keys(stock)) {
  Storage.prototype[method] = function (key, ...rest) {
    return String(key).startsWith(DRAFT) ? ours[method](String(key), ...rest) : stock[method].call(this, key, ...rest);
  };
}

// the rows of the old list would come back with the draft, and be refused again
new MutationObserver(() => {
  const task = /[?&]task=([0-9a-f-]{36})/.exec(location.hash)?.[1];
  for (const box of document.querySelectorAll('[notifications-panel] .alert-danger:not([data-kladde])')) {
    if (!task || !box.textContent.includes(CHANGED)) continue;
    box.dataset.kladde = 'glemt';
    changed.add(DRAFT + task);
    stock.removeItem.call(sessionStorage, DRAFT + task);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
document.addEventListener('click', event => {
  if (!event.target.closest?.('.account .logout')) return;
  leaving = true;
  forget();
  otherWindows.postMessage('logout');
}, true);
otherWindows.addEventListener('message', () => {
  leaving = true;
  forget();
  // what it still shows goes when somebody comes back to it, and by then there is no session
  window.addEventListener('focus', () => location.reload(), { once: true });
});
document.addEventListener('submit', event => {
  const login = event.target.querySelector?.('input[type=password]') && event.target.querySelector('input[type=text]');
  if (login) isHere(login.value);
}, true);

const loggedIn = ask('admin/auth/user/default')?.body;
if (loggedIn) isHere(loggedIn.userId);

export default [];
