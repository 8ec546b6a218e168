export default {
  customScripts: ['scripts/skolevej/forloeb', 'scripts/skolevej/post'],
};
