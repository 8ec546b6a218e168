export default {
  customScripts: ['scripts/skolevej/kommunelogin', 'scripts/skolevej/tilbage'],
};
