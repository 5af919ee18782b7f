import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
    decode, default_state, encode, longest_fragment, split_fragment,
} from '../../visualizations/src/report/page/permalink.js';

const known = {
    largest_weight: 1,
    tables: new Map([['pairings', ['rank', 'a.b']], ['a=b&c', ['x']]]),
    subjects: new Set(['["a","b"]']),
};

test('a state comes back as it was, whatever stands in its texts', () => {
    const state = {
        anchor: 'pairings', weights: [0.1, 0.123456789012345, 0, 1, 1e-7, 0.3],
        sorts: new Map([['pairings', { column: 'a.b', direction: 'descending' }]]),
        filters: new Map([['a=b&c', '50 % & "more" #?=+ é']]), open: '["a","b"]', scheme: 'dark',
    };
    assert.deepEqual(decode(encode(state), known), state);
});

test('the default state leaves the address alone, and an anchor stays an anchor', () => {
    assert.equal(encode(default_state()), '');
    assert.equal(encode({ ...default_state(), anchor: 'threats' }), '#threats');
    assert.deepEqual(decode('#threats', known), { ...default_state(), anchor: 'threats' });
    assert.deepEqual(split_fragment('#threats'), { anchor: 'threats', query: null });
    assert.deepEqual(split_fragment('#?w=1'), { anchor: '', query: 'w=1' });
});

test('what is not understood is left out', () => {
    for (const fragment of [
        '', '#', '#?', '#?w=', '#?w=1,2,3', '#?w=0,0,0,0,0,1.5', '#?w=0,0,0,0,0,-1', '#?w=NaN,0,0,0,0,0',
        '#?w=Infinity,0,0,0,0,0', '#?w=0x1,0,0,0,0,0', '#?w=1,1,1,1,1,', '#?w=1,1,1,1,1,1,1', '#?sort.pairings=none.ascending',
        '#?sort.pairings=rank.sideways', '#?sort.pairings=rank', '#?sort.nowhere=rank.ascending', '#?filter.nowhere=x',
        '#?filter.pairings=', '#?open=%5B%22a%22%2C%22c%22%5D', '#?scheme=red', '#?__proto__=1', '#?sort.__proto__=rank.ascending',
        '#?constructor=1&toString=2', '#?%', '#?w=%E0%A4%A', '#?sort.=.&filter.=x',
    ]) assert.deepEqual(decode(fragment, known), default_state(), fragment);
});

test('a broken anchor is none', () => {
    assert.equal(decode('#%E0%A4%A?w=1', known).anchor, '');
});

test('a fragment beyond all reason counts as none, and a filter is cut', () => {
    const at_most = `#?filter.pairings=${'x'.repeat(longest_fragment - 18)}`;
    assert.equal(at_most.length, longest_fragment);
    assert.equal(decode(at_most, known).filters.get('pairings').length, 100);
    assert.deepEqual(decode(`${at_most}x`, known), default_state());
});
