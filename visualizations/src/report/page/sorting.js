// The order of a table's rows. A value is a number, a text, or null for no value, which is always last.
// The rules of a language take longer to load than all else that the page does at its start: they wait for a text.
let collator;

function compare(x, y) {
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    return collator.compare(String(x), String(y));
}

/// The positions of `values` in order; equals keep theirs.
export function sorted_positions(values, descending) {
    const positions = values.map((_, i) => i);
    return positions.sort((i, j) => {
        if (values[i] === null || values[j] === null) return (values[i] === null) - (values[j] === null) || i - j;
        return (descending ? -1 : 1) * compare(values[i], values[j]) || i - j;
    });
}

/// What the next press of a column's button does: ascending, descending, as it was.
export function next_direction(direction) {
    return { none: 'ascending', ascending: 'descending', descending: 'none' }[direction] ?? 'ascending';
}

/// Does the text hold every word of the filter, whatever their case and accents?
export function matches(text, filter) {
    const plain = (words) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const searched = plain(text);
    return plain(filter).split(/\s+/).every((word) => searched.includes(word));
}
