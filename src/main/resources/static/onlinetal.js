// How many are taught online for long, and the way to the numbers for the evaluation.

import { get, say, sayWhy } from './side.js';

say('Henter tallet …');
get('/api/onlineundervisning').then(({ forlaengetMindstTreGange }) => {
  document.getElementById('laenge').textContent = `${forlaengetMindstTreGange} elever`;
  document.querySelectorAll('main section').forEach(section => { section.hidden = false; });
  say('');
}).catch(sayWhy);
