export { default } from '../../../tasklist/scripts/skolevej/dansk.js';
