// What Camunda's forms in Tasklist cannot be told by configuration: Danish words, the Enter key, sending.

/* Danish words. form-js has its few English ones built in. */
const WORDS = [
  [/^Field is required\.$/, 'Skal udfyldes.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Må højst fylde $1 tegn.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Skal fylde mindst $1 tegn.'],
  [/^Field must have maximum value of (.+)\.$/, 'Må højst være $1.'],
  [/^Field must have minimum value of (.+)\.$/, 'Skal være mindst $1.'],
  [/^Field must match pattern .*$/, 'Er ikke skrevet på den rigtige måde.'],
  [/^Field must be a valid email\.$/, 'Skriv en rigtig e-mailadresse.'],
  [/^Field must be a valid {1,2}international phone number\..*$/, 'Skriv et telefonnummer med landekode, for eksempel +4512345678.'],
  [/^Value is not a number\.$/, 'Skriv et tal.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Tallet kan ikke bruges. De nærmeste er $1 og $2.'],
  [/^Date and time must both be entered\.$/, 'Skriv både dato og klokkeslæt.'],
  [/^(\s*)Add new$/, '$1Tilføj'],
  [/^(\s*)Expand all(.*)$/, '$1Vis alle$2'],
  [/^(\s*)Collapse$/, '$1Vis færre'],
  [/^Select$/, 'Vælg'],
  [/^No results$/, 'Ingen fundet'],
  [/^All values selected$/, 'Alle er valgt'],
  [/^Skip to search$/, 'Gå til søgning'],
  [/^ of $/, ' af '],
  [/^Nothing to show\.$/, 'Der er ikke noget at vise.']
];
const ATTRIBUTES = {
  Search: 'Søg eller vælg', 'Remove tag': 'Fjern', 'dd.mm.yyyy': 'dd.mm.åååå', Increment: 'Én op', Decrement: 'Én ned',
  'Previous page': 'Forrige side', 'Next page': 'Næste side', 'Click to remove sorting': 'Fjern sorteringen',
};
const SORTING = /^Click to sort by (.+) (ascending|descending)$/;

function translate(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // never what a person wrote: only the places where form-js speaks itself
    if (!text.parentElement?.closest('.fjs-form-field-error, .fjs-repeat-render-footer, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-taglist-skip-link, .fjs-table-empty, .fjs-table-td:only-child, .fjs-table-nav-label')) continue;
    for (const [english, danish] of WORDS) {
      if (english.test(text.data)) text.data = text.data.replace(english, danish);
    }
  }
  root.querySelectorAll('[placeholder], [title], [aria-label]').forEach(element => {
    for (const name of ['placeholder', 'title', 'aria-label']) {
      const said = element.getAttribute(name) ?? '';
      const sorted = SORTING.exec(said);
      const danish = sorted ? `Sortér efter ${sorted[1]}, ${sorted[2] === 'ascending' ? 'stigende' : 'faldende'}` : ATTRIBUTES[said];
      if (danish) element.setAttribute(name, danish);
    }
    const row = /^Remove list item (\d+)$/.exec(element.getAttribute('aria-label') || '');
    if (row) {
      element.setAttribute('aria-label', 'Fjern række ' + row[1]);
      element.title = 'Fjern';
    }
  });
}

new MutationObserver(() => {
  document.querySelectorAll('.fjs-container').forEach(translate);
  document.querySelectorAll('[cam-tasklist-form]').forEach(keepTheButtonAlive);
  setUpCalendar();
}).observe(document.body, { childList: true, subtree: true, characterData: true });

/* form-js keeps an empty place among its errors for every right answer in a row of a list, and Tasklist takes that for an error: the
   button stayed grey for ever. Sending checks everything anyway and points at what is missing, which a grey button does not. */
function keepTheButtonAlive(element) {
  const form = window.angular?.element(element).isolateScope();
  if (!form || form.staysAlive) return;
  const tell = form.onFormValidation;
  form.staysAlive = true;
  form.onFormValidation = () => tell(false);
  Object.defineProperty(form, '$invalid', { get: () => false, set: () => {} });
}

/* Dates are written in Danish whatever the browser's language: form-js asks for the language called "default". */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (stock, [language, ...rest]) => new stock(language === 'default' ? 'da-DK' : language, ...rest)
});

/* The date picker, in the one place where it keeps its words. */
let calendarIsDanish = false;
function setUpCalendar() {
  if (calendarIsDanish || !window.flatpickr?.localize) return;
  calendarIsDanish = true;
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'],
      longhand: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december']
    },
    ordinal: () => '.',
    firstDayOfWeek: 1,
    rangeSeparator: ' til ',
    weekAbbreviation: 'Uge',
    scrollTitle: 'Rul for at ændre',
    toggleTitle: 'Klik for at skifte',
    yearAriaLabel: 'År',
    monthAriaLabel: 'Måned',
    hourAriaLabel: 'Time',
    minuteAriaLabel: 'Minut',
    time_24hr: true
  });
  window.flatpickr.setDefaults({ ariaDateFormat: 'j. F Y', time_24hr: true });
}
setUpCalendar();

/* Enter in a field would send the whole form. Lists of choices use Enter themselves, and that still works. */
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('.fjs-container input')) event.preventDefault();
}, true);

/* Sending: what was said about the last time no longer counts, and what is missing now is brought into sight. */
document.addEventListener('click', event => {
  if (!event.target.closest?.('.form-actions .btn-primary, .modal-footer .btn-primary')) return;
  document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(close => close.click());
  setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center', behavior: 'smooth' }), 200);
}, true);

export default [];
