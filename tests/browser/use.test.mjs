import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { close_browser, open_report } from './support/page.mjs';

after(close_browser);

const column = (page, table, id) => page.evaluate(([name, head_id]) => {
    const found = document.querySelector(`table[data-table="${name}"]`);
    const at = [...found.tHead.rows[0].cells].findIndex((head) => head.dataset.column === head_id);
    return [...found.tBodies[0].rows].filter((row) => !row.hidden).map((row) => row.cells[at].textContent);
}, [table, id]);

const figures_prepared = (page) => page.waitForFunction(() => [...document.querySelectorAll('figure svg')]
    .every((svg) => svg.querySelector('[tabindex="0"]')));

test('the Tab key reaches everything that can be pressed, moved or scrolled', async () => {
    const page = await open_report();
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
    await figures_prepared(page);
    const expected = await page.evaluate(() => {
        const all = [...document.querySelectorAll('a[href], button:not(:disabled), input, summary, [tabindex="0"]')]
            .filter((element) => element.checkVisibility());
        all.forEach((element, i) => element.setAttribute('data-stop', i));
        return all.length;
    });
    const reached = new Set();
    // The browser has stops of its own for what scrolls.
    for (let i = 0; i < 2 * expected && reached.size < expected; ++i) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => document.activeElement.getAttribute('data-stop'));
        if (stop !== null) reached.add(stop);
    }
    assert.ok(expected > 100, String(expected));
    assert.equal(reached.size, expected);
});

test('Enter on a number opens what is behind it, Escape goes back to it', async () => {
    const page = await open_report();
    const second = page.locator('table[data-table="pairings"] .open').nth(1);
    await second.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    assert.match(await dialog.textContent(), /What adds up to it.*according to|What adds up to it.*ptc/);
    assert.ok(await page.evaluate(() => document.querySelector('dialog').contains(document.activeElement)));
    assert.match(page.url(), /open=/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.ok(await second.evaluate((button) => button === document.activeElement));
    assert.equal(page.url(), page.address);
});

test('a click anywhere on a rank or score opens it, and the button goes back', async () => {
    const page = await open_report();
    await page.locator('table[data-table="pairings"] tbody tr').nth(2).locator('td').nth(1).click();
    await page.getByRole('button', { name: 'Back to the table' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the numbers of the other tables open the phrases and links behind them, with their places', async () => {
    const page = await open_report();
    for (const [table, words] of [['shared_strengths', /strength in \d+ phrases.*ptc-2019/], ['shared_threats', /threat in \d+ phrases.*ptc-2019/],
        ['shared_opportunities', /Served in \d+ links.*ptc-2017/], ['central_technologies', /Said of it in \d+ phrases.*ptc-2019/]]) {
        await page.locator(`table[data-table="${table}"] .open`).first().click();
        assert.match(await page.getByRole('dialog').textContent(), words);
        const other = await open_report({}, new URL(page.url()).hash);
        assert.match(await other.getByRole('dialog').textContent(), words);
        await page.keyboard.press('Escape');
    }
    assert.deepEqual(page.said, []);
});

test('a head sorts its column up, down and back, and says so', async () => {
    const page = await open_report();
    const before = await column(page, 'pairings', 'band');
    const head = page.locator('table[data-table="pairings"] th[data-column="rank_stated"]');
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const ranks = (await column(page, 'pairings', 'rank_stated')).map(Number);
    assert.deepEqual(ranks, [...ranks].sort((x, y) => x - y));
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.deepEqual((await column(page, 'pairings', 'rank_stated')).map(Number), ranks.reverse());
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), null);
    assert.deepEqual(await column(page, 'pairings', 'band'), before);
});

test('a filter leaves the rows that hold its words and counts them', async () => {
    const page = await open_report();
    await page.getByRole('searchbox', { name: /Pairings/ }).fill('drones internet');
    assert.deepEqual(await column(page, 'pairings', 'b'), ['Drones']);
    await page.getByText('1 of 21 rows').waitFor();
    await page.getByRole('searchbox', { name: /Pairings/ }).fill('');
    assert.equal((await column(page, 'pairings', 'b')).length, 21);
});

test('the address keeps weights, order, filter and what is open', async () => {
    const page = await open_report();
    await page.getByRole('spinbutton', { name: 'Shield, as a number' }).fill('0.77');
    await page.locator('table[data-table="pairings"] th[data-column="b"] button').click();
    await page.getByRole('searchbox', { name: /Pairings/ }).fill('blockchain');
    await page.waitForURL(/filter/);
    await page.locator('table[data-table="pairings"] .open:visible').nth(1).click();
    const other = await open_report({}, new URL(page.url()).hash);
    assert.equal(await other.getByRole('dialog').textContent(), await page.getByRole('dialog').textContent());
    for (const id of ['rank', 'move', 'leverage', 'b'])
        assert.deepEqual(await column(other, 'pairings', id), await column(page, 'pairings', id));
});

test('a link to a section goes there and keeps what was set', async () => {
    const page = await open_report({}, '#?w=0.5,0.5,0.5,0.5,0.5,0.5');
    const ranks = await column(page, 'pairings', 'leverage');
    await page.getByRole('link', { name: 'Gaps in the evidence' }).click();
    await page.waitForURL(/#gaps\?w=/);
    assert.deepEqual(await column(page, 'pairings', 'leverage'), ranks);
    const other = await open_report({}, new URL(page.url()).hash);
    // Sections are laid out as they come into sight: the place may take a few frames.
    const away = () => other.evaluate(() => Math.abs(document.getElementById('gaps').getBoundingClientRect().top));
    for (let tries = 0; tries < 200 && await away() >= 100; ++tries) await other.waitForTimeout(50);
    assert.ok(await away() < 100);
});

test('hostile addresses change nothing and break nothing', async () => {
    const plain = await open_report();
    const expected = await column(plain, 'pairings', 'leverage');
    for (const fragment of ['#?w=1,2,3', '#?w=NaN,NaN,NaN,NaN,NaN,NaN', '#?open=<img src=x onerror=alert(1)>', '#%E0%A4%A?%',
        '#?sort.pairings=__proto__.ascending&filter.constructor=x&scheme=javascript:', `#?${'w=0&'.repeat(5000)}`, '#no-such-place',
        '#main?open=%5B%22blockchain%22%2C%22blockchain%22%5D', '#"><script>alert(1)</script>']) {
        const page = await open_report({}, fragment);
        assert.deepEqual(await column(page, 'pairings', 'leverage'), expected, fragment);
        assert.equal(await page.locator('dialog[open]').count(), 0);
        assert.deepEqual(page.said, []);
        assert.deepEqual(page.asked.filter((url) => !url.startsWith(page.address)), []);
        await page.close();
    }
});

test('in a figure the pointer and the arrow keys light what belongs together', async () => {
    const page = await open_report();
    const map = page.locator('#figure-interlinkage svg');
    await map.locator('g.node[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement.id);
    assert.ok(await map.locator('.lit.edge').count() > 0);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    assert.notEqual(await page.evaluate(() => document.activeElement.id), first);
    assert.equal(await map.locator('[tabindex="0"]').count(), 1);
    const matrix = page.locator('#figure-shared-threats svg');
    await matrix.locator('g.cell').nth(4).hover();
    assert.ok(await matrix.locator('.heading.lit').count() === 1 && await matrix.locator('.label.lit').count() === 1);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement.blur());
    assert.equal(await page.locator('svg.lights').count(), 0);
});
