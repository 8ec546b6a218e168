export default {
  app: { name: 'Administration', vendor: 'Skolevej' },
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  customScripts: ['scripts/skolevej/dansk', 'scripts/skolevej/kommunelogin', 'scripts/skolevej/adgangskode'],
  disableWelcomeMessage: true,
};
