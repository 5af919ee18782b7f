// What is behind a figure about a theme, a function or a technology: the phrases and links that speak of it. A subject
// is named "threats:privacy", by what is asked about it and its id.
import { told_link, told_phrase } from './contributions.js';
import { counted } from './numbers.js';

const about = {
    strengths: { of: 'themes', quadrants: ['strength'], words: 'named as a strength' },
    threats: { of: 'themes', quadrants: ['weakness', 'threat'], words: 'named as a weakness or threat' },
    opportunities: { of: 'themes', quadrants: ['opportunity'], words: 'named as an opportunity' },
    themes: { of: 'themes', quadrants: ['strength', 'weakness', 'opportunity', 'threat'], words: 'named' },
    technologies: { of: 'technologies', words: 'said of it' },
    functions: { of: 'functions', words: 'served' },
};

/// Which tables tell of what: the column with the id, and the columns whose number opens it, the first that is there.
export const subject_tables = [
    { table: 'shared_strengths', kind: () => 'strengths', id: 'theme', numbers: ['breadth'] },
    { table: 'shared_threats', kind: () => 'threats', id: 'theme', numbers: ['breadth'] },
    { table: 'shared_opportunities', kind: (word) => (word === 'function' ? 'functions' : 'opportunities'), id: 'target',
        numbers: ['breadth'] },
    { table: 'functions', kind: () => 'functions', id: 'id', numbers: ['coverage'] },
    { table: 'central_technologies', kind: () => 'technologies', id: 'id', numbers: ['benefit_rank', 'risk_rank'] },
    { table: 'central_themes', kind: () => 'themes', id: 'id', numbers: ['benefit_rank', 'risk_rank'] },
];

/// Every subject that can be opened.
export function subject_names(study) {
    return Object.entries(about).flatMap(([kind, { of }]) => study[of].map(({ id }) => `${kind}:${id}`));
}

/// { title, words, phrases, links }; null for a name that is none.
export function subject_evidence(study, name) {
    const colon = name.indexOf(':');
    const kind = name.slice(0, colon);
    if (!Object.hasOwn(about, kind)) return null;
    const { of, quadrants, words } = about[kind];
    const index = study[of].findIndex(({ id }) => id === name.slice(colon + 1));
    if (index < 0) return null;
    const speaks = {
        themes: ({ quadrant, themes }) => quadrants.includes(quadrant) && themes.some(([theme]) => theme === index),
        technologies: ({ technology }) => technology === index,
        functions: () => false,
    }[of];
    const phrases = study.phrases.filter(speaks).map((phrase) => told_phrase(study, phrase));
    const links = study.relations.filter(({ serves }) => of === 'functions' && serves.includes(index))
        .map((link) => told_link(study, link));
    const count = of === 'functions' ? counted(links.length, 'link', 'links') : counted(phrases.length, 'phrase', 'phrases');
    return { title: study[of][index].name, words: `${words} in ${count}`, phrases, links };
}
