export const id = 682;
export const ids = [682];
export const modules = {

/***/ 1684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ parseYamlBoolean),
/* harmony export */   Og: () => (/* binding */ toInputBoolean),
/* harmony export */   aH: () => (/* binding */ parseGoBoolean)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** The words that Go, and with it buildx and BuildKit, reads as a boolean; undefined for any other text. */
function parseGoBoolean(text) {
    if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text))
        return true;
    if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text))
        return false;
    return undefined;
}
/** A YAML 1.2 core schema boolean, the only ones that an action's inputs may be; undefined for any other text. */
function parseYamlBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    return undefined;
}
/** @throws UserError in the words of GitHub's own toolkit */
function toInputBoolean(name, text) {
    const value = parseYamlBoolean(text);
    if (value !== undefined)
        return value;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}


/***/ }),

/***/ 2304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   Q4: () => (/* binding */ parseRecords),
/* harmony export */   ll: () => (/* binding */ formatFields),
/* harmony export */   mo: () => (/* binding */ parseItems),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

const LINE_END = /\r\n|\r|\n/y;
const PLAIN = /[^,\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?!")/y;
/**
 * Reads comma-separated text as the docker actions do: quotes at a field's start hold commas and line breaks,
 * `""` in them is a quote, quotes elsewhere are ordinary characters. Empty lines are left out.
 * @throws UserError when a quote is never closed
 */
function parseRecords(text) {
    const records = [];
    let record = [];
    for (let offset = 0; offset < text.length;) {
        const start = offset;
        const field = readField(text, start);
        offset = field.end;
        record.push(field.text);
        const lineEnd = matchAt(LINE_END, text, offset);
        if (lineEnd === undefined && offset < text.length) {
            offset += 1;
            // A comma at the very end opens one more field.
            if (offset === text.length)
                record.push('');
            else
                continue;
        }
        if (record.length > 1 || field.end > start)
            records.push(record);
        record = [];
        offset += lineEnd?.length ?? 0;
    }
    return records;
}
/** The items of an input that takes lines or commas. */
function parseItems(text) {
    return tidy(parseRecords(text.trim()).flatMap(([first = '', ...rest]) => rest.length === 0 ? first.split(',') : [first, ...rest]));
}
/** The items of an input that takes lines: the comma belongs to the item, quotes hold several lines together. */
function parseLines(text) {
    return tidy(parseRecords(text.trim()).map((fields) => fields.join(',')));
}
/** The lines of an input whose quotes are for buildx to read. */
function splitLines(text) {
    return tidy(text.split(/\r\n|\r|\n/));
}
/** The fields of one `type=…,name=…` as buildx reads them, trimmed. */
function parseFields(item) {
    const fields = parseRecords(item).flat();
    return fields.map((field) => field
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .trim());
}
/** The opposite of `parseFields`: a field with a comma or a quote in it gets quotes. */
function formatFields(fields) {
    return fields
        .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
const tidy = (items) => items.map((item) => item.trim()).filter((item) => item !== '');
function readField(text, offset) {
    if (text[offset] !== '"') {
        const plain = matchAt(PLAIN, text, offset) ?? '';
        return { text: plain, end: offset + plain.length };
    }
    const quoted = matchAt(QUOTED, text, offset);
    if (quoted === undefined) {
        const [shown] = text.slice(offset + 1).split(/[=\r\n]/);
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${shown}…: the quote is never closed; end the entry with ", and write "" for a quote inside`);
    }
    const inside = quoted.slice(1, -1).replaceAll('""', '"');
    const rest = matchAt(PLAIN, text, offset + quoted.length) ?? '';
    const end = offset + quoted.length + rest.length;
    // Where text follows the second quote, both were ordinary characters.
    return { text: rest === '' ? inside : `"${inside}"${rest}`, end };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}


/***/ }),

/***/ 5301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeInputs: () => (/* binding */ decodeInputs)
});

// EXTERNAL MODULE: ./src/build/boolean.ts
var build_boolean = __webpack_require__(1684);
// EXTERNAL MODULE: ./src/build/csv.ts
var csv = __webpack_require__(2304);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/build/secrets.ts


/**
 * Reads the secrets, in the order of buildx's flags. No message holds a value.
 * @throws UserError with every entry that has no id or no value: a build without its secret costs hours
 */
function decodeSecrets({ secrets, secretEnvs, secretFiles }) {
    const entries = joinContinuations((0,csv/* parseRecords */.Q4)(secrets).map((fields) => fields.join(',')));
    const readers = [
        () => (0,user_error/* collect */.Fo)((0,csv/* parseItems */.mo)(secretEnvs), (item) => {
            const [id, variable] = split(item, 'secret-envs', 'write id=VARIABLE');
            return { id, from: 'variable', variable };
        }),
        () => (0,user_error/* collect */.Fo)(entries.items, (item) => {
            const [id, value] = split(item, 'secrets', VALUE_REMEDY);
            return { id, from: 'value', value };
        }),
        () => (0,user_error/* collect */.Fo)((0,csv/* parseLines */.Li)(secretFiles), (item) => {
            const [id, path] = split(item, 'secret-files', 'write id=path');
            return { id, from: 'file', path };
        }),
    ];
    return { secrets: (0,user_error/* collect */.Fo)(readers, (read) => read()).flat(), notices: entries.notices };
}
const VALUE_REMEDY = 'write id=value, and see whether the secret behind the value is set for this run';
/** A line of base64 with its padding, as it stands in a key: it has a `=`, but no id before it. */
const PADDED_BASE64 = /^[A-Za-z0-9+/]{12,}={1,2}$/;
/**
 * A line without `=` cannot be a secret; after one that is, it is one more line of its value, whose quotes
 * were forgotten.
 */
function joinContinuations(entries) {
    const items = [];
    const joined = new Set();
    for (const entry of entries.filter((text) => text.trim() !== '')) {
        const last = items.at(-1);
        if (entry.includes('=') || last === undefined || last.indexOf('=') < 1)
            items.push(entry);
        else {
            items[items.length - 1] = `${last}\n${entry}`;
            joined.add(idOf(last));
        }
    }
    return { items, notices: [...joined].map(toNotice) };
}
const toNotice = (id) => ({
    level: 'warning',
    message: `secrets: the lines after ${id}=… have no "=" and were taken as more lines of its value, without blank lines; put the whole entry in quotes: "${id}=…"`,
});
function split(item, input, remedy) {
    const at = item.indexOf('=');
    const id = idOf(item);
    const value = item.slice(at + 1);
    if (at < 1)
        throw new user_error/* UserError */.yo(`${input}: an entry without an id is not a valid secret; ${remedy}`);
    if (PADDED_BASE64.test(item.trim())) {
        throw new user_error/* UserError */.yo(`${input}: a line of base64 is not a valid secret; put an entry of several lines in quotes: "id=…"`);
    }
    if (value === '')
        throw new user_error/* UserError */.yo(`${input}: ${id}= is not a valid secret: it has no value; ${remedy}`);
    if (/[\s",]/.test(id)) {
        throw new user_error/* UserError */.yo(`${input}: an id with blanks, quotes or commas is not a valid secret; ${remedy}`);
    }
    return [id, value];
}
const idOf = (item) => item.slice(0, Math.max(0, item.indexOf('='))).trim();

;// CONCATENATED MODULE: ./src/build/inputs.ts



/** @throws UserError naming the input that is not what upstream takes, or a secret that has no value */
function decodeInputs(texts) {
    const { secrets, notices } = decodeSecrets({
        secrets: texts['secrets'] ?? '',
        secretEnvs: texts['secret-envs'] ?? '',
        secretFiles: texts['secret-files'] ?? '',
    });
    return {
        draft: { ...decodeWords(texts), ...decodeLists(texts), ...decodeFlags(texts), secrets },
        provenance: word(texts, 'provenance'),
        sbom: word(texts, 'sbom'),
        githubToken: word(texts, 'github-token'),
        notices,
    };
}
function decodeWords(texts) {
    return {
        context: word(texts, 'context') ?? '',
        file: word(texts, 'file'),
        target: word(texts, 'target'),
        builder: word(texts, 'builder'),
        call: word(texts, 'call'),
        cgroupParent: word(texts, 'cgroup-parent'),
        network: word(texts, 'network'),
        shmSize: word(texts, 'shm-size'),
    };
}
function decodeLists(texts) {
    const items = (name) => (0,csv/* parseItems */.mo)(texts[name] ?? '');
    const lines = (name) => (0,csv/* parseLines */.Li)(texts[name] ?? '');
    return {
        addHosts: items('add-hosts'),
        allow: items('allow'),
        annotations: lines('annotations'),
        args: lines('build-args'),
        attests: lines('attests'),
        buildContexts: lines('build-contexts'),
        cacheFrom: lines('cache-from'),
        cacheTo: lines('cache-to'),
        labels: lines('labels'),
        noCacheFilters: items('no-cache-filters'),
        outputs: (0,csv/* splitLines */.uz)(texts['outputs'] ?? ''),
        platforms: items('platforms'),
        ssh: items('ssh'),
        tags: items('tags'),
        ulimits: lines('ulimit'),
    };
}
function decodeFlags(texts) {
    const flag = (name) => (0,build_boolean/* toInputBoolean */.Og)(name, word(texts, name) ?? 'false');
    return { load: flag('load'), noCache: flag('no-cache'), pull: flag('pull'), push: flag('push') };
}
const word = (texts, name) => texts[name]?.trim() || undefined;


/***/ })

};
