// What is behind a pair's score, weighed: amounts that add up to its leverage, down to phrases and places.
import { joined } from './numbers.js';

/// "ptc-2019, Blockchain, Strengths"; what a secondary source says is told according to it.
function place_text(study, index) {
    const { source, locator } = study.places[index];
    const { id, secondary } = study.sources[source] ?? { id: '', secondary: false };
    return (secondary ? 'according to ' : '') + id + (locator ? `, ${locator}` : '');
}

function places_text(study, indices) {
    return [...new Set(indices.map((index) => place_text(study, index)))];
}

const letters = { strength: 'S', weakness: 'W', opportunity: 'O', threat: 'T' };

/// A phrase with who says it of what, and where.
export function told_phrase(study, { technology, quadrant, phrase, places }) {
    return {
        letter: letters[quadrant], quadrant, phrase,
        technology: study.technologies[technology].name,
        places: places_text(study, places),
    };
}

export function told_link(study, { text, grade, note, places }) {
    return { text, grade, note, places: places_text(study, places) };
}

function subject(study, entry) {
    if (entry.theme !== null) return study.themes[entry.theme].name;
    if (entry.func !== null) return study.functions[entry.func].name;
    return study.relations[entry.relation].text;
}

/// Why it counts, in a sentence without its full stop.
function reason(study, { component, from, to, via }) {
    const giver = study.technologies[from].name, taker = study.technologies[to].name;
    const through = via === null ? '' : ` through ${study.themes[via].name}`;
    return [
        'the same opportunity in both',
        `a strength of ${giver} enables an opportunity of ${taker}${through}`,
        `${giver} answers a weakness or threat of ${taker}${through}`,
        'both serve it',
        `${giver} requires ${taker}`,
        'both are exposed to it',
    ][component];
}

/// Largest first; they add up to the leverage at these weights.
export function weighed_contributions(study, key, weights) {
    const entries = study.contributions.get(key) ?? [];
    return entries
        .map((entry) => {
            const amount = weights[entry.component] * entry.share;
            return {
                amount,
                component: study.components[entry.component].title,
                subject: subject(study, entry),
                reason: reason(study, entry),
                phrases: [...entry.from_phrases, ...entry.to_phrases].map(([index, part]) => (
                    { ...told_phrase(study, study.phrases[index]), amount: amount * part })),
                links: entry.links.map((index) => told_link(study, study.relations[index])),
            };
        })
        .sort((x, y) => y.amount - x.amount);
}

/// What the ids of the sources stand for.
export function sources_note(study) {
    return study.sources.length === 0 ? '' : `${joined(study.sources.map(({ id, title }) => `${id} is “${title}”`))}.`;
}
