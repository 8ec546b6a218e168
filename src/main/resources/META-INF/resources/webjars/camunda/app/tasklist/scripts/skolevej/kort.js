// Case, school, class step and deadline on each card in the list, and above the task that is open.

import { cardOf, draw } from './opgavekort.js';

/* Beside Camunda's own directive of that name, which has the rest of the line above an open task. */
window.angular?.module('webapps.plugin').directive('camTasklistTaskMeta', () => ({
  link: (scope, meta) => {
    const above = document.createElement('div');
    meta[0].before(above);
    scope.$watch('task.id', async id => {
      above.replaceChildren();
      const card = id && await cardOf(id);
      if (scope.task?.id === id) draw(above, card);
    });
  },
}));

export default [{
  id: 'skolevej.kort',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => draw(node, await cardOf(taskId)),
}];
