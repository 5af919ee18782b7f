import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leverage, moves, ranked } from '../../visualizations/src/report/page/leverage.js';

const pair = (key, ...components) => ({ key, components: [...components, 0, 0, 0, 0, 0, 0].slice(0, 6) });

test('leverage adds five weighted components and takes the shared exposure off', () => {
    // 0.1·1 + 0.2·0.5 + 0.4·0.25 + 0 + 0.5·0.5 − 2·0.1 = 0.1 + 0.1 + 0.1 + 0.25 − 0.2
    const score = leverage([1, 0.5, 0.25, 0, 0.5, 0.1], [0.1, 0.2, 0.4, 0.7, 0.5, 2]);
    assert.ok(Math.abs(score - 0.35) < 1e-15);
});

test('pairs rank by leverage, and equals share a rank in the order of the data set', () => {
    const order = ranked([pair('a', 0.2), pair('b', 0.5), pair('c', 0.2), pair('d', 0.1)], [1, 0, 0, 0, 0, 0]);
    assert.deepEqual(order.map(({ key, rank }) => [key, rank]), [['b', 1], ['a', 2], ['c', 2], ['d', 4]]);
});

test('with all weights 0 every pair is first, in the order of the data set', () => {
    const order = ranked([pair('a', 0.2), pair('b', 0.5, 0, 0, 0, 0, 1)], [0, 0, 0, 0, 0, 0]);
    assert.deepEqual(order.map(({ key, rank }) => [key, rank]), [['a', 1], ['b', 1]]);
});

test('ranking leaves what it was given as it was', () => {
    const pairs = [pair('a', 0.1), pair('b', 0.2)];
    ranked(pairs, [1, 0, 0, 0, 0, 0]);
    assert.deepEqual(pairs, [pair('a', 0.1), pair('b', 0.2)]);
});

test('a move counts the ranks a pair went up', () => {
    const before = [{ key: 'a', rank: 1 }, { key: 'b', rank: 2 }, { key: 'c', rank: 3 }];
    const after = [{ key: 'c', rank: 1 }, { key: 'a', rank: 2 }, { key: 'b', rank: 2 }];
    assert.deepEqual([...moves(before, after)], [['c', 2], ['a', -1], ['b', 0]]);
});
