export { default } from '../../../tasklist/scripts/skolevej/adgangskode.js';
