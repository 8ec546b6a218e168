export default {
  customScripts: ['scripts/skolevej/kommunelogin'],
};
