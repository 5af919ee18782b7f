// The smallest study that has all of it: two technologies of two phrases each, worked out by hand.
// Weights 0.25 0.20 0.20 0.20 0.15 0.30; the pair a–b: 0.5·0.25 + 0.4·0.30·−1 = 0.005.

const row = (a, b, components, status = 'ranked') => ({
    a, b, status, ...Object.fromEntries(
        ['opportunity', 'exploit', 'shield', 'function', 'dependency', 'exposure'].map((id, i) => [id, components?.[i] ?? null])),
});

export const answer = {
    options: {
        weight_opportunity: 0.25, weight_exploit: 0.2, weight_shield: 0.2, weight_function: 0.2, weight_dependency: 0.15,
        weight_exposure: 0.3,
    },
    tables: { pairs: [row('b', 'c', [0, 0, 0, 0.5, 0, 0]), row('a', 'b', [0.5, 0, 0, 0, 0, 0.4]),
        row('a', 'd', null, 'insufficient-data')] },
};

export const evidence = {
    components: ['opportunity', 'exploit', 'shield', 'function', 'dependency', 'exposure'].map((id) => [id, id, '']),
    technologies: [['a', 'Ledger'], ['b', 'Sensors'], ['c', 'Drones'], ['d', 'Robots']],
    themes: [['speed', 'Speed'], ['fraud', 'Fraud']],
    functions: [['tracking', 'Tracking']],
    sources: [['s', 'The source', false], ['t', 'Read elsewhere', true]],
    places: [[0, 'page 1'], [1, ''], [1, 'page 3']],
    phrases: [
        [0, 'opportunity', 'Faster settlement', [0], [[0, 1]]],
        [1, 'opportunity', 'Shorter queues', [1, 2], [[0, 0.5]]],
        [0, 'threat', 'Forgery', [], [[1, 1]]],
        [1, 'weakness', 'Tampering', [2], [[1, 1]]],
    ],
    relations: [
        ['Sensors supports Tracking', 'stated', [0], '', [0]], ['Drones supports Tracking', 'assumed', [], 'Judgement', [0]]],
    contributions: [
        [0, 1, [[0, 0.5, 0, null, null, null, 0, 1, [[0, 0.4]], [[1, 0.6]], []],
            [5, -0.4, 1, null, null, null, 0, 1, [[2, 0.5]], [[3, 0.5]], []]]],
        [1, 2, [[3, 0.5, null, 0, null, null, 1, 2, [], [], [0, 1]]]],
    ],
};
