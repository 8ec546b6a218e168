export default {
  customScripts: ['scripts/skolevej/kladder', 'scripts/skolevej/forloeb', 'scripts/skolevej/post'],
};
