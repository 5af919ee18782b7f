// What the page does at its start, and what it leaves until somebody asks for it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { close_browser, open_report } from './support/page.mjs';

after(close_browser);

/// A page in a browser that is never idle, with a count of what the start took that could wait.
async function open_busy(fragment = '') {
    const page = await open_report({}, fragment, undefined, () => {
        window.requestIdleCallback = () => 0;
        window.collators = 0;
        const { Collator } = Intl;
        Intl.Collator = function (...given) {
            ++window.collators;
            return new Collator(...given);
        };
    });
    return page;
}

const prepared = (page) => page.locator('figure svg [tabindex]').count();

test('the start prepares no figure and loads no rules of a language, yet all that changes numbers is there', async () => {
    const page = await open_busy();
    assert.equal(await prepared(page), 0);
    assert.equal(await page.evaluate(() => window.collators), 0);
    assert.equal(await page.locator('.weights input[type="range"]').count(), 6);
    assert.equal(await page.locator('table[data-table="pairings"] .open').count(), 21);
    await page.locator('table[data-table="pairings"] th[data-column="b"] button').click();
    assert.equal(await page.evaluate(() => window.collators), 1);
});

test('a figure answers to the first touch of the pointer, and others wait on', async () => {
    const page = await open_busy();
    await page.locator('#figure-shared-threats g.cell.says').first().hover();
    assert.equal(await page.locator('#figure-shared-threats svg.lights .cell.lit').count() > 0, true);
    assert.equal(await page.locator('#figure-interlinkage svg [tabindex]').count(), 0);
});

test('the Tab key finds the first spot of a figure, forwards from its card and backwards from its caption', async () => {
    const stands_in = (page, id) => page.evaluate((name) => document.activeElement.matches(`#figure-${name} svg g`), id);
    for (const [id, from, key] of [['ranks', '.card', 'Tab'], ['interlinkage', 'figcaption a', 'Shift+Tab']]) {
        const page = await open_busy();
        await page.locator(`#figure-${id} ${from}`).first().focus();
        await page.keyboard.press(key);
        assert.ok(await stands_in(page, id), `${key} from ${from}`);
    }
});

test('figures that nobody turns to are prepared while the browser is idle', async () => {
    const page = await open_report();
    await page.waitForFunction(() => [...document.querySelectorAll('figure svg')]
        .every((svg) => svg.querySelectorAll('[tabindex="0"]').length === 1));
    assert.ok(await prepared(page) > 100);
    assert.deepEqual(page.said, []);
});

test('pairings stand as they are written until a weight is moved, and come back to the very same', async () => {
    const page = await open_report();
    const rows = () => page.evaluate(() => [...document.querySelector('table[data-table="pairings"]').tBodies[0].rows]
        .map(({ cells }) => [...cells].map((cell) => [cell.textContent, cell.dataset.value])));
    const before = await rows();
    const plain = await open_report({ javaScriptEnabled: false });
    const written = await plain.locator('table[data-table="pairings"] tbody tr').allInnerTexts();
    assert.equal(before.length, written.length);
    await page.getByRole('spinbutton', { name: 'Exposure, as a number' }).fill('1');
    assert.notDeepEqual(await rows(), before);
    await page.getByRole('button', { name: 'Back to the default weights' }).click();
    assert.deepEqual(await rows(), before);
});
