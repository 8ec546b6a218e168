// The step's help beside its form, in the words the diagram has for it, and only the tabs that say something to staff.

import { element } from './opgavekort.js';

// two ask for what nobody may see, one for what stands beside the form now, and one for variables that staff do not read
const LEFT_OUT = ['task-detail-history', 'task-detail-description', 'tasklist-card-variables'];
const FORM = 'task-detail-form';
const CLOSED = 'skolevej-hjaelp-lukket';
const PHONE = '(max-width: 842px)';
const HEADINGS = { Hvad: 'Det skal du', Hvorfor: 'Hvorfor', 'Hjælp': 'Godt at vide' };

/** Where a rule comes from is for those who draw the diagrams. */
const SOURCE = /\s*\([^()]*(?:\bR\d-\d\d|\bdomæneregel )[^()]*\)/g;

function parts(description) {
  return description.replace(SOURCE, '').split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const [, word, text] = /^(Hvad|Hvorfor|Hjælp):\s*(.*)$/.exec(line) ?? [null, null, line];
    return { heading: HEADINGS[word], text };
  });
}

function help(description) {
  const open = localStorage.getItem(CLOSED) ? false : !window.matchMedia(PHONE).matches;
  const details = element('details', 'skolevej-hjaelp', element('summary', '', 'Hjælp til trinnet'));
  parts(description).forEach(({ heading, text }) => {
    if (heading) details.append(element('h4', '', heading));
    details.append(element('p', '', text));
  });
  details.open = open;
  // a phone has it closed anyway
  details.querySelector('summary').addEventListener('click', () => {
    if (window.matchMedia(PHONE).matches) return;
    if (details.open) localStorage.setItem(CLOSED, 'ja');
    else localStorage.removeItem(CLOSED);
  });
  return details;
}

const plugins = window.angular?.module('webapps.plugin');

plugins?.config(['ViewsProvider', views => {
  const stock = views.registerDefaultView;
  views.registerDefaultView = (place, view) => {
    if (LEFT_OUT.includes(view.id)) return;
    stock(place, view.id === FORM
      ? { ...view, template: `<div class="skolevej-trin"><div skolevej-trinhjaelp></div>${view.template}</div>` }
      : view);
  };
}]);

plugins?.directive('skolevejTrinhjaelp', () => ({
  link: (scope, node) => scope.$watch('task.description', description => {
    node[0].replaceChildren(...(description ? [help(description)] : []));
  }),
}));

export default [];
