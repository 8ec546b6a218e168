export default {
  customScripts: ['scripts/skolevej/forloeb'],
};
