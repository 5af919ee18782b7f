import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sources_note, weighed_contributions } from '../../visualizations/src/report/page/contributions.js';
import { pair_key, pair_name, read_study } from '../../visualizations/src/report/page/study.js';
import { subject_evidence, subject_names } from '../../visualizations/src/report/page/subjects.js';
import { answer, evidence } from './support/study.mjs';

const study = read_study(answer, evidence);
const close = (x, y) => assert.ok(Math.abs(x - y) < 1e-12, `${x} is not ${y}`);

test('pairs without data are left out, the others stand in the order of the data set', () => {
    assert.deepEqual(study.pairs.map(({ key }) => key), [pair_key('a', 'b'), pair_key('b', 'c')]);
    assert.deepEqual(study.weights, [0.25, 0.2, 0.2, 0.2, 0.15, 0.3]);
    assert.equal(pair_name(study, study.pairs[0]), 'Ledger with Sensors');
});

test('what is behind the numbers is read when it is first asked for, and once', () => {
    let times = 0;
    const late = read_study(answer, { ...evidence, get phrases() { ++times; return evidence.phrases; } });
    assert.equal(times, 0);
    assert.equal(late.phrases.length, 4);
    assert.equal(late.phrases, late.phrases);
    assert.equal(times, 1);
});

test('the ranking at the default weights is there from the start', () => {
    // b–c: 0.5·0.2 = 0.1; a–b: 0.5·0.25 − 0.4·0.3 = 0.005.
    assert.deepEqual(study.ranking.map(({ key, rank }) => [key, rank]), [[pair_key('b', 'c'), 1], [pair_key('a', 'b'), 2]]);
    close(study.ranking[0].leverage, 0.1);
    close(study.ranking[1].leverage, 0.005);
});

test('contributions are weighed, come largest first and add up to the leverage', () => {
    const entries = weighed_contributions(study, pair_key('a', 'b'), [1, 0, 0, 0, 0, 0.5]);
    assert.deepEqual(entries.map(({ subject }) => subject), ['Speed', 'Fraud']);
    close(entries[0].amount, 0.5);
    close(entries[1].amount, -0.2);
});

test('a contribution opens down to its phrases, their part in it and their places', () => {
    const [speed, fraud] = weighed_contributions(study, pair_key('a', 'b'), study.weights);
    assert.equal(speed.reason, 'the same opportunity in both');
    assert.deepEqual(speed.phrases.map(({ letter, technology, phrase, places }) => [letter, technology, phrase, places]), [
        ['O', 'Ledger', 'Faster settlement', ['s, page 1']],
        ['O', 'Sensors', 'Shorter queues', ['according to t', 'according to t, page 3']],
    ]);
    close(speed.phrases[1].amount, 0.25 * 0.5 * 0.6);
    assert.deepEqual(fraud.phrases[0].places, []);
});

test('a contribution by links names them with grade, place and reason', () => {
    const [entry] = weighed_contributions(study, pair_key('b', 'c'), study.weights);
    assert.equal(entry.subject, 'Tracking');
    assert.deepEqual(entry.links, [
        { text: 'Sensors supports Tracking', grade: 'stated', note: '', places: ['s, page 1'] },
        { text: 'Drones supports Tracking', grade: 'assumed', note: 'Judgement', places: [] },
    ]);
});

test('a pair that is not there has no contributions', () => {
    assert.deepEqual(weighed_contributions(study, pair_key('a', 'd'), study.weights), []);
});

test('behind a figure about a theme are the phrases of the quadrants that it counts', () => {
    const { title, words, phrases } = subject_evidence(study, 'threats:fraud');
    assert.equal(title, 'Fraud');
    assert.equal(words, 'named as a weakness or threat in 2 phrases');
    assert.deepEqual(phrases.map(({ letter, phrase }) => [letter, phrase]), [['T', 'Forgery'], ['W', 'Tampering']]);
    assert.deepEqual(subject_evidence(study, 'strengths:fraud').phrases, []);
});

test('behind a function are the links that serve it, behind a technology its phrases', () => {
    assert.deepEqual(subject_evidence(study, 'functions:tracking').links.map(({ text }) => text),
        ['Sensors supports Tracking', 'Drones supports Tracking']);
    assert.deepEqual(subject_evidence(study, 'technologies:b').phrases.map(({ phrase }) => phrase), ['Shorter queues', 'Tampering']);
});

test('what is no subject has nothing behind it', () => {
    for (const name of ['', 'threats', 'threats:', 'threats:none', 'constructor:fraud', ':fraud'])
        assert.equal(subject_evidence(study, name), null);
    assert.ok(subject_names(study).every((name) => subject_evidence(study, name) !== null));
});

test('the sources are named with their titles', () => {
    assert.equal(sources_note(study), 's is “The source” and t is “Read elsewhere”.');
});
