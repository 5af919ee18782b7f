// Light or dark by choice: the style's own rules for the dark scheme are told when to hold.
import { element } from './elements.js';

const dark_rule = '(prefers-color-scheme: dark)';

function dark_rules() {
    return [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === dark_rule);
}

/// A button that switches; `choice()` is 'light', 'dark' or null for the system's own, `choose` is told the next one.
export function scheme_switch(choice, choose) {
    const system = window.matchMedia(dark_rule);
    let rules = null;
    const is_dark = () => (choice() ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const button = element('button', { type: 'button', click: () => choose(is_dark() ? 'light' : 'dark') });
    const show = () => {
        button.textContent = is_dark() ? 'Light colours' : 'Dark colours';
        document.documentElement.dataset.scheme = is_dark() ? 'dark' : 'light';
        if (choice() !== null) rules ??= dark_rules();
        for (const rule of rules ?? []) rule.media.mediaText = { light: 'not all', dark: 'all' }[choice()] ?? dark_rule;
    };
    system.addEventListener('change', show);
    return { button, show };
}
