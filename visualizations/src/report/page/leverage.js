// The engine's leverage (engine/src/analysis/leverage.cpp), in the same order of operations, so that the sums agree to
// the last bit.

export const component_ids = ['opportunity', 'exploit', 'shield', 'function', 'dependency', 'exposure'];
export const penalty = component_ids.indexOf('exposure');

/// Σ λ·c over the first five − λ_x · exposure. Both are arrays in the order of component_ids.
export function leverage(components, weights) {
    let score = 0;
    for (let i = 0; i < component_ids.length; ++i) score += (i === penalty ? -1 : 1) * weights[i] * components[i];
    return score;
}

/// The pairs with `leverage` and `rank`, best first. `pairs` come in the data set's order, which decides among equals;
/// ties share a rank, as in the engine.
export function ranked(pairs, weights) {
    const scored = pairs.map((pair) => ({ ...pair, leverage: leverage(pair.components, weights) }));
    scored.sort((x, y) => y.leverage - x.leverage);
    scored.forEach((pair, i) => {
        pair.rank = i > 0 && pair.leverage === scored[i - 1].leverage ? scored[i - 1].rank : i + 1;
    });
    return scored;
}

/// How many ranks a pair went up (negative: down) since `before`.
export function moves(before, after) {
    const then = new Map(before.map((pair) => [pair.key, pair.rank]));
    return new Map(after.map((pair) => [pair.key, then.get(pair.key) - pair.rank]));
}
