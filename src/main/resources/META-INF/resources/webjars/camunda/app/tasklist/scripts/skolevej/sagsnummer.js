// The case number on each task's card: the engine's list of tasks does not carry it.

const known = new Map();
let waiting = new Map();

/** The cards of a list are drawn in one go, and asked for in one call when they all stand. */
async function askForWaiting() {
  const asked = waiting;
  waiting = new Map();
  const address = new URL('../../../../../api/opgaver', import.meta.url);
  asked.forEach((tell, id) => address.searchParams.append('id', id));
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    const opgaver = answer.ok ? await answer.json() : [];
    opgaver.forEach(({ id, sagsnummer }) => asked.get(id)(sagsnummer));
  } finally {
    asked.forEach((tell, id) => tell(''));
  }
}

/** A task never moves to another case, so it is asked for once. */
function sagsnummer(taskId) {
  if (!known.has(taskId)) {
    known.set(taskId, new Promise(tell => {
      if (waiting.size === 0) {
        setTimeout(askForWaiting);
      }
      waiting.set(taskId, tell);
    }).then(found => {
      if (!found) {
        known.delete(taskId);
      }
      return found;
    }));
  }
  return known.get(taskId);
}

export default [{
  id: 'skolevej.sagsnummer',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    const found = await sagsnummer(taskId);
    // what is about no case has a key that says nothing to people
    node.textContent = found?.startsWith('FP-') ? found : '';
  },
}];
