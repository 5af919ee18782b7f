// What is behind a number: its contributions, down to phrase and place, over the page. Escape or the button goes back
// to the number that was pressed.
import { sources_note, weighed_contributions } from './contributions.js';
import { element } from './elements.js';
import { penalty } from './leverage.js';
import { fixed, nothing, signed } from './numbers.js';
import { pair_name } from './study.js';

function cells(kind, values) {
    return values.map((value, i) => element(i === 0 ? 'th' : kind, {
        scope: kind === 'th' ? 'col' : i === 0 ? 'row' : null, class: i === 0 ? null : 'number',
    }, value));
}

function components_table(study, pair, weights) {
    const rows = study.components.map((component, i) => {
        const weight = i === penalty ? -weights[i] : weights[i];
        return element('tr', {}, cells('td', [component.title, fixed(pair.components[i], 3),
            signed(weight, 2), signed(weight * pair.components[i], 3)]));
    });
    rows.push(element('tr', { class: 'sum' },
        cells('td', ['Leverage', nothing, nothing, signed(pair.leverage, 3)])));
    return element('div', { class: 'table-scroll', role: 'group', tabindex: 0, 'aria-label': 'Components' },
        element('table', {}, element('thead', {}, element('tr', {},
            cells('th', ['Component', 'Value', 'Weight', 'Adds']))), element('tbody', {}, rows)));
}

function phrase_item({ letter, quadrant, phrase, technology, places, amount }) {
    return element('li', {}, element('span', { class: `letter ${letter}`, title: quadrant }, letter),
        element('span', {}, `${technology}: “${phrase}”`,
            amount === undefined ? null : element('span', { class: 'share' }, ` ${signed(amount, 3)}`),
            element('span', { class: 'basis' }, places.join('; ') || 'no place in a source is given')));
}

function link_item({ text, grade, note, places }) {
    return element('li', {}, element('span', { class: 'letter', title: 'link' }, '→'),
        element('span', {}, `${text} (${grade})`,
            element('span', { class: 'basis' }, [places.join('; '), note].filter(Boolean).join('. ') ||
                'no place in a source is given')));
}

function contribution_item(entry, largest) {
    const bar = element('span', { class: entry.amount < 0 ? 'bar takes' : 'bar', 'aria-hidden': 'true' });
    bar.style.width = `${(100 * Math.abs(entry.amount)) / largest}%`;
    return element('li', {},
        element('p', { class: 'contribution' }, element('span', { class: 'amount' }, signed(entry.amount, 3)),
            element('span', { class: 'track' }, bar)),
        element('p', {}, element('strong', {}, entry.subject), ` – ${entry.component}: ${entry.reason}`),
        element('ul', { class: 'evidence' }, entry.phrases.map(phrase_item), entry.links.map(link_item)));
}

/// The content for a pair at these weights. `pair` comes from a ranking.
export function pair_content(study, pair, weights, custom) {
    const entries = weighed_contributions(study, pair.key, weights);
    const largest = Math.max(...entries.map(({ amount }) => Math.abs(amount)), Number.MIN_VALUE);
    const partial = pair.status === 'partial'
        ? element('p', { class: 'quiet' }, 'The data are partial: a component has nothing to work on.') : null;
    return [
        element('h2', { id: 'dialog-title' }, pair_name(study, pair)),
        element('p', {}, `Rank ${pair.rank} of ${study.pairs.length}, leverage ${fixed(pair.leverage, 3)}, at ` +
            `${custom ? 'your' : 'the default'} weights.`),
        partial,
        components_table(study, pair, weights),
        element('h3', {}, 'What adds up to it'),
        element('p', { class: 'quiet' }, 'Each line is a share of the score, not what would be lost without it.'),
        element('ol', { class: 'contributions' }, entries.map((entry) => contribution_item(entry, largest))),
        element('p', { class: 'quiet' }, sources_note(study)),
    ];
}

/// The content for what subject_evidence found.
export function subject_content(study, { title, words, phrases, links }) {
    return [
        element('h2', { id: 'dialog-title' }, title),
        element('p', {}, `${words[0].toUpperCase()}${words.slice(1)}.`),
        element('ul', { class: 'evidence' }, phrases.map(phrase_item), links.map(link_item)),
        element('p', { class: 'quiet' }, sources_note(study)),
    ];
}

/// One dialog for the page; `closed` is called when it goes.
export function evidence_dialog(closed) {
    const body = element('div');
    const back = element('button', { type: 'button', class: 'back', click: () => dialog.close() }, '← Back to the table');
    const dialog = element('dialog', { 'aria-labelledby': 'dialog-title', close: closed }, back, body);
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    return {
        show(content) {
            body.replaceChildren(...content.filter(Boolean));
            if (!dialog.open) dialog.showModal();
            dialog.scrollTop = 0;
        },
        close() { if (dialog.open) dialog.close(); },
    };
}
