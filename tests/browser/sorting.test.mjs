import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matches, next_direction, sorted_positions } from '../../visualizations/src/report/page/sorting.js';

const sorted = (values, descending = false) => sorted_positions(values, descending).map((i) => values[i]);

test('numbers sort by value, not by their digits', () => {
    assert.deepEqual(sorted([10, 9, -1, 0.5]), [-1, 0.5, 9, 10]);
    assert.deepEqual(sorted([10, 9, -1, 0.5], true), [10, 9, 0.5, -1]);
});

test('texts sort as people read them: numbers inside by value, case and accents aside', () => {
    assert.deepEqual(sorted(['10–12', '2–3', '1–12']), ['1–12', '2–3', '10–12']);
    assert.deepEqual(sorted(['zebra', 'Émile', 'apple', 'Bear']), ['apple', 'Bear', 'Émile', 'zebra']);
});

test('no value is last in both directions', () => {
    assert.deepEqual(sorted([null, 2, null, 1]), [1, 2, null, null]);
    assert.deepEqual(sorted([null, 2, null, 1], true), [2, 1, null, null]);
});

test('equals keep their order in both directions', () => {
    assert.deepEqual(sorted_positions([1, 0, 1, 0, null, null], false), [1, 3, 0, 2, 4, 5]);
    assert.deepEqual(sorted_positions([1, 0, 1, 0, null, null], true), [0, 2, 1, 3, 4, 5]);
});

test('a press goes round: ascending, descending, as it was', () => {
    assert.equal(next_direction('none'), 'ascending');
    assert.equal(next_direction('ascending'), 'descending');
    assert.equal(next_direction('descending'), 'none');
});

test('a filter finds every one of its words, whatever their case, accents and order', () => {
    assert.ok(matches('Internet of Things with Drones', 'drones INTER'));
    assert.ok(matches('Émile', 'emile'));
    assert.ok(matches('anything', '  '));
    assert.ok(!matches('Internet of Things', 'internet drones'));
    assert.ok(!matches('a', '.*'));
});
