import assert from 'node:assert/strict';
import { test } from 'node:test';

import { next_point } from '../../visualizations/src/report/page/direction.js';
import { counted, fixed, joined, nothing, signed } from '../../visualizations/src/report/page/numbers.js';

test('numbers have fixed decimals, no negative zero, and a dash for no value', () => {
    assert.equal(fixed(0.125, 2), '0.13');
    assert.equal(fixed(-0.001, 2), '0.00');
    assert.equal(fixed(-0.5, 1), '-0.5');
    for (const value of [null, undefined, NaN, Infinity, '1']) assert.equal(fixed(value, 2), nothing);
});

test('a signed number tells what adds from what takes', () => {
    assert.equal(signed(0.25, 2), '+0.25');
    assert.equal(signed(-0.25, 2), '−0.25');
    assert.equal(signed(-0.001, 2), '0.00');
    assert.equal(signed(null, 2), nothing);
});

test('counts and lists read as sentences', () => {
    assert.equal(counted(1, 'row', 'rows'), '1 row');
    assert.equal(counted(0, 'row', 'rows'), '0 rows');
    assert.equal(joined([]), '');
    assert.equal(joined(['A']), 'A');
    assert.equal(joined(['A', 'B', 'C']), 'A, B and C');
});

// 0 1 2
// 3 4 5
const grid = [0, 1, 2, 3, 4, 5].map((i) => ({ x: 10 * (i % 3), y: 10 * Math.floor(i / 3) }));

test('an arrow key goes to the neighbour in its direction', () => {
    assert.equal(next_point(grid, 1, 'ArrowRight'), 2);
    assert.equal(next_point(grid, 1, 'ArrowLeft'), 0);
    assert.equal(next_point(grid, 1, 'ArrowDown'), 4);
    assert.equal(next_point(grid, 4, 'ArrowUp'), 1);
});

test('at the edge an arrow key stays, and other keys are not its business', () => {
    assert.equal(next_point(grid, 2, 'ArrowRight'), 2);
    assert.equal(next_point(grid, 0, 'ArrowUp'), 0);
    assert.equal(next_point(grid, 0, 'Enter'), null);
});

test('what lies straight ahead comes before what is near but aside', () => {
    const points = [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 5, y: 9 }];
    assert.equal(next_point(points, 0, 'ArrowRight'), 1);
});
