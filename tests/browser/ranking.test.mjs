// The page's ranking against the engine's, which gets the same weights by a data set of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { close_browser, open_report } from './support/page.mjs';

const folder = mkdtempSync(join(tmpdir(), 'interlink-weights-'));
after(async () => {
    rmSync(folder, { recursive: true });
    await close_browser();
});

const ids = ['opportunity', 'exploit', 'shield', 'function', 'dependency', 'exposure'];

/// Numbers in [0,1) from a seed (Park and Miller's generator), so that every run tries the same weights.
function numbers_from(seed) {
    let state = seed;
    return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function engine_ranking(weights, name) {
    const dataset = join(folder, name);
    cpSync(process.env.INTERLINK_DATASET, dataset, { recursive: true });
    const settings = ids.map((id, i) => `${id}: ${weights[i]}`).join(', ');
    appendFileSync(join(dataset, 'interlink.yaml'), `\nsettings: {weights: {${settings}}}\n`);
    const answer = JSON.parse(execFileSync(process.env.INTERLINK_PROGRAM, ['pairs', dataset, '--format', 'json'], { encoding: 'utf8' }));
    return answer.tables.pairs.filter(({ rank }) => rank !== null).map(({ a, b, rank, leverage }) => ({ a, b, rank, leverage }));
}

function page_ranking(page) {
    return page.evaluate(() => {
        const table = document.querySelector('table[data-table="pairings"]');
        const at = (id) => [...table.tHead.rows[0].cells].findIndex((head) => head.dataset.column === id);
        return [...table.tBodies[0].rows].map(({ cells }) => ({
            a: cells[0].dataset.id, b: cells[1].dataset.id, rank: Number(cells[at('rank')].dataset.value),
            leverage: Number(cells[at('leverage')].dataset.value),
        }));
    });
}

async function set_weights(page, weights) {
    const boxes = page.locator('.weights input[type="number"]');
    for (let i = 0; i < ids.length; ++i) await boxes.nth(i).fill(String(weights[i]));
}

function check_same(page, engine, weights) {
    assert.deepEqual(page.map(({ a, b, rank }) => [a, b, rank]), engine.map(({ a, b, rank }) => [a, b, rank]), String(weights));
    page.forEach((pair, i) => assert.ok(Math.abs(pair.leverage - engine[i].leverage) <= 1e-9, `${weights}: ${pair.a} ${pair.b}`));
}

test('for 50 random weights the page has the ranks and, to 1e-9, the scores of the engine', async () => {
    const page = await open_report();
    const random = numbers_from(20190301);
    for (let round = 0; round < 50; ++round) {
        const weights = ids.map(() => random());
        await set_weights(page, weights);
        check_same(await page_ranking(page), engine_ranking(weights, `random-${round}`), weights);
    }
    assert.deepEqual(page.said, []);
});

test('where weights are 0, ties rank as in the engine', async () => {
    const page = await open_report();
    for (const weights of [[0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 1], [0, 0, 0, 1, 0, 0]]) {
        await set_weights(page, weights);
        check_same(await page_ranking(page), engine_ranking(weights, weights.join('-')), weights);
    }
});

test('a slider moved by keyboard ranks again, says so, and the button takes it back', async () => {
    const page = await open_report();
    const before = await page_ranking(page);
    const slider = page.getByRole('slider', { name: 'Dependency' });
    await slider.focus();
    await page.keyboard.press('End');
    const moved = await page_ranking(page);
    assert.notDeepEqual(moved.map(({ a, b }) => [a, b]), before.map(({ a, b }) => [a, b]));
    assert.equal(await page.locator('td[data-value]', { hasText: '▲' }).count() > 0, true);
    await page.locator('.ranking', { hasText: 'At your weights' }).waitFor();
    assert.match(await page.locator('.ranking').textContent(), /Rank bands.* still belong to the default weights/);
    await page.getByRole('button', { name: 'Back to the default weights' }).click();
    assert.deepEqual(await page_ranking(page), before);
    assert.equal(await page.locator('td', { hasText: '▲' }).count(), 0);
    assert.equal(page.url(), page.address);
});

test('the contributions that a number opens add up to it, at any weights', async () => {
    const page = await open_report({}, '#?w=0.9,0.05,0.4,0,0.33,0.21');
    for (const opener of await page.locator('table[data-table="pairings"] .open').all()) {
        const score = Number(await opener.evaluate((button) => button.closest('td').dataset.value));
        await opener.click();
        const amounts = await page.locator('dialog .amount').allTextContents();
        const sum = amounts.reduce((total, text) => total + Number(text.replace('−', '-')), 0);
        assert.ok(Math.abs(sum - score) <= 0.0005 * (amounts.length + 1), `${sum} is not ${score}`);
        await page.keyboard.press('Escape');
    }
});
