// The two data blocks of the page as one structure: the answer `pairs` (its JSON is described in cli/docs/report.md)
// and the evidence behind it, which refers by index.
import { component_ids, ranked } from './leverage.js';

/// Tells a pair among all, in either direction of reading it aloud.
export function pair_key(a, b) {
    return JSON.stringify([a, b]);
}

function named([id, name]) {
    return { id, name };
}

/// Gives `object` the results of `fields`, each computed when it is first asked for.
function lazily(object, fields) {
    for (const [name, make] of Object.entries(fields)) {
        const get = () => {
            const value = make();
            Object.defineProperty(object, name, { value, enumerable: true });
            return value;
        };
        Object.defineProperty(object, name, { get, enumerable: true, configurable: true });
    }
    return object;
}

function read_contribution([component, share, theme, func, relation, via, from, to, from_phrases, to_phrases, links]) {
    return { component, share, theme, func, relation, via, from, to, from_phrases, to_phrases, links };
}

/// The ranked pairs in the data set's order, each with its components.
function read_pairs(answer, technologies) {
    const place = new Map(technologies.map((technology, i) => [technology.id, i]));
    return answer.tables.pairs
        .filter((row) => row.status !== 'insufficient-data')
        .map((row) => ({
            key: pair_key(row.a, row.b),
            a: place.get(row.a),
            b: place.get(row.b),
            status: row.status,
            components: component_ids.map((id) => row[id]),
        }))
        .sort((x, y) => x.a - y.a || x.b - y.b);
}

export function read_study(answer, evidence) {
    const technologies = evidence.technologies.map(named);
    const weights = component_ids.map((id) => answer.options[`weight_${id}`]);
    const pairs = read_pairs(answer, technologies);
    const key_of = ([a, b]) => pair_key(technologies[a].id, technologies[b].id);
    const components = evidence.components.map(([id, title, meaning]) => ({ id, title, meaning }));
    return lazily({ technologies, weights, pairs, ranking: ranked(pairs, weights), components }, {
        themes: () => evidence.themes.map(named),
        functions: () => evidence.functions.map(named),
        sources: () => evidence.sources.map(([id, title, secondary]) => ({ id, title, secondary })),
        places: () => evidence.places.map(([source, locator]) => ({ source, locator })),
        phrases: () => evidence.phrases.map(([technology, quadrant, phrase, places, themes]) => ({
            technology, quadrant, phrase, places, themes,
        })),
        relations: () => evidence.relations.map(([text, grade, places, note, serves]) => ({
            text, grade, places, note, serves,
        })),
        contributions: () => new Map(
            evidence.contributions.map((entry) => [key_of(entry), entry[2].map(read_contribution)]),
        ),
    });
}

export function pair_name(study, pair) {
    return `${study.technologies[pair.a].name} with ${study.technologies[pair.b].name}`;
}
