export { default } from '../../../tasklist/scripts/skolevej/kommunelogin.js';
