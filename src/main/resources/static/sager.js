// The pages about cases work without this; it draws the diagrams and logs out.

const logUd = document.getElementById('logUd');
logUd?.addEventListener('click', async () => {
  await fetch('/camunda/api/admin/auth/user/default/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': logUd.dataset.token } });
  location.assign('/');
});

const HERE = { fill: '#fff3cc', stroke: '#8a5a00' };

function scriptLoaded(src) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', done);
    script.addEventListener('error', failed);
    document.head.append(script);
  });
}

/** One diagram with where the case stands marked in it. */
async function draw(place, { navn, aktive, xml }) {
  const heading = document.createElement('h3');
  heading.textContent = navn;
  const canvas = document.createElement('div');
  canvas.className = 'diagram';
  canvas.setAttribute('role', 'img');
  place.append(heading, canvas);
  const viewer = new BpmnJS({ container: canvas });
  await viewer.importXML(xml);
  const elements = viewer.get('elementRegistry');
  const here = aktive.map(id => elements.get(id)).filter(Boolean);
  here.forEach(element => {
    viewer.get('canvas').addMarker(element, 'here');
    elements.getGraphics(element).querySelectorAll('.djs-visual > *:first-child').forEach(shape => Object.assign(shape.style, HERE));
  });
  // as high as the diagram is wide in its place
  const { inner } = viewer.get('canvas').viewbox();
  canvas.style.height = `${Math.ceil(Math.min(1, canvas.clientWidth / inner.width) * inner.height) + 20}px`;
  viewer.get('canvas').resized();
  viewer.get('canvas').zoom('fit-viewport');
  canvas.setAttribute('aria-label', `${navn}: sagen står ved ${here.map(element => element.businessObject.name).filter(Boolean).join(', ')}`);
}

const diagram = document.getElementById('diagram');
diagram?.addEventListener('toggle', async () => {
  const place = document.getElementById('diagrammer');
  try {
    const answer = await fetch(diagram.dataset.sti, { headers: { Accept: 'application/json' } });
    const all = await answer.json();
    await scriptLoaded('/bpmn-js/bpmn-navigated-viewer.production.min.js');
    place.replaceChildren(...(all.length === 0 ? ['Sagen står ikke i noget diagram: der er ikke noget i gang i den.'] : []));
    for (const one of all) await draw(place, one);
  } catch {
    place.textContent = 'Diagrammet kunne ikke hentes. Genindlæs siden, og prøv igen.';
  }
}, { once: true });
