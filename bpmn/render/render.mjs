// Draws every model in bpmn/src/main/resources/bpmn into docs/processes/<name>.png, as the modeler shows it.
// The browser is Debian's Chromium, or the one named by CHROMIUM.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '../src/main/resources/bpmn');
const pictures = join(here, '../../docs/processes');
const MARGIN = 20;

const resolve = createRequire(import.meta.url).resolve;
const bpmn = dirname(resolve('bpmn-js/package.json'));
const dmn = dirname(resolve('dmn-js/package.json'));

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`No Chromium at ${executablePath}: install the package "chromium", or set CHROMIUM to the browser's path.`);
  process.exit(1);
}

async function emptyPage(browser, scripts, styles) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, deviceScaleFactor: 2 });
  await page.setContent('<!doctype html><html lang="nb"><body style="margin:0;background:#fff"><div id="canvas"></div></body></html>');
  for (const path of styles) await page.addStyleTag({ path });
  for (const path of scripts) await page.addScriptTag({ path });
  return page;
}

async function drawProcess(browser, xml, path) {
  const page = await emptyPage(browser, [join(bpmn, 'dist/bpmn-viewer.production.min.js')], [join(bpmn, 'dist/assets/bpmn-js.css')]);
  const { svg, warnings } = await page.evaluate(async (source) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    return { svg: (await viewer.saveSVG()).svg, warnings: warnings.map((warning) => warning.message) };
  }, xml);
  if (warnings.length > 0) throw new Error(`${path}: ${warnings.join('; ')}`);
  await page.setContent(`<!doctype html><body style="margin:0;padding:${MARGIN}px;background:#fff;width:max-content">${svg}</body>`);
  await page.evaluate(() => (document.querySelector('svg').style.display = 'block'));
  await page.locator('body').screenshot({ path });
  await page.close();
}

async function drawDecision(browser, xml, path) {
  const page = await emptyPage(
    browser,
    [join(dmn, 'dist/dmn-viewer.production.min.js')],
    ['dmn-js-shared.css', 'dmn-js-decision-table.css'].map((file) => join(dmn, 'dist/assets', file)),
  );
  await page.evaluate(async (source) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    await viewer.importXML(source);
    await viewer.open(viewer.getViews().find((view) => view.type === 'decisionTable'));
  }, xml);
  await page.addStyleTag({
    content: `body { width: 1140px; padding: ${MARGIN}px; } .view-drd { display: none; }
      .dmn-decision-table-container { height: auto !important; padding-right: 80px; box-sizing: border-box; }`,
  });
  await page.locator('body').screenshot({ path });
  await page.close();
}

await mkdir(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  for (const file of (await readdir(models)).sort()) {
    const draw = file.endsWith('.bpmn') ? drawProcess : file.endsWith('.dmn') ? drawDecision : null;
    if (draw === null) continue;
    const picture = join(pictures, file.replace(/\.[a-z]+$/, '.png'));
    await draw(browser, await readFile(join(models, file), 'utf8'), picture);
    console.log(`docs/processes/${file.replace(/\.[a-z]+$/, '.png')}`);
  }
} finally {
  await browser.close();
}
