export default {
  app: { name: 'Velkommen', vendor: 'Skolevej' },
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  customScripts: ['scripts/skolevej/dansk', 'scripts/skolevej/kommunelogin', 'scripts/skolevej/tilbage'],
  // instead of Camunda's manual, which is in English
  links: [{ label: 'Skolevejs forside', href: '/', description: 'Hvor skal du hen?' }],
  disableWelcomeMessage: true,
};
