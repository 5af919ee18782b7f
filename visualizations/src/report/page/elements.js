// Elements from names, attributes and children. Text stays text: nothing in the data becomes markup.

export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) {
        const value = attributes[key];
        if (typeof value === 'function') made.addEventListener(key, value);
        else if (value !== null && value !== undefined && value !== false)
            made.setAttribute(key, value === true ? '' : value);
    }
    if (children.length > 0) made.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return made;
}

/// A function that runs `act` once the calls have stopped for `milliseconds`, with the last arguments.
export function settled(act, milliseconds) {
    let timer;
    return (...values) => {
        clearTimeout(timer);
        timer = setTimeout(() => act(...values), milliseconds);
    };
}
