export default {
  app: { name: 'Cockpit', vendor: 'Skolevej' },
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  customScripts: [
    'scripts/skolevej/dansk', 'scripts/skolevej/kladder', 'scripts/skolevej/kommunelogin', 'scripts/skolevej/forloeb', 'scripts/skolevej/post',
    'scripts/skolevej/adgangskode',
  ],
  disableWelcomeMessage: true,
};
