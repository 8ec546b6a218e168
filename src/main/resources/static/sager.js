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

/** Below this a step's name cannot be read; a wide diagram scrolls in its box instead. */
const SMALLEST = 0.55;

/** One diagram with where the case stands marked in it, and said in words. */
async function draw(place, { navn, aktive, xml }) {
  const heading = document.createElement('h3');
  heading.textContent = navn;
  const words = document.createElement('p');
  const box = document.createElement('div');
  box.className = 'diagram-box';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  const canvas = document.createElement('div');
  canvas.className = 'diagram';
  box.append(canvas);
  place.append(heading, words, box);
  const viewer = new BpmnJS({ container: canvas });
  await viewer.importXML(xml);
  const elements = viewer.get('elementRegistry');
  const here = aktive.map(id => elements.get(id)).filter(Boolean);
  here.forEach(element => {
    viewer.get('canvas').addMarker(element, 'here');
    elements.getGraphics(element).querySelectorAll('.djs-visual > *:first-child').forEach(shape => Object.assign(shape.style, HERE));
  });
  const { inner } = viewer.get('canvas').viewbox();
  canvas.style.minWidth = `${Math.ceil(inner.width * SMALLEST)}px`;
  // as high as the diagram is wide in its place
  canvas.style.height = `${Math.ceil(Math.min(1, canvas.clientWidth / inner.width) * inner.height) + 20}px`;
  viewer.get('canvas').resized();
  viewer.get('canvas').zoom('fit-viewport');
  // the box is reached by the keys and the words say what the picture shows; the viewer's listeners would make it a stop of its own
  canvas.querySelectorAll('.djs-container > svg').forEach(svg => {
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('tabindex', '-1');
  });
  canvas.querySelectorAll('.bjs-powered-by').forEach(logo => { logo.lang = 'en'; });
  const steps = [...new Set(here.map(element => element.businessObject.name).filter(Boolean))];
  words.textContent = `Sagen står ved: ${steps.join(', ')}.`;
  box.setAttribute('aria-label', `Diagram: ${navn}. Sagen står ved ${steps.join(', ')}`);
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
