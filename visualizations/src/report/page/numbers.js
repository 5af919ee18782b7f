// Numbers as the engine writes them for people: fixed decimals, never "-0.00", an en dash for no value.

export const nothing = '–';

export function fixed(value, decimals) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return nothing;
    const text = value.toFixed(decimals);
    return Number(text) === 0 ? text.replace('-', '') : text;
}

/// With its sign: what a contribution adds or takes.
export function signed(value, decimals) {
    const text = fixed(value, decimals);
    return text === nothing || text.startsWith('-') || Number(text) === 0 ? text.replace('-', '−') : `+${text}`;
}

/// "1 phrase", "2 phrases".
export function counted(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}

/// "A, B and C".
export function joined(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
