// Puts the page together: state in the address, tables, weights, evidence, figures, colours. Without this script the
// page says the same and stands still.
import { evidence_dialog, pair_content, subject_content } from './dialog.js';
import { element } from './elements.js';
import { live_figures } from './highlight.js';
import { ranked } from './leverage.js';
import { decode, default_state, encode, split_fragment } from './permalink.js';
import { scheme_switch } from './scheme.js';
import { read_study } from './study.js';
import { subject_evidence, subject_names, subject_tables } from './subjects.js';
import { answer_openers, live_tables, make_opener } from './tables.js';
import { add_move_column, largest_weight, ranking_table, weights_panel } from './weights.js';

function data(name) {
    const block = document.getElementById(`data-${name}`);
    return block ? JSON.parse(block.textContent) : null;
}

function load_study() {
    const answer = data('pairs'), evidence = data('evidence');
    const study = answer && evidence ? read_study(answer, evidence) : null;
    return study && study.pairs.length > 0 ? study : null;
}

/// The numbers of the other tables open what is behind them.
function live_subjects(tables) {
    for (const { table, kind, id, numbers } of subject_tables) {
        const live = tables.get(table);
        if (!live) continue;
        const [subject_at, kind_at, ...numbers_at] = [id, 'kind', ...numbers].map((column) => live.column(column));
        for (const { cells } of live.rows) {
            const valued = [...cells].filter((cell) => cell.hasAttribute('data-value'));
            const figure = numbers_at.map((at) => cells[at]).find((cell) => valued.includes(cell));
            if (!figure) continue;
            const subject = cells[subject_at];
            make_opener(figure, valued, `${kind(cells[kind_at]?.textContent)}:${subject.dataset.id}`,
                `${figure.textContent}: what is behind ${subject.textContent}`);
        }
    }
}

/// Weights and pairings; the function that it returns brings both up to the state.
function live_pairings(study, table, state, commit) {
    const weights = () => state().weights ?? study.weights;
    const custom = () => state().weights !== null;
    const set = (values) => {
        const default_again = values === null || values.every((value, i) => value === study.weights[i]);
        commit({ weights: default_again ? null : values });
    };
    const panel = weights_panel(study, weights, set);
    const rank = ranking_table(study, table);
    const before = table.table.closest('.table-scroll');
    (before.previousElementSibling?.matches('.filter') ? before.previousElementSibling : before).before(panel.panel);
    return () => panel.show(rank(weights(), custom()), custom());
}

/// What is open over the page, by the state.
function live_evidence(study, state, commit) {
    const dialog = evidence_dialog(() => commit({ open: null }));
    return () => {
        const name = state().open;
        if (name === null) return dialog.close();
        const weights = state().weights ?? study.weights;
        const pair = ranked(study.pairs, weights).find(({ key }) => key === name);
        const subject = pair ? null : subject_evidence(study, name);
        if (pair) dialog.show(pair_content(study, pair, weights, state().weights !== null));
        else if (subject) dialog.show(subject_content(study, subject));
        else dialog.close();
    };
}

/// Everything that shows numbers; the functions bring it up to the state.
function live_study(study, main, tables, state, commit) {
    if (!study || !tables.has('pairings')) return [];
    answer_openers(main, (name, opener) => {
        opener.focus();
        commit({ open: name });
    });
    live_subjects(tables);
    return [live_pairings(study, tables.get('pairings'), state, commit), live_evidence(study, state, commit)];
}

function start() {
    let state = default_state();
    const study = load_study();
    const main = document.getElementById('main');
    const pairings = main.querySelector('table[data-table="pairings"]');
    if (study && pairings) add_move_column(pairings);

    const commit = (change) => {
        state = { ...state, ...change };
        history.replaceState(null, '', encode(state) || location.pathname + location.search);
        show();
    };
    const tables = live_tables(main, (table) => {
        const sorts = new Map(state.sorts), filters = new Map(state.filters);
        if (table.sort.direction === 'none') sorts.delete(table.key);
        else sorts.set(table.key, table.sort);
        if (table.filter === '') filters.delete(table.key);
        else filters.set(table.key, table.filter);
        commit({ sorts, filters });
    });
    const scheme = scheme_switch(() => state.scheme, (choice) => commit({ scheme: choice }));
    main.prepend(element('div', { class: 'tools' }, scheme.button));
    const parts = [scheme.show, ...live_study(study, main, tables, () => state, commit)];
    const show = () => parts.forEach((part) => part());

    const known = () => ({
        largest_weight: study ? largest_weight(study) : 1,
        tables: new Map([...tables].map(([key, table]) => [key, table.columns])),
        subjects: new Set(study ? [...study.contributions.keys(), ...subject_names(study)] : []),
    });
    const follow_address = () => {
        // A link to a section moves the page and keeps what was set.
        const { anchor, query } = split_fragment(location.hash);
        if (query === null && encode({ ...state, anchor: '' }) !== '') return commit({ anchor });
        state = decode(location.hash, known());
        for (const [key, table] of tables) table.set_state(state.sorts.get(key), state.filters.get(key));
        show();
        if (query !== null && anchor !== '') document.getElementById(anchor)?.scrollIntoView();
    };
    window.addEventListener('hashchange', follow_address);
    if (location.hash === '') show();
    else follow_address();
    live_figures(main.querySelectorAll('figure'));
    performance.mark('interlink-interactive');
}

start();
