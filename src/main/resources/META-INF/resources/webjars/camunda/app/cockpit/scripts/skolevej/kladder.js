// Whoever logs out here has also logged out of Tasklist, and its windows forget their drafts.
export { default } from '../../../tasklist/scripts/skolevej/kladder.js';
