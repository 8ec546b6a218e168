/*
 * Renders every diagram and decision table in processes/ to docs/diagrammer/<name>.png.
 * CHROMIUM names the browser (default /usr/bin/chromium); nothing is downloaded.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import puppeteer from 'puppeteer-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const processes = join(root, 'processes');
const pictures = join(root, 'docs/diagrammer');
const { resolve: locate } = createRequire(import.meta.url);

const MARGIN = 24;
const SCALE = 2;
const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; background: #fff; color: #222; font: 14px Arial, "Liberation Sans", sans-serif; }
  main { display: inline-block; padding: ${MARGIN}px; background: #fff; }
  h1 { margin: 0 0 12px; font-size: 22px; }
  .view-drd { display: none; }
  .dmn-decision-table-container { padding-bottom: 48px; }
`;

/** What the table viewer says in English. */
const WORDS = {
  When: 'Når', Then: 'Så', And: 'Og', Annotations: 'Bemærkninger', 'Hit policy:': 'Regler:',
  First: 'den første, der passer', Collect: 'alle, der passer', Unique: 'netop én passer'
};

/** What differs between the two kinds of model: the viewer, and how its drawing gets its natural size. */
const kinds = {
  '.bpmn': {
    script: locate('bpmn-js/dist/bpmn-viewer.production.min.js'),
    styles: [ locate('bpmn-js/dist/assets/bpmn-js.css') ],
    draw: drawDiagram
  },
  '.dmn': {
    script: locate('dmn-js/dist/dmn-viewer.production.min.js'),
    styles: [
      'dmn-js/dist/assets/dmn-js-shared.css',
      'dmn-js/dist/assets/dmn-js-decision-table.css',
      'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
    ].map(name => locate(name)),
    draw: drawTable
  }
};

/* Runs in the browser. */
async function drawDiagram(xml, margin) {
  const container = document.querySelector('#drawing');
  const viewer = new window.BpmnJS({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const watermark = { width: 60, height: 30 };
  container.style.width = `${Math.ceil(Math.max(inner.width, watermark.width)) + margin}px`;
  container.style.height = `${Math.ceil(inner.height) + margin + watermark.height}px`;
  canvas.resized();
  canvas.viewbox({
    x: Math.floor(inner.x) - margin / 2,
    y: Math.floor(inner.y) - margin / 2,
    width: container.clientWidth,
    height: container.clientHeight
  });
  return viewer.getDefinitions().rootElements.find(element => element.$type === 'bpmn:Process').name;
}

/* Runs in the browser. */
async function drawTable(xml, margin, words) {
  const container = document.querySelector('#drawing');
  const danish = { translate: [ 'value', text => words[text] ?? text ] };
  const viewer = new window.DmnJS({ container, decisionTable: { additionalModules: [ danish ] } });
  await viewer.importXML(xml);
  await viewer.open(viewer.getViews().find(view => view.type === 'decisionTable'));
  return viewer.getDefinitions().name;
}

async function render(browser, file) {
  const kind = kinds[file.slice(file.lastIndexOf('.'))];
  const page = await browser.newPage();
  page.on('pageerror', error => { throw error; });
  await page.setViewport({ width: 2400, height: 1600, deviceScaleFactor: SCALE });
  await page.setContent('<!doctype html><html lang="da"><body><main><h1></h1><div id="drawing"></div></main></body></html>');
  for (const path of kind.styles) {
    await page.addStyleTag({ content: readFileSync(path, 'utf8') });
  }
  await page.addStyleTag({ content: STYLE });
  await page.addScriptTag({ path: kind.script });
  const name = await page.evaluate(kind.draw, readFileSync(join(processes, file), 'utf8'), MARGIN, WORDS);
  await page.evaluate(async title => {
    document.title = title;
    document.querySelector('h1').textContent = title;
    await document.fonts.ready;
  }, name);
  const picture = join(pictures, `${basename(file).replace(/\.\w+$/, '')}.png`);
  await (await page.$('main')).screenshot({ path: picture });
  await page.close();
  console.log(picture);
}

const profile = mkdtempSync(join(tmpdir(), 'skolevej-chromium-'));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  userDataDir: profile,
  args: [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--lang=da'
  ]
});
try {
  mkdirSync(pictures, { recursive: true });
  for (const file of readdirSync(processes).filter(name => /\.(bpmn|dmn)$/.test(name)).sort()) {
    await render(browser, file);
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
