// Tables that sort by a press on a column's head and, where they are long, show only the rows that hold some words.
import { element, settled } from './elements.js';
import { counted, nothing } from './numbers.js';
import { matches, next_direction, sorted_positions } from './sorting.js';

const long_table = 10;

export function cell_value(cell) {
    if ('value' in cell.dataset) return Number(cell.dataset.value);
    const text = cell.textContent.trim();
    return text === '' || text === nothing ? null : text;
}

/// One table of the page; `rows` is its order while nothing is sorted.
class LiveTable {
    constructor(key, table, changed) {
        this.key = key;
        this.table = table;
        this.changed = changed;
        this.body = table.tBodies[0];
        this.rows = [...this.body.rows];
        this.heads = [...table.tHead.rows[0].cells];
        this.columns = this.heads.map((head) => head.dataset.column);
        this.sort = { column: '', direction: 'none' };
        this.filter = '';
        this.#add_buttons();
        if (this.rows.length >= long_table) this.#add_filter();
    }

    column(id) {
        return this.columns.indexOf(id);
    }

    set_state(sort, filter) {
        this.sort = sort ?? { column: '', direction: 'none' };
        this.filter = filter ?? '';
        if (this.input) this.input.value = this.filter;
        this.apply();
    }

    apply() {
        const at = this.column(this.sort.column);
        const order = at < 0 || this.sort.direction === 'none'
            ? this.rows
            : sorted_positions(this.rows.map((row) => cell_value(row.cells[at])), this.sort.direction === 'descending')
                .map((position) => this.rows[position]);
        if (order.some((row, i) => this.body.rows[i] !== row)) this.body.append(...order);
        for (const head of this.heads) {
            const sorted = head.dataset.column === this.sort.column && this.sort.direction !== 'none';
            if (sorted) head.setAttribute('aria-sort', this.sort.direction);
            else head.removeAttribute('aria-sort');
        }
        this.#apply_filter();
    }

    #add_buttons() {
        for (const head of this.heads) {
            const button = element('button', { type: 'button', class: 'sort' });
            button.append(...head.childNodes);
            head.append(button);
        }
        this.table.tHead.addEventListener('click', ({ target }) => {
            if (!target.closest('.sort')) return;
            const { column } = target.closest('th').dataset;
            const now = this.sort.column === column ? this.sort.direction : 'none';
            this.sort = { column, direction: next_direction(now) };
            this.apply();
            this.changed(this);
        });
    }

    #add_filter() {
        const told = settled(() => this.changed(this), 300);
        this.input = element('input', {
            type: 'search', autocomplete: 'off', spellcheck: 'false',
            input: () => {
                this.filter = this.input.value.trim();
                this.#apply_filter();
                told();
            },
        });
        this.shown = element('span', { role: 'status', class: 'quiet' });
        const label = element('label', {}, 'Rows with ', this.input);
        this.input.setAttribute('aria-label', `Rows with these words: ${this.table.caption?.firstChild?.textContent ?? ''}`);
        this.table.closest('.table-scroll').before(element('div', { class: 'filter' }, label, this.shown));
    }

    #apply_filter() {
        if (!this.input) return;
        let shown = 0;
        for (const row of this.rows) {
            row.hidden = this.filter !== '' && !matches(row.textContent, this.filter);
            if (!row.hidden) ++shown;
        }
        this.shown.textContent = this.filter === '' ? '' : `${shown} of ${counted(this.rows.length, 'row', 'rows')}`;
    }
}

/// Makes the number of a cell, one in its row, a button that opens `name`; the cells beside it answer to a click too.
export function make_opener(cell, beside, name, words) {
    const button = element('button', { type: 'button', class: 'open', 'data-opens': name, 'aria-label': words });
    button.append(...cell.childNodes);
    cell.append(button);
    for (const pressed of [cell, ...beside]) pressed.classList.add('opens');
    return button;
}

/// `open` is told what the pressed opener opens, and its button.
export function answer_openers(root, open) {
    root.addEventListener('click', ({ target }) => {
        const button = target.closest('.opens')?.closest('tr').querySelector('.open');
        if (button) open(button.dataset.opens, button);
    });
}

/// By a name that is unique in the page: the table's own, with its section's in front where that is taken.
export function live_tables(root, changed) {
    const tables = new Map();
    for (const table of root.querySelectorAll('table[data-table]')) {
        const body = table.tBodies[0];
        if (!body || body.rows.length < 2) continue;
        const own = table.dataset.table;
        const key = tables.has(own) ? `${table.closest('section')?.id}-${own}` : own;
        if (!tables.has(key)) tables.set(key, new LiveTable(key, table, changed));
    }
    return tables;
}
