// The start page says where to go without this; to whoever is logged in it says where they are to go, and what waits there.

import { get, loginLink, logOut } from './side.js';

const place = id => document.getElementById(id);
const TASKLIST = '/camunda/app/tasklist/default/';

/** Only the doors of one's own roles, the first of them being where to begin. */
function openDoors(roles) {
  const doors = [...document.querySelectorAll('.door')];
  doors.forEach(door => { door.hidden = !door.dataset.roller.split(' ').some(role => roles.includes(role)); });
  const mine = doors.filter(door => !door.hidden);
  mine[0]?.classList.add('primary');
  place('ingenRolle').hidden = mine.length > 0;
  document.body.classList.add('kendt');
}

function sayWho({ navn, rollenavne }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Log ud';
  button.addEventListener('click', logOut);
  place('hvem').replaceChildren(`${[navn, ...rollenavne].join(' · ')} `, button);
}

const tasks = n => n === 1 ? 'Én opgave' : `${n.toLocaleString('da-DK')} opgaver`;

/** One sentence: what to do first. */
function advice({ overskredet, denneUge, mine, rollens }) {
  if (overskredet > 0) return `${tasks(overskredet)} er over fristen. Begynd dér.`;
  if (denneUge > 0) return `${tasks(denneUge)} har frist denne uge.`;
  if (mine + rollens > 0) return 'Intet har frist denne uge.';
  return 'Ingen opgaver venter på dig lige nu.';
}

function sayWhatWaits(lists) {
  place('venterTitel').textContent = 'Dine opgaver';
  const of = Object.fromEntries(lists.map(list => [list.noegle, list.antal]));
  place('raad').textContent = advice(of);
  document.querySelector('.lister').replaceChildren(...lists.map(({ noegle, navn, antal, filter }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = filter ? `${TASKLIST}#/?filter=${encodeURIComponent(filter)}` : TASKLIST;
    const number = document.createElement('strong');
    number.textContent = antal.toLocaleString('da-DK');
    link.append(number, ` ${navn}`);
    item.classList.toggle('haster', noegle === 'overskredet' && antal > 0);
    item.append(link);
    return item;
  }));
  place('venter').hidden = false;
}

loginLink(place('logInd'));
get('/api/forside').then(mine => {
  sayWho(mine);
  openDoors(mine.roller);
  if (mine.lister.length > 0) sayWhatWaits(mine.lister);
}).catch(() => { /* nobody is logged in, and the page shows everybody's doors */ });
