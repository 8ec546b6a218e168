// For all of Camunda's apps: names for screen readers on what has only a picture. The list of what is left is in docs/tilgaengelighed.md.

const NAMES = [
  ['.app-switch > a', 'Skift til en anden del'],
  ['.stored-criteria > .dropdown-toggle', 'Gemte søgninger'],
  ['.maximize', 'Vis kun opgaven'],
  ['.region-toggle[data-region=filters]', 'Vis eller skjul listerne'],
  ['.region-toggle[data-region=list]', 'Vis eller skjul opgaverne'],
  ['.region-toggle[data-region=task]', 'Vis eller skjul opgaven'],
];

function name(element, words) {
  if (words && !element.textContent.trim() && element.getAttribute('aria-label') !== words) element.setAttribute('aria-label', words);
}

function look() {
  for (const [place, words] of NAMES) document.querySelectorAll(place).forEach(element => name(element, words));
  // what a mouse is told when it rests there
  document.querySelectorAll('button[uib-tooltip], a[href][uib-tooltip]').forEach(element => name(element, element.getAttribute('uib-tooltip')));
  // a field that opens a list of suggestions, and says whether it is open
  document.querySelectorAll('input[uib-typeahead]:not([role])').forEach(field => field.setAttribute('role', 'combobox'));
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip'] });
look();
