// What our own pages share: asking the server, saying what it answered, and tables.

/** Somebody who is not logged in; Welcome lets everybody in, whatever their role, and leads back here. */
class LoggedOut extends Error {}

const besked = document.getElementById('besked');
let token;

export function say(...words) {
  besked.className = '';
  besked.replaceChildren(...words);
}

/** To the login and back to this page. */
export function loginLink(link) {
  link.href = '/camunda/app/welcome/default/';
  link.addEventListener('click', () => sessionStorage.setItem('skolevej-tilbage', location.pathname));
  return link;
}

/** What is wrong, where the reader is taken to; a fault in a field leads on to it. */
export function sayWhy(failure, form) {
  if (failure instanceof LoggedOut) {
    const link = loginLink(document.createElement('a'));
    link.textContent = 'Log ind';
    document.querySelectorAll('main form, main section').forEach(part => { part.hidden = true; });
    say(link, ' for at se siden.');
    return;
  }
  const faults = (failure.felter ?? []).filter(({ felt }) => form?.elements[felt] instanceof HTMLElement);
  // one fault is told in the whole sentence
  const words = fault => faults.length === 1 ? failure.message : fault.besked;
  say(...faults.length > 0 ? faults.map(fault => faultLink(form.elements[fault.felt], words(fault))) : [failure.message]);
  besked.className = 'galt';
  besked.focus();
}

function faultLink(field, words) {
  field.id ||= `felt-${field.form.id}-${field.name}`;
  field.setAttribute('aria-invalid', 'true');
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = `#${field.id}`;
  link.textContent = words;
  link.addEventListener('click', event => {
    event.preventDefault();
    field.focus();
  });
  line.append(link);
  return line;
}

async function answered(answer) {
  if (answer.status === 401) throw new LoggedOut();
  const body = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.detail), { kode: body.kode, felter: body.felter });
  return body;
}

export async function get(path) {
  return answered(await fetch(path, { headers: { Accept: 'application/json' } }));
}

/** What a call that changes something has to bring. */
async function headers(contentType) {
  token ??= (await get('/api/adgangskode')).token;
  return { ...contentType && { 'Content-Type': contentType }, Accept: 'application/json', 'X-XSRF-TOKEN': token };
}

export async function logOut() {
  await fetch('/camunda/api/admin/auth/user/default/logout', { method: 'POST', headers: await headers() });
  location.assign('/');
}

export async function put(path, body) {
  return answered(await fetch(path, { method: 'PUT', headers: await headers('application/json'), body: JSON.stringify(body) }));
}

export async function remove(path) {
  return answered(await fetch(path, { method: 'DELETE', headers: await headers() }));
}

/** Sends a CSV file; {@code sent} is told what share of it has gone, 1 when the server has all of it. Faults in the file are an answer. */
export async function upload(path, file, sent) {
  const call = new XMLHttpRequest();
  call.open('POST', path);
  Object.entries(await headers('text/csv')).forEach(([name, value]) => call.setRequestHeader(name, value));
  sent(0);
  call.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 1));
  call.upload.addEventListener('load', () => sent(1));
  await new Promise((done, failed) => {
    call.addEventListener('load', done);
    call.addEventListener('error', () => failed(new Error('Filen kom ikke hel frem. Er den ændret, siden du valgte den, eller er en anden indlæsning i gang? Vælg filen, og prøv igen.')));
    call.send(file);
  });
  const body = call.status === 422 ? JSON.parse(call.responseText) : null;
  return body?.batch === null ? body : answered(new Response(call.responseText, { status: call.status }));
}

/** Rows are lists of texts and elements, in the columns' order; nothing in them is read as HTML. */
export function table(place, columns, rows, none) {
  if (rows.length === 0) {
    place.replaceChildren(none);
    return;
  }
  const drawn = document.createElement('table');
  const head = drawn.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = column;
    head.append(cell);
  }
  const body = drawn.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((value, nr) => {
      const cell = line.insertCell();
      cell.dataset.kolonne = columns[nr];
      cell.append(value ?? '');
    });
  }
  place.replaceChildren(drawn);
}

export function day(isoDate) {
  return isoDate ? new Date(isoDate).toLocaleDateString('da-DK', { timeZone: 'Europe/Copenhagen' }) : '';
}

export function moment(iso) {
  return new Date(iso).toLocaleString('da-DK', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Copenhagen' });
}

/** The form does this when it is sent, with its fields, and its button waits meanwhile. */
export function onSubmit(form, work) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    say('Vent et øjeblik …');
    let failure;
    try {
      say(await work(form.elements) ?? '');
    } catch (thrown) {
      failure = thrown;
    } finally {
      button.disabled = false;
    }
    if (failure) sayWhy(failure, form);
    else keepFocus(button);
  });
}

/** Whoever uses the keys would begin at the top again when what they used is gone, or was shut for a while. */
export function keepFocus(button) {
  if (document.activeElement === document.body || !document.activeElement.checkVisibility()) {
    (button.isConnected && button.checkVisibility() ? button : besked).focus();
  }
}
