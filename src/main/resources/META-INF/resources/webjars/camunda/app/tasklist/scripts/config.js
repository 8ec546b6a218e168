export default {
  customScripts: ['scripts/skolevej/sagsnummer'],
};
