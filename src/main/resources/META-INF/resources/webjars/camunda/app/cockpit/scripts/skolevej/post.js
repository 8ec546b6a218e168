// The same banner as in Tasklist.
export { default } from '../../../tasklist/scripts/skolevej/post.js';
