// Figures that answer to the pointer and the keyboard: what belongs to a spot stands out. In a graph that is its lines
// and neighbours, in a matrix its row and column, in a chart the row or mark itself. One stop for the Tab key a figure; arrow keys walk on from there.
import { next_point } from './direction.js';

function classes_with(group, start) {
    return [...group.classList].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/// The vertices of a graph, each with its lines and what they lead to.
function graph_spots(svg) {
    const nodes = [...svg.querySelectorAll('g.node[id]')];
    const spots = new Map(nodes.map((node) => [node.id, { group: node, around: new Set([node]) }]));
    for (const edge of svg.querySelectorAll('g.edge')) {
        const ends = [...classes_with(edge, 'from-'), ...classes_with(edge, 'to-')]
            .map((id) => spots.get(id)).filter(Boolean);
        for (const end of ends) for (const group of [edge, ...ends.map((other) => other.group)]) end.around.add(group);
    }
    return [...spots.values()].map(({ group, around }) => ({ group, lit: () => around }));
}

/// What a cell of a matrix is about, where it does not say so itself.
function cell_name(svg, { dataset }, text) {
    const words = (selector) => [...svg.querySelectorAll(`${selector} text`)].map((line) => line.textContent).join(' ');
    const row = words(`.label[data-row="${dataset.row}"]`), column = words(`.heading[data-column="${dataset.column}"]`);
    return `${row}, ${column}: ${text || 'nothing'}`;
}

/// The cells of a matrix, each with its row and column.
function matrix_spots(svg) {
    const places = [...svg.querySelectorAll('g[data-row], g[data-column]')];
    const shares = (group, other, key) => key in group.dataset && group.dataset[key] === other.dataset[key];
    const crosses = (group, other) => shares(group, other, 'row') || shares(group, other, 'column');
    return places.filter(({ dataset }) => 'row' in dataset && 'column' in dataset)
        .map((group) => ({
            group, name: (text) => cell_name(svg, group, text),
            lit: () => places.filter((other) => crosses(group, other)),
        }));
}

/// The rows and marks of a chart, each alone.
function chart_spots(svg) {
    return [...svg.querySelectorAll('g:is(.row, .mark).says')].map((group) => ({ group, lit: () => [group] }));
}

function centre(group) {
    const box = group.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function light(svg, spot) {
    for (const group of svg.querySelectorAll('.lit')) group.classList.remove('lit');
    svg.classList.toggle('lights', spot !== null);
    if (spot) for (const group of spot.lit()) group.classList.add('lit');
}

function stand_on(spots, spot) {
    for (const other of spots) other.group.setAttribute('tabindex', other === spot ? 0 : -1);
}

/// Pictures for screen readers become groups, since what can be focused may not stand inside a picture.
function make_reachable(svg, spots) {
    svg.setAttribute('role', 'group');
    for (const text of svg.querySelectorAll('g.edge, g.heading')) text.setAttribute('aria-hidden', 'true');
    for (const { group, name } of spots) {
        const title = group.querySelector('title')?.textContent, text = group.textContent.trim();
        group.setAttribute('role', 'img');
        group.setAttribute('aria-label', title || (name ? name(text) : text));
    }
    stand_on(spots, spots[0]);
}

export function make_figure_live(svg) {
    const spots = [graph_spots, matrix_spots, chart_spots].map((find) => find(svg)).find((found) => found.length > 1);
    if (!spots) return;
    const spot_of = (target) => spots.find(({ group }) => group.contains(target)) ?? null;
    make_reachable(svg, spots);
    svg.addEventListener('pointerover', (event) => light(svg, spot_of(event.target)));
    svg.addEventListener('pointerleave', () => light(svg, spot_of(document.activeElement)));
    svg.addEventListener('focusin', (event) => light(svg, spot_of(event.target)));
    svg.addEventListener('focusout', () => light(svg, null));
    svg.addEventListener('keydown', (event) => {
        const spot = spot_of(event.target);
        if (!spot || event.ctrlKey || event.altKey || event.metaKey) return;
        const next = next_point(spots.map(({ group }) => centre(group)), spots.indexOf(spot), event.key);
        if (next === null) return;
        event.preventDefault();
        stand_on(spots, spots[next]);
        spots[next].group.focus();
    });
}
