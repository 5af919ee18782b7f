// Figures that answer to the pointer and the keyboard: what belongs to a spot stands out. In a graph that is its lines
// and neighbours, in a matrix its row and column, in a chart the row or mark itself. One stop for the Tab key a figure; arrow keys walk on from there.
import { next_point } from './direction.js';

function classes_with(group, start) {
    return group.getAttribute('class').split(' ').filter((name) => name.startsWith(start))
        .map((name) => name.slice(start.length));
}

/// The vertices of a graph, each with its lines and what they lead to.
function graph_spots(svg) {
    const nodes = [...svg.querySelectorAll('g.node[id]')];
    const prefix = (svg.querySelector('g.graph')?.id ?? '').replace(/graph$/, 'v-');
    const spots = new Map(nodes.map((node) => [node.id.slice(prefix.length), { group: node, around: new Set([node]) }]));
    for (const edge of svg.querySelectorAll('g.edge')) {
        const ends = [...classes_with(edge, 'from-'), ...classes_with(edge, 'to-')]
            .map((id) => spots.get(id)).filter(Boolean);
        for (const end of ends) for (const group of [edge, ...ends.map((other) => other.group)]) end.around.add(group);
    }
    return [...spots.values()].map(({ group, around }) => ({ group, lit: () => around }));
}

/// The words beside the rows or above the columns, by the place that they name.
function words_by_place(groups, key) {
    const words = (group) => [...group.querySelectorAll('text')].map((line) => line.textContent).join(' ');
    return new Map(groups.map((group) => [group.dataset[key], words(group)]));
}

/// The cells of a matrix, each with its row and column.
function matrix_spots(svg) {
    const places = [...svg.querySelectorAll('g[data-row], g[data-column]')];
    const shares = (group, other, key) => key in group.dataset && group.dataset[key] === other.dataset[key];
    const crosses = (group, other) => shares(group, other, 'row') || shares(group, other, 'column');
    const rows = words_by_place([...svg.querySelectorAll('.label[data-row]')], 'row');
    const columns = words_by_place([...svg.querySelectorAll('.heading[data-column]')], 'column');
    const place = ({ dataset }) => `${rows.get(dataset.row) ?? ''}, ${columns.get(dataset.column) ?? ''}`;
    return places.filter(({ dataset }) => 'row' in dataset && 'column' in dataset)
        .map((group) => ({
            group,
            name: (text) => `${place(group)}: ${text || 'nothing'}`,
            lit: () => places.filter((other) => crosses(group, other)),
        }));
}

/// The rows, marks and points of a chart, each alone.
function chart_spots(svg) {
    return [...svg.querySelectorAll('g:is(.row, .mark).says, g.point')].map((group) => ({ group, lit: () => [group] }));
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

function make_figure_live(svg) {
    const spots = [graph_spots, matrix_spots, chart_spots].map((find) => find(svg)).find((found) => found.length > 1);
    if (!spots) return;
    const spot_of = (target) => spots.find(({ group }) => group.contains(target)) ?? null;
    make_reachable(svg, spots);
    // On the card, since a drawing that listens to the focus becomes a stop of the Tab key itself.
    const card = svg.parentElement;
    card.addEventListener('pointerover', (event) => light(svg, spot_of(event.target)));
    card.addEventListener('pointerleave', () => light(svg, spot_of(document.activeElement)));
    card.addEventListener('focusin', (event) => light(svg, spot_of(event.target)));
    card.addEventListener('focusout', () => light(svg, null));
    card.addEventListener('keydown', (event) => {
        const spot = spot_of(event.target);
        if (!spot || event.ctrlKey || event.altKey || event.metaKey) return;
        const next = next_point(spots.map(({ group }) => centre(group)), spots.indexOf(spot), event.key);
        if (next === null) return;
        event.preventDefault();
        stand_on(spots, spots[next]);
        spots[next].group.focus();
    });
}

/// Figures answer from when they are first turned to; those that nobody turns to are prepared while the browser is
/// idle, for those who read the page by its structure. The Tab key meets something else of the figure before the first
/// spot in both directions: the card, or the links of the caption.
export function live_figures(figures) {
    const waiting = new Set(figures);
    const wake = (figure) => {
        if (waiting.delete(figure)) make_figure_live(figure.querySelector('svg'));
    };
    for (const figure of waiting)
        for (const event of ['pointerover', 'focusin'])
            figure.addEventListener(event, () => wake(figure), { capture: true });
    const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
    const wake_next = () => {
        const [figure] = waiting;
        if (!figure) return;
        wake(figure);
        idle(wake_next);
    };
    idle(wake_next);
}
