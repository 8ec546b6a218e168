export default {
  customScripts: ['scripts/skolevej/kladder', 'scripts/skolevej/kommunelogin', 'scripts/skolevej/forloeb', 'scripts/skolevej/post'],
};
