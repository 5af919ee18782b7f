// Six sliders and the table of pairings that follows them.
import { element, settled } from './elements.js';
import { moves, penalty, ranked } from './leverage.js';
import { fixed, nothing } from './numbers.js';
import { pair_key, pair_name } from './study.js';
import { make_opener } from './tables.js';

export function largest_weight(study) {
    return Math.max(1, Math.ceil(Math.max(...study.weights)));
}

/// What the weights make of the order, for eyes and screen readers.
export function ranking_sentence(study, ranking, custom) {
    const name = (pair) => `${pair_name(study, pair)} (${fixed(pair.leverage, 3)})`;
    if (!custom) return `The default weights: ${name(ranking[0])} comes first.`;
    const first = ranking.filter((pair) => pair.rank === 1);
    const before = study.ranking[0];
    const same = first.length === 1 && first[0].key === before.key;
    const order = first.length > 1
        ? `${first.length} pairings share the first place`
        : `${name(first[0])} ${same ? 'stays' : 'comes'} first`;
    return `At your weights ${order}${same ? '' : `; at the default weights it is ${pair_name(study, before)}`}. ` +
        'Rank bands, shares among the first, the stated columns and the figures still belong to the default weights.';
}

function slider(component, index, largest, set) {
    const id = `weight-${component.id}`;
    const given = { min: 0, max: largest, step: 0.01 };
    const change = (event) => {
        const value = event.target.valueAsNumber;
        if (value >= 0 && value <= largest) set(index, value);
    };
    const range = element('input', { type: 'range', id, 'aria-describedby': `${id}-meaning`, ...given, input: change });
    const number = element('input', { type: 'number', 'aria-label': `${component.title}, as a number`, ...given, input: change });
    const title = (index === penalty ? '− ' : '') + component.title;
    const row = element('div', { class: 'weight' }, element('label', { for: id }, title), range, number,
        element('span', { class: 'quiet', id: `${id}-meaning` }, component.meaning));
    const show = (value) => {
        range.value = value;
        if (document.activeElement !== number || number.valueAsNumber !== value) number.value = value;
        range.setAttribute('aria-valuetext', fixed(value, 2));
    };
    return { row, show };
}

/// The panel; `set` is told all six weights, or null for the default ones.
export function weights_panel(study, weights, set) {
    const largest = largest_weight(study);
    const change = (index, value) => set(weights().map((weight, i) => (i === index ? value : weight)));
    const sliders = study.components.map((component, i) => slider(component, i, largest, change));
    const reset = element('button', { type: 'button', click: () => set(null) }, 'Back to the default weights');
    const status = element('p', { role: 'status', class: 'ranking' });
    const panel = element('section', { class: 'weights', 'aria-labelledby': 'weights-title' },
        element('h3', { id: 'weights-title' }, 'Try other weights'),
        element('p', { class: 'quiet' }, 'Leverage is the weighted sum of six components. Move a weight, and the ' +
            'table below is ranked again; the address of the page keeps what you set.'),
        ...sliders.map(({ row }) => row), element('p', { class: 'reset' }, reset), status);
    const tell = settled((text) => { status.textContent = text; }, 250);
    const show = (ranking, custom) => {
        weights().forEach((weight, i) => sliders[i].show(weight));
        reset.disabled = !custom;
        panel.classList.toggle('custom', custom);
        tell(ranking_sentence(study, ranking, custom));
    };
    return { panel, show };
}

function move_text(move) {
    return move > 0 ? `▲${move}` : move < 0 ? `▼${-move}` : nothing;
}

/// Makes the table of pairings follow: `show(weights)` fills in ranks, leverage and moves, in the new order.
export function ranking_table(study, live) {
    const [rank, figure, move] = ['rank', 'leverage', 'move'].map((id) => live.column(id));
    const names = new Map(study.pairs.map((pair) => [pair.key, pair_name(study, pair)]));
    const words = (key, score) => `${score}: what is behind ${names.get(key)}`;
    const rows = new Map(live.rows.map((row) => {
        const { cells } = row;
        const key = pair_key(cells[0].dataset.id, cells[1].dataset.id);
        const said = words(key, cells[figure].textContent);
        return [key, { row, button: make_opener(cells[figure], [cells[rank], cells[move]], key, said) }];
    }));
    let as_written = true;
    return (weights, custom) => {
        if (as_written && !custom) return study.ranking;
        as_written = false;
        const ranking = ranked(study.pairs, weights);
        const moved = moves(study.ranking, ranking);
        for (const pair of ranking) {
            const { row, button } = rows.get(pair.key);
            row.cells[rank].dataset.value = row.cells[rank].textContent = pair.rank;
            row.cells[figure].dataset.value = pair.leverage;
            button.textContent = fixed(pair.leverage, 2);
            button.setAttribute('aria-label', words(pair.key, button.textContent));
            row.cells[move].dataset.value = moved.get(pair.key);
            row.cells[move].textContent = move_text(moved.get(pair.key));
        }
        live.table.classList.toggle('other-weights', custom);
        live.rows = ranking.map((pair) => rows.get(pair.key).row);
        live.apply();
        return ranking;
    };
}

/// A column after the rank that says how far a pair moved against the default weights.
export function add_move_column(table) {
    const rank = [...table.tHead.rows[0].cells].findIndex((head) => head.dataset.column === 'rank');
    const head = element('th', { scope: 'col', class: 'number move', 'data-column': 'move' }, 'Move');
    table.tHead.rows[0].cells[rank].after(head);
    for (const row of table.tBodies[0].rows)
        row.cells[rank].after(element('td', { class: 'number move', 'data-value': 0 }, nothing));
}
