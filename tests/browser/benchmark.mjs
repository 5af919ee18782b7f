// How long the report page takes until it can be used, over 21 loads. An empty page, loaded in turn with it, tells what
// of that is the browser's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { close_browser, open_report, report_file } from './support/page.mjs';

const loads = 21;
const scratch = mkdtempSync(join(tmpdir(), 'interlink-page-'));
const empty = join(scratch, 'empty.html');
writeFileSync(empty, '<!DOCTYPE html><title>Empty</title><p>Empty');

/// Milliseconds since the page was asked for.
async function times(file) {
    const page = await open_report({}, '', file);
    const found = await page.evaluate(() => {
        const [{ domContentLoadedEventEnd }] = performance.getEntriesByType('navigation');
        const [interactive] = performance.getEntriesByName('interlink-interactive');
        return { 'DOMContentLoaded': domContentLoadedEventEnd, 'script done': interactive?.startTime ?? null };
    });
    await page.close();
    return found;
}

function report(name, all) {
    for (const event of Object.keys(all[0])) {
        const values = all.map((one) => one[event]).filter((value) => value !== null).sort((x, y) => x - y);
        if (values.length === 0) continue;
        const [least, middle, most] = [values[0], values[values.length >> 1], values.at(-1)].map((ms) => ms.toFixed(0));
        console.log(`${name}: ${event} after ${middle} ms (median of ${values.length}; ${least} to ${most})`);
    }
}

const pages = new Map([['empty page', empty], ['report page', report_file]]);
const measured = new Map([...pages.keys()].map((name) => [name, []]));
for (let load = 0; load < loads; ++load)
    for (const [name, file] of pages) measured.get(name).push(await times(file));
for (const [name, all] of measured) report(name, all);
rmSync(scratch, { recursive: true });
await close_browser();
