import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { accessibility_findings, close_browser, open_report } from './support/page.mjs';

after(close_browser);

test('the page says nothing to the console and asks for nothing but itself', async () => {
    const page = await open_report();
    await page.locator('table[data-table="pairings"] .open').first().click();
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked, [page.address]);
});

test('without scripts the page has all its texts, tables and figures, and no control that does nothing', async () => {
    const page = await open_report({ javaScriptEnabled: false });
    const live = await open_report();
    for (const part of ['figure svg', 'main table', 'main section > h2'])
        assert.equal(await page.locator(part).count(), await live.locator(part).count());
    assert.equal(await page.locator('main button, main input').count(), 0);
});

/// Opens what is folded and lays out what is out of sight, so that all of it is looked at.
async function unfold(page) {
    await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        for (const section of document.querySelectorAll('main > section')) section.style.contentVisibility = 'visible';
    });
}

test('axe-core finds nothing', async () => {
    const page = await open_report();
    await unfold(page);
    assert.deepEqual(await accessibility_findings(page), []);
});

// They keep their white card and are looked at above.
const not_in_figures = { include: [['html']], exclude: [['figure svg']] };

test('axe-core finds nothing on a small screen, and enough contrast in the dark', async () => {
    for (const [options, fragment] of [
        [{ viewport: { width: 320, height: 640 } }, '#?w=0.9,0,0.1,0,0,0.05'],
        [{ colorScheme: 'dark' }, '#?w=0.9,0,0.1,0,0,0.05'],
        [{ colorScheme: 'light' }, '#?scheme=dark'],
    ]) {
        const page = await open_report(options, fragment);
        await unfold(page);
        assert.deepEqual(await accessibility_findings(page, not_in_figures, ['color-contrast', 'target-size', 'scrollable-region-focusable']), []);
    }
});

test('axe-core finds nothing in what opens from a number, light and dark', async () => {
    for (const colorScheme of ['light', 'dark']) {
        const page = await open_report({ colorScheme });
        await page.locator('table[data-table="pairings"] .open').first().click();
        assert.deepEqual(await accessibility_findings(page, 'dialog'), []);
    }
});

test('the page never scrolls sideways, from 320 pixels to 4K', async () => {
    for (const width of [320, 375, 768, 1280, 1920, 3840]) {
        const page = await open_report({ viewport: { width, height: 900 } });
        await unfold(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.locator('table[data-table="pairings"] .open').first().click();
        assert.ok(await page.evaluate(() => {
            const dialog = document.querySelector('dialog');
            return dialog.scrollWidth <= dialog.clientWidth && dialog.getBoundingClientRect().right <= innerWidth;
        }));
        await page.close();
    }
});

test('a colour choice goes with the address and can be taken back', async () => {
    const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await open_report({ colorScheme: 'light' });
    const dark = await open_report({ colorScheme: 'light' }, '#?scheme=dark');
    const before = await ground(light);
    assert.notEqual(await ground(dark), before);
    await dark.getByRole('button', { name: 'Light colours' }).click();
    assert.equal(await ground(dark), before);
    assert.ok(dark.url().endsWith('#?scheme=light'));
});

/// The words of each printed page, as one line.
async function printed_pages(page) {
    const folder = mkdtempSync(join(tmpdir(), 'interlink-print-'));
    try {
        const pdf = join(folder, 'report.pdf');
        await page.pdf({ path: pdf, preferCSSPageSize: true, format: 'A4' });
        return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').map((text) => text.replace(/\s+/g, ''));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('in print every figure stands whole on one page, with its caption and without controls', async () => {
    const page = await open_report({ colorScheme: 'dark' }, '#?scheme=dark');
    const figures = await page.evaluate(() => [...document.querySelectorAll('figure')].map((figure) => {
        const texts = [...figure.querySelectorAll('svg text')].map((text) => text.textContent);
        return [texts[0], texts.at(-1), figure.querySelector('figcaption').textContent.slice(0, 40)]
            .map((text) => text.replace(/\s+/g, ''));
    }));
    const pages = await printed_pages(page);
    for (const parts of figures)
        assert.ok(pages.some((text) => parts.every((part) => text.includes(part))), `cut: ${parts[2]}`);
    assert.ok(!pages.join('').includes('Tryotherweights'));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
});

test('in print no figure is wider or higher than a sheet of A4 leaves room for', async () => {
    const page = await open_report({ viewport: { width: 672, height: 900 } });  // 178 mm
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() => [...document.querySelectorAll('figure svg')].map((svg) => {
        const { right, height } = svg.getBoundingClientRect();
        return [svg.id, right, height];
    }));
    for (const [id, right, height] of sizes) assert.ok(right <= 673 && height <= 261 * 96 / 25.4, id);
});
