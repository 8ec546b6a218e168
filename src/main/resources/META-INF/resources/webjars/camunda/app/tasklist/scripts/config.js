export default {
  app: { name: 'Opgaver', vendor: 'Skolevej' },
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  // short, as in the lists; the pickers have the words
  dateFormat: { normal: 'DD.MM.YYYY HH:mm', long: 'DD.MM.YYYY HH:mm' },
  customScripts: [
    'scripts/skolevej/dansk', 'scripts/skolevej/kladder', 'scripts/skolevej/kommunelogin', 'scripts/skolevej/formularer',
    'scripts/skolevej/plads', 'scripts/skolevej/kort', 'scripts/skolevej/trinhjaelp', 'scripts/skolevej/sagen',
    'scripts/skolevej/post', 'scripts/skolevej/overskredet', 'scripts/skolevej/adgangskode'
  ],
  // nobody may comment
  assignProcessInstanceIdToTaskComment: false,
  disableWelcomeMessage: true,
  // none: they are English, unknown to staff, and one of them claims a task
  shortcuts: {}
};
