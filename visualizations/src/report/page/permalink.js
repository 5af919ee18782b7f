// The state of the page in the fragment of its address: "#pairings?w=0.25,0.2,…&sort.pairings=rank.descending". What
// comes back may be anything: what is not understood is left out, and nothing is taken as it is but a filter's text.

export const longest_fragment = 4000;
const longest_filter = 100;
const directions = ['ascending', 'descending'];
const schemes = ['light', 'dark'];

export function default_state() {
    return { anchor: '', weights: null, sorts: new Map(), filters: new Map(), open: null, scheme: null };
}

/// With a leading "#", or empty for the default state.
export function encode(state) {
    const parts = new URLSearchParams();
    if (state.weights) parts.set('w', state.weights.join(','));
    for (const [table, { column, direction }] of state.sorts) parts.set(`sort.${table}`, `${column}.${direction}`);
    for (const [table, text] of state.filters) parts.set(`filter.${table}`, text);
    if (state.open) parts.set('open', state.open);
    if (state.scheme) parts.set('scheme', state.scheme);
    const query = parts.toString();
    if (query === '' && state.anchor === '') return '';
    return `#${encodeURIComponent(state.anchor)}${query === '' ? '' : `?${query}`}`;
}

function read_weights(text, largest) {
    const weights = text.split(',').map((word) => (/^[0-9.e-]+$/.test(word) ? Number(word) : NaN));
    const sound = weights.length === 6 && weights.every((weight) => weight >= 0 && weight <= largest);
    return sound ? weights : null;
}

function read_sort(text, columns) {
    const dot = text.lastIndexOf('.');
    const column = text.slice(0, dot), direction = text.slice(dot + 1);
    return columns.includes(column) && directions.includes(direction) ? { column, direction } : null;
}

function read_entry(state, name, value, known) {
    const [, kind, table] = /^(sort|filter)\.(.*)$/s.exec(name) ?? [];
    const columns = known.tables.get(table);
    if (name === 'w') state.weights = read_weights(value, known.largest_weight);
    else if (name === 'open') state.open = known.subjects.has(value) ? value : null;
    else if (name === 'scheme') state.scheme = schemes.includes(value) ? value : null;
    else if (kind === 'filter' && columns && value !== '') state.filters.set(table, value.slice(0, longest_filter));
    else if (kind === 'sort' && columns) {
        const sort = read_sort(value, columns);
        if (sort) state.sorts.set(table, sort);
    }
}

function unescaped(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return '';
    }
}

/// The anchor of a fragment, and whether it holds a state at all.
export function split_fragment(fragment) {
    const text = fragment.replace(/^#/, '');
    const mark = text.indexOf('?');
    return { anchor: unescaped(mark < 0 ? text : text.slice(0, mark)), query: mark < 0 ? null : text.slice(mark + 1) };
}

/// `known`: { largest_weight, tables: Map of table → column ids, subjects: Set of what can be opened }.
export function decode(fragment, known) {
    const state = default_state();
    if (fragment.length > longest_fragment) return state;
    const { anchor, query } = split_fragment(fragment);
    state.anchor = anchor;
    for (const [name, value] of new URLSearchParams(query ?? '')) read_entry(state, name, value, known);
    return state;
}
