// A report in Debian's Chromium. Everything the page says to the console and everything it asks for is kept, so that a
// test can say that there was nothing.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tools = createRequire(`${process.env.INTERLINK_BROWSER_TOOLS}/package.json`);
const { chromium } = tools('playwright-core');
const axe_source = tools('axe-core').source;

export const report_file = `${process.env.INTERLINK_REPORT}/report.html`;

const browser = await chromium.launch({
    executablePath: process.env.INTERLINK_CHROMIUM,
    args: ['--disable-dev-shm-usage', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
});

export async function close_browser() {
    await browser.close();
}

/// Opens the report; `fragment` with its "#". `before` runs in the page ahead of its own script.
export async function open_report(options = {}, fragment = '', file = report_file, before = undefined) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.said = [];
    page.asked = [];
    page.on('console', (message) => page.said.push(message.text()));
    page.on('pageerror', (error) => page.said.push(String(error)));
    page.on('request', (request) => page.asked.push(request.url()));
    page.address = pathToFileURL(file).href;
    if (before) await page.addInitScript(before);
    await page.goto(page.address + fragment);
    return page;
}

/// What axe-core holds against the page or a part of it, as one line a finding.
export async function accessibility_findings(page, part = 'html', rules = undefined) {
    await page.evaluate(axe_source);
    const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
    const { violations } = await page.evaluate(([root, given]) => window.axe.run(root, given), [part, options]);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary}`));
}
