export const id = 353;
export const ids = [353];
export const modules = {

/***/ 18566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   ml: () => (/* binding */ replacementOf),
/* harmony export */   o5: () => (/* binding */ toBuildContexts)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27565);


const NONE = new Map();
/** @throws UserError with each name that is no reference: `docker buildx build --build-context` takes no other */
function toBuildContexts(declared) {
    const entries = Object.entries(declared);
    return entries.length === 0
        ? NONE
        : new Map((0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(entries, ([name, value]) => [keyOf(name), value]));
}
function keyOf(name) {
    try {
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeReference */ .t)(name);
    }
    catch (error) {
        if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`build context ${error.message}`, { cause: error });
    }
}
/** The value that replaces a stage or a reference of this name, where one does. */
function replacementOf(name, contexts) {
    return contexts.size === 0 ? undefined : contexts.get((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeReference */ .t)(name));
}
/** The reference that a value `docker-image://…` names; undefined for folders, layouts, git and all else. */
function imageOf(value) {
    return /^docker-image:(?:\/\/)?(.+)$/.exec(value)?.[1];
}


/***/ }),

/***/ 48777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Li: () => (/* binding */ parseLines),
  Z8: () => (/* binding */ splitInstruction)
});

// UNUSED EXPORTS: parseJsonWords

;// CONCATENATED MODULE: ./src/graph/dockerfile-directives.ts
const DIRECTIVE = /^(#|\/\/)\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+)$/;
const NAMES = ['syntax', 'escape', 'check'];
/** More lines than all directives take, some of them twice. */
const MOST = 16;
/**
 * Reads the parser directives, which stand in the very first lines.
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
function parseDirectives(file, lines) {
    const directives = readDirectives(lines.slice(0, MOST).map((line) => line.trimStart()), '#');
    const problems = directives.flatMap(({ name, value, line }, index) => {
        const position = { file, line };
        const isSecond = directives.findIndex((other) => other.name === name) < index;
        if (isSecond)
            return [{ position, message: `"# ${name}=" stands here a second time; leave one` }];
        if (name !== 'escape' || value === '\\' || value === '`')
            return [];
        return [{ position, message: `${JSON.stringify(value)} is no escape character; write \\ or \`` }];
    });
    const isBacktick = directives.some(({ name, value }) => name === 'escape' && value === '`');
    return { escaper: isBacktick ? '`' : '\\', frontend: findFrontend(lines), problems };
}
/** As BuildKit looks for it: behind a `#!` line too, after `//` too, but not behind spaces. */
function findFrontend(lines) {
    const skipped = lines[0]?.startsWith('#!') ? 1 : 0;
    for (const comment of ['#', '//']) {
        const found = readDirectives(lines.slice(skipped, MOST), comment).find(({ name }) => name === 'syntax');
        if (found !== undefined) {
            const [reference = ''] = found.value.split(' ');
            return { reference, line: found.line + skipped };
        }
    }
    return undefined;
}
/** The first line that is no directive ends them. */
function readDirectives(lines, comment) {
    const directives = [];
    for (const text of lines) {
        const [, prefix, key = '', value = ''] = DIRECTIVE.exec(text.trimEnd()) ?? [];
        const name = key.toLowerCase();
        if (prefix !== comment || !NAMES.includes(name))
            break;
        directives.push({ name, value, line: directives.length + 1 });
    }
    return directives;
}

// EXTERNAL MODULE: ./src/graph/dockerfile-words.ts + 2 modules
var dockerfile_words = __webpack_require__(45350);
;// CONCATENATED MODULE: ./src/graph/dockerfile-lines.ts


/** As in BuildKit, which refuses longer ones. */
const LINE_LENGTH = 65_535;
/**
 * Cuts a Dockerfile into instructions: parser directives, comments, continued lines and heredocs.
 * @see https://docs.docker.com/reference/dockerfile/#format
 */
function parseLines(file, text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map(withoutReturn);
    const directives = parseDirectives(file, lines);
    const problems = [...directives.problems, ...longLines(file, lines)];
    const instructions = [];
    for (let at = 0; at < lines.length;) {
        const logical = readLogical(lines, at, directives.escaper);
        const line = at + 1;
        at = logical.next;
        if (logical.text.trim() === '')
            continue;
        instructions.push({ ...splitInstruction(logical.text, directives.escaper), line });
        for (const heredoc of heredocsOf(logical.text, directives.escaper)) {
            const end = endOf(heredoc, lines, at);
            if (end === undefined)
                problems.push(unterminated({ file, line }, heredoc.name));
            at = (end ?? lines.length) + 1;
        }
    }
    return { ...directives, problems, instructions };
}
function longLines(file, lines) {
    const message = `the line has more than ${LINE_LENGTH} characters, which BuildKit refuses; part it with line continuations`;
    return [...lines.entries()]
        .filter(([, { length }]) => length > LINE_LENGTH)
        .map(([index]) => ({ position: { file, line: index + 1 }, message }));
}
function unterminated(position, name) {
    return { position, message: `the heredoc <<${name} has no end; write a line that is just ${name}` };
}
// Not /\r+$/, which takes quadratic time.
function withoutReturn(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
/** Joins a line with those that continue it; comments and empty lines between them are left out. */
function readLogical(lines, start, escaper) {
    let { text, isContinued } = cutContinuation(withoutComment((lines[start] ?? '').trimStart()), escaper);
    const parts = [text];
    let at = start + 1;
    for (; isContinued && at < lines.length; at += 1) {
        const line = withoutComment(lines[at] ?? '');
        if (line.trim() === '')
            continue;
        ({ text, isContinued } = cutContinuation(line, escaper));
        parts.push(text);
    }
    return { text: parts.join(''), next: at };
}
const withoutComment = (line) => (line.trimStart().startsWith('#') ? '' : line);
function cutContinuation(line, escaper) {
    const end = line.trimEnd();
    const isContinued = end.endsWith(escaper) && end.at(-2) !== escaper && /^[ \t]*$/.test(line.slice(end.length));
    return isContinued ? { text: end.slice(0, -1), isContinued } : { text: line, isContinued };
}
/** Splits `COPY --from=build /a /b` into its keyword, its flags and the rest. */
function splitInstruction(text, escaper) {
    const [, keyword = '', behind = ''] = /^([^\t\v\f\r ]*)([\s\S]*)$/.exec(text.trim()) ?? [];
    const flags = [];
    let rest = behind.trimStart();
    while (rest.startsWith('--')) {
        const { word, length } = readFlag(rest, escaper);
        rest = rest.slice(length).trimStart();
        if (word === '--')
            break;
        const [name = '', ...value] = word.slice(2).split('=');
        flags.push({ name, value: value.length === 0 ? undefined : value.join('=') });
    }
    return { keyword: keyword.toUpperCase(), flags, rest };
}
/** One flag without its quotes and escapes, and how much of the text it took. */
function readFlag(text, escaper) {
    let word = '';
    let quote = '';
    let at = 0;
    for (; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (quote === '' && /\s/.test(letter))
            break;
        if (letter === quote)
            quote = '';
        else if (quote === '' && (letter === '"' || letter === "'"))
            quote = letter;
        else if (letter !== escaper)
            word += letter;
        else {
            at += 1;
            word += text.charAt(at);
        }
    }
    return { word, length: at };
}
/** The arguments of an instruction that takes a JSON list or words; undefined where it is no JSON list. */
function parseJsonWords(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The heredocs that a line opens: in RUN, COPY and ADD, and in ONBUILD before these. */
function heredocsOf(text, escaper) {
    if (!text.includes('<<'))
        return [];
    const outer = splitInstruction(text, escaper);
    const { keyword, rest } = outer.keyword === 'ONBUILD' ? splitInstruction(outer.rest, escaper) : outer;
    if (!['RUN', 'COPY', 'ADD'].includes(keyword) || parseJsonWords(rest) !== undefined)
        return [];
    return ((0,dockerfile_words/* splitShellWords */.C)(text, 'kept') ?? []).flatMap((word) => toHeredoc(word) ?? []);
}
function toHeredoc(word) {
    const [, dash, raw = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? [];
    const [name, ...more] = (0,dockerfile_words/* splitShellWords */.C)(raw, 'removed') ?? [];
    return name === undefined || more.length > 0 ? undefined : { name, isChomped: dash === '-' };
}
/** The line that ends a heredoc. */
function endOf({ name, isChomped }, lines, start) {
    for (let at = start; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if ((isChomped ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return undefined;
}


/***/ }),

/***/ 45350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ expandWord),
  C: () => (/* binding */ splitShellWords)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
;// CONCATENATED MODULE: ./src/graph/dockerfile-operators.ts

/** @throws UserError when there is no such operator */
function checkOperator({ name, colon, operator }) {
    const known = colon === '' ? '-+?#%' : '-+?';
    if (operator !== '' && known.includes(operator))
        return;
    throw new user_error/* UserError */.yo(`\${${name}${colon}${operator}…} is unknown; use one of :- - :+ + :? ? # ## % %% / //`);
}
/**
 * What `${name:-word}` and its kin stand for. With a colon an empty value counts as none.
 * @throws UserError when `?` demands a value and there is none
 */
function modify({ name, colon, operator, word }, value) {
    const isSet = value !== undefined && !(colon !== '' && value === '');
    if (operator === '-')
        return isSet ? value : word;
    if (operator === '+')
        return isSet ? word : '';
    if (operator === '#')
        return trim(value ?? '', word, 'start');
    if (operator === '%')
        return trim(value ?? '', word, 'end');
    if (isSet)
        return value;
    throw new user_error/* UserError */.yo(`${name}: ${word || (value === undefined ? 'must be set' : 'must not be empty')}`);
}
/** A pattern that begins with the operator again takes the longest match. */
function trim(value, word, side) {
    const isLongest = word.startsWith(side === 'start' ? '#' : '%');
    const tokens = tokensOf(isLongest ? word.slice(1) : word);
    const any = isLongest ? '[^\\n]*' : '[^\\n]*?';
    if (side === 'start')
        return value.replace(new RegExp(`^${toSource(tokens, any)}`, 'u'), '');
    // A regular expression cannot find the shortest match at the end: look for it backwards.
    const pattern = new RegExp(`^${toSource(tokens.reverse(), any)}`, 'u');
    return reverse(reverse(value).replace(pattern, ''));
}
const reverse = (text) => [...text].reverse().join('');
/** What `${name/pattern/replacement}` stands for and, for all matches, `${name//pattern/replacement}`. */
function replacePattern(value, how) {
    const source = toSource(tokensOf(how.pattern), '[^\\n]*');
    return value.replace(new RegExp(source, how.times === 'all' ? 'gu' : 'u'), () => how.replacement);
}
/** A shell's pattern without brackets: `*`, `?`, and a backslash before what stands for itself. */
function tokensOf(pattern) {
    return [...pattern.matchAll(/\\[\s\S]?|[\s\S]/gu)].map(([text]) => {
        if (text === '*')
            return { text, kind: 'any' };
        if (text === '?')
            return { text, kind: 'one' };
        return { text: text.startsWith('\\') ? toEscaped(text) : text, kind: 'letter' };
    });
}
function toEscaped(text) {
    const letter = text.slice(1);
    if (letter !== '' && '*?\\}/'.includes(letter))
        return letter;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is no escape in a pattern; only * ? \\ } and / can follow a backslash`);
}
function toSource(tokens, any) {
    return tokens
        .map(({ text, kind }) => {
        if (kind === 'any')
            return any;
        return kind === 'one' ? '[^\\n]' : text.replace(/[\\^$.*+?()[\]{}|/]/u, (letter) => `\\${letter}`);
    })
        .join('');
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-word-list.ts
function createWordList() {
    const words = [];
    let word = '';
    const end = () => {
        if (word !== '')
            words.push(word);
        word = '';
    };
    return {
        add: (text) => {
            for (const letter of text) {
                if (/\s/.test(letter))
                    end();
                else
                    word += letter;
            }
        },
        addWhole: (text) => {
            word += text;
        },
        finish: () => {
            end();
            return words;
        },
    };
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-words.ts



const SPECIAL = '@*#?-$!0';
const DEPTH = 100;
/**
 * Substitutes variables and removes quotes and escapes as BuildKit does in `FROM` and `ARG`.
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError (without a place) when the syntax is wrong or `${NAME:?message}` refuses
 */
function expandWord(word, escaper, lookup) {
    if (!/[$'"\\`]/.test(word))
        return { text: word, unset: [] };
    const scan = { letters: [...word], at: 0, depth: 0, unset: new Set() };
    const rules = { escaper, lookup, keepQuotes: false, keepEscapes: false, keepUnset: false };
    return { text: readUntil(scan, undefined, rules), unset: [...scan.unset] };
}
/**
 * The words of a shell's command line, with their quotes or without; `<< EOF` is one word, variables stay.
 * Undefined where a quote is not closed.
 */
function splitShellWords(line, quotes) {
    const isKept = quotes === 'kept';
    const words = createWordList();
    const scan = { letters: [...line], at: 0, depth: 0, unset: new Set(), words };
    const lookup = () => undefined;
    const rules = { escaper: '\\', lookup, keepQuotes: isKept, keepEscapes: isKept, keepUnset: true };
    try {
        readUntil(scan, undefined, rules);
        return words.finish();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/** Reads to the stop character, which is taken too, or to the end. */
function readUntil(scan, stop, rules) {
    let text = '';
    scan.depth += 1;
    const words = scan.depth === 1 ? scan.words : undefined;
    if (scan.depth > DEPTH)
        throw new user_error/* UserError */.yo(`substitutions lie in each other more than ${DEPTH} deep`);
    for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
        if (letter === stop) {
            scan.at += 1;
            scan.depth -= 1;
            return text;
        }
        const part = readPart(scan, letter, rules);
        text += part;
        if (letter === '$' || part === letter)
            words?.add(part);
        else
            words?.addWhole(part);
    }
    if (stop !== undefined)
        throw new user_error/* UserError */.yo(`${JSON.stringify(stop)} is missing`);
    return text;
}
function readPart(scan, letter, rules) {
    if (letter === '$')
        return readVariable(scan, rules);
    if (letter === "'")
        return readSingleQuoted(scan, rules);
    if (letter === '"')
        return readDoubleQuoted(scan, rules);
    if (letter === '<')
        return readPossibleHeredoc(scan);
    scan.at += 1;
    if (letter !== rules.escaper)
        return letter;
    const escaped = scan.letters[scan.at] ?? '';
    scan.at += 1;
    // What is escaped never parts words, hence the longer text even where the escape is dropped.
    return rules.keepEscapes ? `${letter}${escaped}` : escaped;
}
function readSingleQuoted(scan, { keepQuotes }) {
    const end = scan.letters.indexOf("'", scan.at + 1);
    if (end < 0)
        throw new user_error/* UserError */.yo("the closing ' is missing");
    const inside = scan.letters.slice(scan.at + 1, end).join('');
    scan.at = end + 1;
    return keepQuotes ? `'${inside}'` : inside;
}
function readDoubleQuoted(scan, rules) {
    let inside = '';
    scan.at += 1;
    for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
        if (letter === '"') {
            scan.at += 1;
            return rules.keepQuotes ? `"${inside}"` : inside;
        }
        inside += letter === '$' ? readVariable(scan, rules) : readQuotedLetter(scan, letter, rules);
    }
    throw new user_error/* UserError */.yo('the closing " is missing');
}
/** Within double quotes only `"`, `$` and the escape itself can be escaped. */
function readQuotedLetter(scan, letter, { escaper, keepEscapes }) {
    scan.at += 1;
    const next = scan.letters[scan.at];
    if (letter !== escaper || next === undefined || !['"', '$', escaper].includes(next))
        return letter;
    scan.at += 1;
    return keepEscapes ? `${letter}${next}` : next;
}
function readPossibleHeredoc(scan) {
    scan.at += 1;
    if (scan.letters[scan.at] !== '<')
        return '<';
    const start = scan.at;
    do
        scan.at += 1;
    while (/^[\t\r ]$/.test(scan.letters[scan.at] ?? ''));
    return `<${scan.letters.slice(start, scan.at).join('')}`;
}
function readVariable(scan, rules) {
    scan.at += 1;
    if (scan.letters[scan.at] !== '{') {
        const name = readName(scan);
        if (name === '')
            return '$';
        return lookUp(scan, name, rules) ?? (rules.keepUnset ? `$${name}` : '');
    }
    scan.at += 1;
    const name = readName(scan);
    const operator = scan.letters[scan.at] ?? '';
    if (name === '' || operator === '')
        throw new user_error/* UserError */.yo('"$" and "{" must be followed by a name and "}"');
    scan.at += 1;
    if (operator === '}')
        return lookUp(scan, name, rules) ?? (rules.keepUnset ? `\${${name}}` : '');
    if (operator === '/')
        return readReplacement(scan, name, rules);
    return readModified(scan, { name, operator }, rules);
}
/** A name, a number, or one of the shell's special parameters. */
function readName(scan) {
    const first = scan.letters[scan.at] ?? '';
    const isPart = /\p{Nd}/u.test(first) ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}_]$/u;
    const start = scan.at;
    while (isPart.test(scan.letters[scan.at] ?? ''))
        scan.at += 1;
    if (scan.at === start && first !== '' && SPECIAL.includes(first))
        scan.at += 1;
    return scan.letters.slice(start, scan.at).join('');
}
function lookUp(scan, name, { lookup }) {
    const value = lookup(name);
    if (value === undefined)
        scan.unset.add(name);
    return value;
}
/** `${NAME:-word}` and its kin. */
function readModified(scan, start, rules) {
    const { name } = start;
    const colon = start.operator === ':' ? ':' : '';
    const operator = colon === '' ? start.operator : (scan.letters[scan.at] ?? '');
    if (colon !== '')
        scan.at += 1;
    checkOperator({ name, colon, operator });
    const isPattern = operator === '#' || operator === '%';
    const word = readUntil(scan, '}', { ...rules, keepEscapes: isPattern });
    const hasDefault = operator === '-' || operator === '+';
    const value = hasDefault ? rules.lookup(name) : lookUp(scan, name, rules);
    if (value === undefined && rules.keepUnset)
        return `\${${name}${colon}${operator}${word}}`;
    return modify({ name, colon, operator, word }, value);
}
function readReplacement(scan, name, rules) {
    const isAll = scan.letters[scan.at] === '/';
    if (isAll)
        scan.at += 1;
    const raw = { ...rules, keepEscapes: true };
    const pattern = readUntil(scan, '/', raw);
    const replacement = readUntil(scan, '}', raw);
    const value = lookUp(scan, name, rules);
    if (value === undefined && rules.keepUnset)
        return `\${${name}/${pattern}/${replacement}}`;
    return replacePattern(value ?? '', { pattern, replacement, times: isAll ? 'all' : 'first' });
}


/***/ }),

/***/ 47053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iA: () => (/* binding */ isStandardFrontend),
  Ai: () => (/* binding */ parseDockerfile)
});

// UNUSED EXPORTS: wordsOf

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/graph/dockerfile-lines.ts + 1 modules
var dockerfile_lines = __webpack_require__(48777);
;// CONCATENATED MODULE: ./src/graph/dockerfile-arguments.ts

/** Words parted by spaces outside of quotes; quotes and escapes stay. */
const WORDS = {
    '\\': /(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?|[^\s"'\\])+/g,
    '`': /(?:`[\s\S]|"(?:`[\s\S]|[^"`])*"?|'[^']*'?|[^\s"'`])+/g,
};
/** What these instructions declare, themselves or as triggers. One `ARG` may declare several names. */
function argumentsOf(instructions, escaper) {
    return instructions
        .map((one) => (one.keyword === 'ONBUILD' ? { ...one, ...(0,dockerfile_lines/* splitInstruction */.Z8)(one.rest, escaper) } : one))
        .filter(({ keyword }) => keyword === 'ARG')
        .flatMap(({ rest, line }) => (rest.match(WORDS[escaper]) ?? []).map((word) => toArgument(word, line)));
}
function toArgument(word, line) {
    const equals = word.indexOf('=');
    if (equals < 0)
        return { name: word, value: undefined, line };
    return { name: word.slice(0, equals), value: word.slice(equals + 1), line };
}

;// CONCATENATED MODULE: ./src/graph/dockerfile.ts



const KEYWORDS = [
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
    'ONBUILD',
    'RUN',
    'SHELL',
    'STOPSIGNAL',
    'USER',
    'VOLUME',
    'WORKDIR',
];
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
const SIZE = 1_048_576;
/**
 * Reads a Dockerfile's stages and instructions as BuildKit's own frontend does.
 * What only another frontend understands is passed over.
 * @see https://docs.docker.com/reference/dockerfile/
 * @throws UserError with every mistake and its line
 */
function parseDockerfile(file, text) {
    if (text.length > SIZE) {
        const message = `has ${text.length} characters, ${SIZE} are allowed; move data into files that it copies`;
        throw new user_error/* UserError */.yo({ position: { file }, message });
    }
    const { instructions, escaper, frontend, problems } = (0,dockerfile_lines/* parseLines */.Li)(file, text);
    const isStandard = isStandardFrontend(frontend);
    const known = instructions.filter(({ keyword }) => KEYWORDS.includes(keyword));
    const mistakes = isStandard ? instructions.flatMap((one) => problemsOf(file, one)) : [];
    const first = known.findIndex(({ keyword }) => keyword === 'FROM');
    const before = first < 0 ? known : known.slice(0, first);
    const early = before
        .filter(({ keyword }) => keyword !== 'ARG')
        .map(({ keyword, line }) => tooEarly({ file, line }, keyword));
    const all = [...problems, ...mistakes, ...(isStandard ? early : [])];
    if (all.length > 0)
        throw new user_error/* UserError */.yo(all.toSorted(byLine));
    const globals = argumentsOf(before, escaper);
    const stages = first < 0 ? [] : toStages(known.slice(first));
    const within = argumentsOf(known.slice(before.length), escaper);
    return {
        file,
        escaper,
        frontend,
        globals,
        stages,
        visible: new Set(within.map(({ name }) => name)),
        asksForPlatform: asksForPlatform(globals, stages),
    };
}
const PLATFORM_ARGUMENT = /(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)/;
function asksForPlatform(globals, stages) {
    const texts = [
        ...globals.map(({ value }) => value ?? ''),
        ...stages.map(({ base, platform = '' }) => base + platform),
    ];
    return texts.some((text) => PLATFORM_ARGUMENT.test(text));
}
/** Whether the file's language is the one we know. */
function isStandardFrontend(frontend) {
    return (frontend === undefined || /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend.reference));
}
function byLine(one, other) {
    return (one.position?.line ?? 0) - (other.position?.line ?? 0);
}
function tooEarly(position, keyword) {
    return { position, message: `${keyword} stands before the first FROM; only ARG may` };
}
function problemsOf(file, { keyword, rest, line }) {
    const position = { file, line };
    if (!KEYWORDS.includes(keyword)) {
        const near = (0,user_error/* nearest */.pA)(keyword, KEYWORDS);
        const remedy = near === undefined ? `known are ${KEYWORDS.join(', ')}` : `did you mean ${near}?`;
        return [{ position, message: `${JSON.stringify(keyword.slice(0, 80))} is no instruction; ${remedy}` }];
    }
    if (keyword !== 'FROM')
        return [];
    const words = wordsOf(rest);
    const [, as = '', name = ''] = words;
    const isPlain = words.length === 1 && rest !== '';
    if (!isPlain && (words.length !== 3 || as.toLowerCase() !== 'as')) {
        return [
            { position, message: `"FROM ${rest.slice(0, 80)}" is wrong; write FROM image or FROM image AS name` },
        ];
    }
    if (isPlain || STAGE_NAME.test(name.toLowerCase()))
        return [];
    const rule = 'begin with a letter and go on with letters, digits, "-", "_" and "."';
    return [{ position, message: `${JSON.stringify(name)} is no name for a stage; ${rule}` }];
}
/** The words of an instruction that knows no quotes. */
function wordsOf(rest) {
    return rest.trim().split(/[\t\v\f\r ]+/);
}
function toStages(instructions) {
    const starts = [...instructions.keys()].filter((index) => instructions[index]?.keyword === 'FROM');
    return starts.map((start, index) => {
        const [from, ...rest] = instructions.slice(start, starts[index + 1]);
        const [base = '', , name] = wordsOf(from?.rest ?? '');
        return {
            name: name?.toLowerCase(),
            base,
            platform: from?.flags.find((flag) => flag.name === 'platform')?.value,
            line: from?.line ?? 0,
            instructions: rest,
        };
    });
}


/***/ }),

/***/ 89646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ firstOfEach)
/* harmony export */ });
/** The items without those whose key an earlier one has. */
function firstOfEach(items, keyOf) {
    if (items.length < 2)
        return items;
    const first = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (!first.has(key))
            first.set(key, item);
    }
    return [...first.values()];
}


/***/ }),

/***/ 27565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ toLookup),
/* harmony export */   t: () => (/* binding */ normalizeReference)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62148);

/**
 * A reference as the builder looks it up: `nginx` is `docker.io/library/nginx:latest`.
 * Beside a digest a tag has no say, and is left out.
 * @throws UserError when the text is no reference
 */
function toLookup(text) {
    const { registry, repository, tag = 'latest', digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    return digest === undefined ? { registry, repository, tag } : { registry, repository, digest };
}
/** One text for all the ways to write a reference. */
function normalizeReference(text) {
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(toLookup(text));
}


/***/ }),

/***/ 96317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ resolveDockerfile),
  z: () => (/* binding */ resolvePlatforms)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/graph/dockerfile.ts + 1 modules
var graph_dockerfile = __webpack_require__(47053);
// EXTERNAL MODULE: ./src/graph/build-contexts.ts
var build_contexts = __webpack_require__(18566);
// EXTERNAL MODULE: ./src/graph/dockerfile-lines.ts + 1 modules
var dockerfile_lines = __webpack_require__(48777);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
// EXTERNAL MODULE: ./src/graph/dockerfile-words.ts + 2 modules
var dockerfile_words = __webpack_require__(45350);
;// CONCATENATED MODULE: ./src/graph/dockerfile-scope.ts



/**
 * The values of the global `ARG`s and of the platform arguments, for one platform.
 * @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
function toScope(dockerfile, input, platform) {
    const scope = new Map();
    for (const [name, value] of builtInArguments(dockerfile, input, platform)) {
        scope.set(name, input.args[name] ?? value);
    }
    const problems = [];
    const { file, globals, escaper } = dockerfile;
    for (const { name, value, line } of globals) {
        const given = Object.hasOwn(input.args, name) ? input.args[name] : undefined;
        if (given !== undefined)
            scope.set(name, given);
        if (given !== undefined || value === undefined)
            continue;
        const result = expandAt({ file, line }, value, { scope, escaper });
        if ('text' in result)
            scope.set(name, result.text);
        else
            problems.push(result);
    }
    return { scope, problems };
}
/** What is set without being declared; the platforms only where the file asks for them. */
function builtInArguments({ stages, asksForPlatform }, { target, buildPlatform }, platform) {
    const stage = ['TARGETSTAGE', target ?? stages.at(-1)?.name ?? 'default'];
    if (!asksForPlatform)
        return [stage];
    return [
        stage,
        ...platformArguments('BUILD', buildPlatform ?? platform),
        ...platformArguments('TARGET', platform),
    ];
}
function platformArguments(side, text) {
    const platform = (0,oci_platform/* parsePlatform */.Y8)(text);
    return [
        [`${side}PLATFORM`, (0,oci_platform/* formatPlatform */.Bq)(platform)],
        [`${side}OS`, platform.os],
        [`${side}OSVERSION`, platform['os.version'] ?? ''],
        [`${side}ARCH`, platform.architecture],
        [`${side}VARIANT`, platform.variant ?? ''],
    ];
}
/** A word with its variables' values, or what is wrong with it. */
function expandAt(position, word, { scope, escaper }) {
    try {
        return (0,dockerfile_words/* expandWord */.V)(word, escaper, (name) => scope.get(name));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        return { position, message: `${JSON.stringify(word)} cannot be substituted: ${error.message}` };
    }
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./src/graph/dockerfile-sources.ts

/** The stages, references and build contexts that an instruction takes files from, beside its own context. */
function sourcesOf(instruction) {
    if (instruction.keyword === 'COPY') {
        const from = instruction.flags.findLast(({ name }) => name === 'from')?.value;
        return from ? [{ kind: 'copy', from }] : [];
    }
    return mountsOf(instruction).flatMap((mount) => {
        const from = mount.get('from');
        return from ? [{ kind: 'mount', from }] : [];
    });
}
/** The fields of each `RUN --mount=`, keys in lower case. */
function mountsOf({ keyword, flags }) {
    if (keyword !== 'RUN')
        return [];
    return flags
        .filter(({ name, value }) => name === 'mount' && value !== undefined)
        .map(({ value = '' }) => new Map(fieldsOf(value).map(toEntry)));
}
function toEntry(field) {
    const [key = '', ...value] = field.split('=');
    return [key.toLowerCase(), value.join('=')];
}
/** The fields of one CSV record. Where its quotes are wrong they count as letters: the builder will refuse them. */
function fieldsOf(text) {
    if (!text.includes('"'))
        return text.split(',');
    try {
        const [record = []] = (0,sync/* parse */.qg)(text);
        return record;
    }
    catch (error) {
        if (error instanceof sync/* CsvError */.J$)
            return text.split(',');
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-needs.ts




/** What a stage's `FROM` names; undefined for `scratch` and for what is wrong. */
function resolveBase(stage, index, resolving) {
    const { dockerfile, scope, problems } = resolving;
    const position = { file: dockerfile.file, line: stage.line };
    const result = expandAt(position, stage.base, { scope, escaper: dockerfile.escaper });
    if (!('text' in result)) {
        problems.push(result);
        return undefined;
    }
    const need = { kind: 'from', name: result.text, line: stage.line };
    // Names of stages are kept in lower case, and FROM compares them as they are.
    const earlier = dockerfile.stages.slice(0, index).findLastIndex(({ name }) => name === need.name);
    if (earlier >= 0)
        return { ...need, stage: earlier };
    if (need.name === 'scratch')
        return undefined;
    const rule = ruleBrokenBy(need.name);
    if (rule === undefined)
        return { ...need, stage: undefined };
    const unset = result.unset.map((variable) => remedyFor(variable, resolving));
    problems.push({ position, message: `FROM ${stage.base}: ${[rule, ...unset].join('; ')}` });
    return undefined;
}
function remedyFor(variable, { input }) {
    return Object.hasOwn(input.args, variable)
        ? `${variable} is given, but not declared: write "ARG ${variable}" before the first FROM`
        : `${variable} has no value: give it as a build argument, or write "ARG ${variable}=…" before the first FROM`;
}
function ruleBrokenBy(reference) {
    if (reference === '')
        return 'the base is empty';
    try {
        (0,oci_reference/* parseReference */.F2)(reference);
        return undefined;
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return error.message;
        throw error;
    }
}
/** As containerd reads it: `linux/arm64/v8`, but also `amd64` alone. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([^()]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/;
/** What a stage's `--platform` says; undefined where it has none or a wrong one. */
function resolvePlatform({ platform, line }, { dockerfile, scope, problems }) {
    if (platform === undefined)
        return undefined;
    const position = { file: dockerfile.file, line };
    const result = expandAt(position, platform, { scope, escaper: dockerfile.escaper });
    if ('text' in result && PLATFORM.test(result.text))
        return result.text;
    if ('text' in result) {
        const message = `--platform=${platform} gives "${result.text}"; write os/architecture[/variant], such as linux/arm64`;
        problems.push({ position, message });
    }
    else
        problems.push(result);
    return undefined;
}
/** What an instruction copies from or mounts, beside its own build context. */
function resolveInstruction(instruction, { dockerfile, problems }) {
    const { file, stages } = dockerfile;
    return sourcesOf(instruction).flatMap((source) => {
        const { kind, from } = source;
        const stage = findStage(from, stages);
        if (stage === undefined && from === 'scratch')
            return [];
        const message = mistakeIn(source, stage, stages.length);
        if (message === undefined)
            return [{ kind, name: from, stage, line: instruction.line }];
        problems.push({ position: { file, line: instruction.line }, message });
        return [];
    });
}
/** By name in any case, or by number. */
function findStage(from, stages) {
    const named = stages.findLastIndex(({ name }) => name === from.toLowerCase());
    if (named >= 0)
        return named;
    return /^\d+$/.test(from) && Number(from) < stages.length ? Number(from) : undefined;
}
function mistakeIn({ kind, from }, stage, count) {
    const key = kind === 'copy' ? `--from=${from}` : `from=${from}`;
    if (from.includes('$'))
        return `${key} takes no variable; write "FROM ${from} AS name" and name that stage here`;
    if (stage !== undefined)
        return undefined;
    if (/^\d+$/.test(from))
        return `${key}: there is no such stage; the file has ${count}, the first is 0`;
    const rule = ruleBrokenBy(from);
    return rule === undefined ? undefined : `${key}: ${rule}`;
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-stages.ts





/**
 * The stages that a build for this platform runs, in the order of the file.
 * Like BuildKit it demands that the other stages are right as well.
 * @throws UserError with every stage, variable and reference that is wrong
 */
function resolveStages(dockerfile, input, platform) {
    const { scope, problems } = toScope(dockerfile, input, platform);
    const resolving = { dockerfile, input, scope, problems: [...problems] };
    const contexts = (0,build_contexts/* toBuildContexts */.o5)(input.buildContexts ?? {});
    const stages = dockerfile.stages.map((stage, index) => {
        const isReplaced = stage.name !== undefined && (0,build_contexts/* replacementOf */.ml)(stage.name, contexts) !== undefined;
        return isReplaced ? toReplaced(stage, index) : resolveStage(stage, index, resolving);
    });
    const target = findTarget(resolving);
    const reached = new Set([target]);
    // A set's iterator also visits what is added on the way.
    for (const index of reached) {
        for (const need of stages[index]?.needs ?? []) {
            if (need.stage !== undefined)
                reached.add(need.stage);
            resolving.problems.push(...orderProblems(need, index, dockerfile.file));
        }
    }
    if (resolving.problems.length > 0)
        throw new user_error/* UserError */.yo(resolving.problems);
    return stages.filter((_, index) => reached.has(index));
}
function orderProblems({ name, stage, line }, index, file) {
    if (stage === undefined || stage < index)
        return [];
    const which = stage === index ? 'this stage itself' : 'a later stage';
    return [{ position: { file, line }, message: `"${name}" is ${which}; take files from earlier stages only` }];
}
/** The index of the stage to build; -1, with a problem, where there is none. */
function findTarget({ dockerfile: { file, stages }, input: { target }, problems }) {
    const index = target === undefined
        ? stages.length - 1
        : stages.findLastIndex(({ name }) => name === target.toLowerCase());
    if (index >= 0)
        return index;
    const position = { file };
    const names = stages.flatMap(({ name }) => name ?? []);
    if (target === undefined)
        problems.push({ position, message: 'has no FROM; a Dockerfile needs one at least' });
    else
        problems.push({ position, message: `has no stage "${target}" to build; ${nearestStage(target, names)}` });
    return index;
}
function nearestStage(target, names) {
    const near = (0,user_error/* nearest */.pA)(target, names);
    if (near !== undefined)
        return `did you mean "${near}"?`;
    return names.length === 0 ? 'give one a name with FROM … AS name' : `it has ${names.join(', ')}`;
}
function toReplaced({ name = '', line }, index) {
    const needs = [{ kind: 'from', name, stage: undefined, line }];
    return { index, platform: undefined, needs, instructions: [] };
}
function resolveStage(stage, index, resolving) {
    const platform = resolvePlatform(stage, resolving);
    const base = resolveBase(stage, index, resolving);
    const triggers = base?.stage === undefined ? [] : triggersOf(base.stage, resolving.dockerfile);
    const needsOf = (instruction) => resolveInstruction(instruction, resolving);
    return {
        index,
        platform,
        needs: [
            ...(base === undefined ? [] : [base]),
            ...triggers.flatMap(needsOf).map((need) => ({ ...need, kind: 'onbuild' })),
            ...stage.instructions.flatMap(needsOf),
        ],
        instructions: [...triggers, ...stage.instructions],
    };
}
/** What the stage makes those run that stand on it. */
function triggersOf(index, { stages, escaper }) {
    return (stages[index]?.instructions ?? [])
        .filter(({ keyword }) => keyword === 'ONBUILD')
        .map(({ rest, line }) => ({ ...(0,dockerfile_lines/* splitInstruction */.Z8)(rest, escaper), line }));
}

// EXTERNAL MODULE: ./src/graph/first-of-each.ts
var first_of_each = __webpack_require__(89646);
;// CONCATENATED MODULE: ./src/graph/resolution.ts




/** @throws UserError with every mistake in the Dockerfile */
function resolveDockerfile(dockerfile, input) {
    return { dockerfile, input, resolutions: resolvePlatforms(dockerfile, input) };
}
/**
 * What runs for each platform; platforms that the Dockerfile does not tell apart share one resolution.
 * @throws UserError with every mistake in the Dockerfile, each once
 */
function resolvePlatforms(dockerfile, input) {
    // A file for another frontend may hold no stage that we could see.
    if (dockerfile.stages.length === 0 && !(0,graph_dockerfile/* isStandardFrontend */.iA)(dockerfile.frontend))
        return [];
    const platforms = input.platforms?.length ? input.platforms : ['linux/amd64'];
    const groups = dockerfile.asksForPlatform ? platforms.map((platform) => [platform]) : [platforms];
    try {
        return (0,user_error/* collect */.Fo)(groups, (group) => ({
            platforms: group,
            stages: resolveStages(dockerfile, input, group[0] ?? ''),
        }));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        throw new user_error/* UserError */.yo((0,first_of_each/* firstOfEach */.t)(error.problems, user_error/* formatProblem */.Vw), { cause: error });
    }
}


/***/ }),

/***/ 65778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unpackContext)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/**
 * Unpacks the artifact with the Dockerfiles that an earlier job generated, where one is named.
 * @throws UserError when the run has no such artifact
 */
async function unpackContext(values, { artifacts, files, log }) {
    const name = values['context-artifact'];
    if (name === undefined)
        return;
    const unpacked = await artifacts.download(name, files.resolve('.'));
    if (unpacked === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`context-artifact: this run has no artifact "${name}"; upload it in an earlier job`);
    }
    log.info(`context-artifact ${name}: ${unpacked.length} files`);
}


/***/ })

};
