export const id = 136;
export const ids = [136,675];
export const modules = {

/***/ 75125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);


/** YAML 1.2's core schema with merge keys; numbers keep their spelling, or `python: 3.10` would become 3.1. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolCoreTag */ .G7, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .nullCoreTag */ .DX, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * Parses one YAML 1.2 document; JSON is YAML too. Numbers come as strings, spelled as they were written.
 * @throws UserError with the place of the syntax error, or when there is not exactly one document, or too much in it
 */
function parseYaml(file, text) {
    if (text.length > CHARACTERS)
        throw tooMuch(file, `has more than ${count(CHARACTERS)} characters`);
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file });
        if (events.length > EVENTS)
            throw tooMuch(file, `holds more than ${count(EVENTS / 2)} keys and values`);
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source: text, filename: file, schema });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`;
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${found}; write exactly one YAML document` });
        }
        refuseBomb(file, documents[0]);
        const offsets = offsetsOf(events, text);
        const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, lineStarts, offset);
        };
        return {
            file,
            value: documents[0],
            position: (path) => find(path, 'value'),
            keyPosition: (path) => find(path, 'key'),
        };
    }
    catch (error) {
        if (error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB)
            throw toUserError(file, error);
        throw error;
    }
}
const CHARACTERS = 8_000_000;
/** A key, a value, or one end of a list or a mapping. */
const EVENTS = 2_000_000;
const count = (number) => number.toLocaleString('en');
function tooMuch(file, what) {
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${what}; split it` });
}
function toUserError(file, error) {
    const { mark } = error;
    const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position, message: `not YAML: ${error.reason}` }, { cause: error });
}
/** Walks the flat event stream and notes where each value begins. The document is the only child of what it returns. */
function offsetsOf(events, text) {
    const root = { value: 0, key: 0 };
    const frames = [];
    for (const event of events) {
        const frame = frames.at(-1);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_POP */ .lV)
            frames.pop();
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W && frame?.kind === 'map' && frame.key === undefined) {
            frame.key = { name: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event), offset: event.valueStart };
        }
        else {
            const offsets = frame === undefined ? root : enter(frame, startOf(event));
            frames.push(...frameOf(event, offsets));
        }
    }
    return root;
}
const COLLECTIONS = [js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_DOCUMENT */ .FQ];
/** The frame that a collection opens; a scalar and an alias open none. */
function frameOf({ type }, offsets) {
    const kind = type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj ? 'map' : 'list';
    return COLLECTIONS.includes(type) ? [{ offsets, kind, index: 0 }] : [];
}
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ALIAS */ .Sm)
        return event.anchorStart;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J ? event.start : 0;
}
/** Notes where the value begins that comes next in this frame. */
function enter(frame, start) {
    const key = frame.key?.offset ?? start;
    const offsets = { key, value: start >= 0 ? start : key };
    frame.offsets.inner ??= new Map();
    frame.offsets.inner.set(frame.key?.name ?? String(frame.index), offsets);
    delete frame.key;
    frame.index += 1;
    return offsets;
}
/** What is written down under the path, or of it as far as it goes. */
function locate(root, path) {
    let found = root.inner?.get('0');
    for (const key of path) {
        const inner = found?.inner?.get(String(key));
        if (inner === undefined)
            break;
        found = inner;
    }
    return found;
}
/** The line is searched by halves: a large file is asked for many places. */
function toPosition(file, lineStarts, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
const NODES = 5_000_000;
/** Aliases of aliases make a small file as large as they like; what they stand for is counted, not walked. */
function refuseBomb(file, value) {
    const known = new Map();
    const countIn = (one) => {
        if (typeof one !== 'object' || one === null)
            return 1;
        const found = known.get(one);
        if (found !== undefined)
            return found;
        known.set(one, 1);
        const total = Object.values(one).reduce((sum, inner) => sum + countIn(inner), 1);
        known.set(one, total);
        return total;
    };
    if (countIn(value) <= NODES)
        return;
    const message = `its aliases stand for more than ${count(NODES)} values; write fewer`;
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message });
}


/***/ }),

/***/ 44101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ checkBackup)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1217);
/* harmony import */ var _tags_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30015);




/** @throws UserError when it is no template of a tag, or gives all tags the same */
function checkBackup(text) {
    const variables = (0,_destination_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .ht)({ registry: 'example.com', repository: 'sample/name' }, 'tag');
    const [one, other] = ['a', 'b'].map((tag) => (0,_tags_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTemplate */ .X)(text, { ...variables, tag, today: '20260101' }));
    if (one === undefined || !(0,_oci_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(one)) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} is not a template of a tag; write such as old-{{tag}}`);
    }
    if (one !== other)
        return text;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} gives all tags one backup; write {{tag}} in it`);
}


/***/ }),

/***/ 30015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ checkDestination),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62148);
/* harmony import */ var _tags_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);



/** The names that a destination and a backup may be made of. */
function variablesOf(source, tag) {
    const parts = source.repository.split('/');
    return {
        registry: source.registry,
        repository: source.repository,
        namespace: parts.slice(0, -1).join('/'),
        name: parts.at(-1) ?? '',
        tag,
    };
}
/**
 * Looks at a destination before anything is asked of a registry.
 * @throws UserError when it is no reference, or a template with names that nobody knows
 */
function checkDestination(text) {
    const sample = { registry: 'example.com', repository: 'sample/name' };
    const { digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)((0,_tags_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTemplate */ .X)(text, variablesOf(sample, 'tag')));
    if (digest === undefined)
        return text;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} is not a destination; name a repository, or a tag of one`);
}
/** The names that an item gets at a destination. */
function placesOf({ source, tags }, destination) {
    const names = tags.length === 0 ? [undefined] : tags;
    return names.map((name) => {
        const target = fill(destination, source, name ?? '');
        const tag = target.tag ?? name;
        const { registry, repository } = target;
        return { registry, repository, ...(tag === undefined ? {} : { tag }) };
    });
}
/** The repository of a destination; undefined where each tag has one of its own. */
function repositoryAt(destination, source) {
    const [one, other] = ['a', 'b'].map((tag) => fill(destination, source, tag));
    if (one === undefined || one.repository !== other?.repository || one.registry !== other.registry)
        return undefined;
    return { registry: one.registry, repository: one.repository };
}
function fill(destination, source, tag) {
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)((0,_tags_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTemplate */ .X)(destination, variablesOf(source, tag)));
}


/***/ }),

/***/ 17068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toMirrors),
/* harmony export */   F: () => (/* binding */ toSpec)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1890);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62148);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44101);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30015);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86233);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55220);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27379);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98012);










/**
 * A fleet's mirrors, looked at before anything is built.
 * @throws UserError with all that is wrong with them, each at its place
 */
function toMirrors(mirrors) {
    return (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(mirrors, ({ position, ...mirror }) => {
        try {
            readMirror(mirror);
            return mirror;
        }
        catch (error) {
            if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(error.problems.map((problem) => ({ position, ...problem })));
        }
    });
}
function readMirror({ images = ['*'], tags = ['*'], exclude = [], ...mirror }) {
    const [destinations, include, excluded, platforms, backup] = (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .gather */ .kg)(() => (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(mirror.destinations, (text) => (0,_destination_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDestination */ .br)(text.replace(/\/$/, ''))), () => (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(tags, _pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePattern */ .EY), () => (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(exclude, _pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePattern */ .EY), () => (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(mirror.platforms ?? [], _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .Y8), () => (mirror.backup === undefined ? undefined : (0,_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .checkBackup */ .x)(mirror.backup)));
    const isMeant = picomatch__WEBPACK_IMPORTED_MODULE_9___default()([...images], { dot: true, nonegate: true });
    return {
        destinations,
        options: {
            ..._spec_js__WEBPACK_IMPORTED_MODULE_8__/* .plainOptions */ .Lo,
            platforms,
            referrers: mirror.referrers === true ? 'with' : 'without',
            ...(backup === undefined ? {} : { backup }),
        },
        hasImage: (id) => isMeant(id),
        hasTag: (tag) => (0,_select_js__WEBPACK_IMPORTED_MODULE_7__/* .isOneOf */ .EK)(tag, include) && !(0,_select_js__WEBPACK_IMPORTED_MODULE_7__/* .isOneOf */ .EK)(tag, excluded),
    };
}
/**
 * What a run published, by digest, to the mirrors of its fleet: a mirror's namespace takes the place of ours.
 * @throws UserError when a mirror is no registry with a namespace
 */
function toSpec(published, mirrors) {
    return { rules: (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(mirrors, (mirror) => toRules(published, readMirror(mirror))).flat(), notices: [] };
}
function toRules({ namespace, images }, mirror) {
    const prefix = `${namespace}/`;
    return images.flatMap(({ id, repository, digest, tags }) => {
        const wanted = tags.filter(mirror.hasTag);
        // Without any name it is copied by its digest; without the wanted ones not at all.
        if (!mirror.hasImage(id) || (tags.length > 0 && wanted.length === 0))
            return [];
        const path = repository.startsWith(prefix) ? repository.slice(prefix.length) : repository;
        const source = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(`${repository}@${digest}`);
        return [
            {
                source: { registry: source.registry, repository: source.repository },
                wanted: { items: [{ source, tags: wanted }] },
                destinations: mirror.destinations.map((destination) => (0,_destination_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDestination */ .br)(`${destination}/${path}`)),
                options: mirror.options,
            },
        ];
    });
}


/***/ }),

/***/ 86233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   MY: () => (/* binding */ toExpression),
/* harmony export */   OO: () => (/* binding */ toVersion),
/* harmony export */   w8: () => (/* binding */ toSemverPattern)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var semver_classes_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96782);
/* harmony import */ var semver_classes_range_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_classes_range_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80126);




const SEMVER = /^semver:\s*/;
/**
 * One item of a list of tags: a tag, a glob, `/expression/` for a whole tag, or `semver: range`.
 * @throws UserError when the expression or the range is malformed
 */
function parsePattern(text) {
    if (SEMVER.test(text))
        return toSemverPattern(text, text.replace(SEMVER, ''));
    if (text.startsWith('/')) {
        if (text.length < 3 || !text.endsWith('/')) {
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${JSON.stringify(text)} is not a pattern; an expression stands between two "/"`);
        }
        return toExpression(text, `^(?:${text.slice(1, -1)})$`);
    }
    if (text === '' || /\s/.test(text)) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${JSON.stringify(text)} is not a pattern; write a tag, a glob such as v1.*, /expression/ or semver: range`);
    }
    return { text, matches: picomatch__WEBPACK_IMPORTED_MODULE_3___default()(text, { dot: true, nonegate: true }) };
}
/**
 * An expression in Go's spelling, as other tools' files have it: it may match a part of the tag.
 * @throws UserError when it is malformed, or means something that JavaScript's expressions cannot say
 */
function toExpression(text, source) {
    const [, flags = ''] = /^\^?(?:\(\?:)?\(\?([ims]+)\)/.exec(source) ?? [];
    const body = source
        .replace(`(?${flags})`, '')
        .replaceAll('(?P<', '(?<')
        .replaceAll('\\A', '^')
        .replaceAll('\\z', '$');
    try {
        const expression = new RegExp(body, flags);
        return { text, matches: (tag) => expression.test(tag) };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${JSON.stringify(text)} is not an expression: ${reason}`, { cause: error });
    }
}
/** @throws UserError when the range is malformed */
function toSemverPattern(text, range) {
    try {
        const allowed = new (semver_classes_range_js__WEBPACK_IMPORTED_MODULE_0___default())(range.replaceAll(',', ' '));
        return {
            text,
            matches: (tag) => {
                const version = toVersion(tag);
                return version !== null && allowed.test(version);
            },
        };
    }
    catch (error) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${JSON.stringify(text)} is not a range of versions; write such as semver: >=1.2 <2`, { cause: error });
    }
}
/** The version that a tag spells; `1` and `v1.2` are versions too. */
function toVersion(tag) {
    const [, major, minor = '.0'] = /^v?(\d+)(\.\d+)?$/.exec(tag) ?? [];
    return semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(major === undefined ? tag : `${major}${minor}.0`);
}
/** A tag without anything that a glob reads otherwise. */
function isPlain(text) {
    return /^[\w.-]+$/.test(text);
}


/***/ }),

/***/ 55220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cR: () => (/* binding */ collectAt),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   m6: () => (/* binding */ readAt)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/**
 * Reads each text of a list, or the one text, that stands under a path.
 * @throws UserError with all that is wrong, each at its place
 */
function collectAt(file, path, texts, read) {
    return (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(texts.entries(), ([index, text]) => readAt(file, [...path, index], () => read(text)));
}
/** @throws UserError with the place of `path` where the step's has none */
function readAt(file, path, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        const position = file.position(path);
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(error.problems.map((problem) => ({ position, ...problem })));
    }
}
/**
 * Takes every step, so that the mistakes of all are told at once.
 * @throws UserError with the problems of every step that failed
 */
function gather(...steps) {
    const results = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(steps, (step) => step());
    return results;
}


/***/ }),

/***/ 27379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ isOneOf),
/* harmony export */   O: () => (/* binding */ selectTags),
/* harmony export */   iu: () => (/* binding */ isInternal),
/* harmony export */   xF: () => (/* binding */ isDigestTag)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86233);


/** The tags that are meant, in the registry's order. Tags of our own builds are nobody's business. */
function selectTags(tags, { include, exclude, newest }) {
    const found = [...new Set(tags)].filter((tag) => isOneOf(tag, isInternal(tag) ? include.filter(isForInternal) : include) && !isOneOf(tag, exclude));
    if (newest === undefined)
        return found;
    const kept = new Set(found.toSorted((left, right) => compareTags(right, left)).slice(0, newest));
    return found.filter((tag) => kept.has(tag));
}
/** `fp-*` tags record what was built, `cache-*` tags hold what builds may use again; they mean nothing elsewhere. */
function isInternal(tag) {
    return /^(?:fp-[0-9a-f]{8,}|cache-)/.test(tag);
}
/** A pattern that says so itself. */
function isForInternal({ text }) {
    return /^(?:fp|cache)-/.test(text);
}
/** Tags that belong to a digest: the referrers' tag schema and cosign's signatures. */
function isDigestTag(tag) {
    return /^sha(?:256|512)-[0-9a-f]{64}/.test(tag);
}
function isOneOf(tag, patterns) {
    return patterns.some(({ matches }) => matches(tag));
}
/** Versions by their precedence, above all other tags, which go by the numbers in them. */
function compareTags(left, right) {
    const [one, other] = [(0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .toVersion */ .OO)(left), (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .toVersion */ .OO)(right)];
    if (one !== null && other !== null) {
        return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(one, other) || compareTexts(left, right);
    }
    if (one === null && other === null)
        return compareTexts(left, right);
    return one === null ? -1 : 1;
}
function compareTexts(left, right) {
    return left.localeCompare(right, 'en', { numeric: true }) || (left < right ? -1 : 1);
}


/***/ }),

/***/ 98012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ toRule),
/* harmony export */   Lo: () => (/* binding */ plainOptions),
/* harmony export */   jC: () => (/* binding */ toItem),
/* harmony export */   xP: () => (/* binding */ toRepositoryRules)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62148);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30015);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27379);




/** What is to be mirrored of a registry that has these repositories. */
function toRepositoryRules(rule, repositories) {
    const { registry, include, exclude, searches, target, options, position } = rule;
    return repositories
        .filter((name) => (0,_select_js__WEBPACK_IMPORTED_MODULE_3__/* .isOneOf */ .EK)(name, include) && !(0,_select_js__WEBPACK_IMPORTED_MODULE_3__/* .isOneOf */ .EK)(name, exclude))
        .flatMap((repository) => searches.map((search) => ({
        source: { registry, repository },
        wanted: { search },
        destinations: [`${target}/${repository}`],
        options,
        position,
    })));
}
const plainOptions = { platforms: [], referrers: 'without', immutable: [], mutable: [] };
/**
 * One source and where it goes. A destination without a tag keeps the source's.
 * @throws UserError naming each reference that is malformed, and a source without tag and digest
 */
function toRule(source, destinations) {
    const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(source);
    if (reference.tag === undefined && reference.digest === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${source} names a whole repository; name a tag or a digest of it`);
    }
    return {
        source: { registry: reference.registry, repository: reference.repository },
        wanted: { items: [toItem(reference)] },
        destinations: (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(destinations, _destination_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDestination */ .br),
        options: plainOptions,
    };
}
function toItem(source) {
    return { source, tags: source.tag === undefined ? [] : [source.tag] };
}


/***/ }),

/***/ 8675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRender: () => (/* binding */ createRender),
  X: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: ./node_modules/handlebars/lib/index.js
var lib = __webpack_require__(88508);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./node_modules/moment-timezone/index.js
var moment_timezone = __webpack_require__(79856);
var moment_timezone_default = /*#__PURE__*/__webpack_require__.n(moment_timezone);
;// CONCATENATED MODULE: ./src/tags/date.ts


/**
 * Writes a moment by a moment.js pattern (ISO 8601 without one), in a time zone of the IANA database.
 * @see https://momentjs.com/docs/#/displaying/format/
 * @throws UserError when there is no such time zone
 */
function formatDate(date, pattern, timezone) {
    if (moment_timezone_default().tz.zone(timezone) !== null)
        return moment_timezone_default().tz(date, timezone).format(pattern);
    const near = (0,user_error/* nearest */.pA)(timezone, moment_timezone_default().tz.names());
    const remedy = near === undefined ? 'write a name such as UTC or Asia/Tokyo' : `did you mean ${near}?`;
    throw new user_error/* UserError */.yo(`"${timezone}" is not a time zone; ${remedy}`);
}

// EXTERNAL MODULE: ./src/tags/problems.ts
var problems = __webpack_require__(96185);
// EXTERNAL MODULE: ./src/tags/render.ts
var render = __webpack_require__(85677);
;// CONCATENATED MODULE: ./src/tags/template-names.ts

const HELPERS = ['date', 'commit_date', 'lower'];
const BLOCKS = ['if', 'unless'];
/**
 * The variables that a template of a fleet names. A fleet's templates are plain: `{{name}}`, `{{date …}}`,
 * `{{#if name}}…{{else}}…{{/if}}` and `{{#unless name}}…{{/unless}}`. So every name can be checked, also one
 * in a branch that is not taken today.
 * @throws UserError when the template does more
 */
function namesIn(program) {
    return [...new Set(program.body.flatMap(namesInStatement))];
}
function namesInStatement(statement) {
    if (isA(statement, 'MustacheStatement'))
        return namesInMustache(statement);
    if (isA(statement, 'BlockStatement'))
        return namesInBlock(statement);
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement')
        return [];
    throw new user_error/* UserError */.yo(`${statement.type} is not possible here; ${ALLOWED}`);
}
/** The pieces of a checked template; undefined where a helper or a block takes part. */
function plainParts(program) {
    const parts = program.body.map((statement) => {
        if (isA(statement, 'ContentStatement'))
            return { text: statement.value };
        if (!isA(statement, 'MustacheStatement'))
            return undefined;
        const name = nameOf(statement.path);
        return HELPERS.includes(name) ? undefined : { name };
    });
    return parts.every((part) => part !== undefined) ? parts : undefined;
}
const ALLOWED = "write {{name}}, {{date 'YYYYMMDD'}}, {{#if name}}…{{/if}} or {{#unless name}}…{{/unless}}";
function namesInMustache({ path, params, hash }) {
    const name = nameOf(path);
    if (HELPERS.includes(name))
        return namesInArguments(params, hash);
    if (params.length > 0 || hash !== undefined)
        throw unknownHelper(name);
    return [name];
}
function namesInBlock(block) {
    const name = nameOf(block.path);
    if (!BLOCKS.includes(name))
        throw unknownHelper(`#${name}`);
    const programs = [block.program, block.inverse];
    return [
        ...namesInArguments(block.params, block.hash),
        ...programs.flatMap((program) => (program === undefined ? [] : namesIn(program))),
    ];
}
function namesInArguments(params, hash) {
    const values = [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)];
    return values.flatMap((value) => (value.type.endsWith('Literal') ? [] : [nameOf(value)]));
}
/** @throws UserError when the expression is anything but a bare name */
function nameOf(expression) {
    if (isA(expression, 'PathExpression')) {
        const { original, parts, depth, data } = expression;
        if (depth === 0 && !data && parts.length === 1 && parts[0] === original)
            return original;
        throw new user_error/* UserError */.yo(`"${original}" is not a name; ${ALLOWED}`);
    }
    throw new user_error/* UserError */.yo(`${expression.type} is not possible here; ${ALLOWED}`);
}
function isA(node, type) {
    return node.type === type;
}
function unknownHelper(name) {
    const near = (0,user_error/* nearest */.pA)(name, [...HELPERS, '#if', '#unless']);
    const remedy = near === undefined ? ALLOWED : `did you mean ${near}?`;
    return new user_error/* UserError */.yo(`"${name}" is not a helper; ${remedy}`);
}
/** @throws UserError with each name that is not a variable, and the nearest one that is */
function checkNames(names, variables) {
    const unknown = names.filter((name) => !Object.hasOwn(variables, name));
    if (unknown.length === 0)
        return;
    const known = Object.keys(variables);
    throw new user_error/* UserError */.yo(unknown.map((name) => {
        const near = (0,user_error/* nearest */.pA)(name, [...known, ...HELPERS]);
        const remedy = near === undefined ? `known are ${known.toSorted().join(', ')}` : `did you mean ${near}?`;
        return { message: `unknown name "${name}"; ${remedy}` };
    }));
}

;// CONCATENATED MODULE: ./src/tags/template.ts






/**
 * Makes the `Render` of a dialect. `metadata-action`: a name that is not known is empty and values are
 * escaped as HTML, as upstream has it. `fleet`: a name that is not known is an error, values stand as they are.
 */
function createRender(dialect, clock) {
    const handlebars = createHandlebars(clock);
    if (dialect === 'fleet')
        handlebars.registerHelper('lower', (text) => String(text).toLowerCase());
    const templates = new Map();
    return (text, variables) => {
        if (!(0,render/* hasExpression */.x)(text))
            return text;
        const template = templates.get(text) ?? compile(handlebars, text, dialect);
        templates.set(text, template);
        checkNames(template.names, variables);
        return run(text, () => template.fill(variables));
    };
}
const declared = createRender('fleet');
/**
 * Fills in what a fleet file declares of an image: axes and attributes, but nothing of the run.
 * @throws UserError with the text and its place when the template is malformed or names what is not known
 */
function renderTemplate(text, variables, position) {
    return (0,render/* hasExpression */.x)(text) ? (0,problems/* explain */.W)(text, position, () => declared(text, variables)) : text;
}
/** An environment of our own: nobody else's helpers, no partials, and nothing is written to the console. */
function createHandlebars(clock) {
    const handlebars = lib_default().create();
    handlebars.logger.log = () => undefined;
    handlebars.registerHelper('log', () => '');
    handlebars.registerHelper('date', toDateHelper('date', clock?.now));
    handlebars.registerHelper('commit_date', toDateHelper('commit_date', clock?.commitDate));
    return handlebars;
}
function compile(handlebars, text, dialect) {
    return run(text, () => {
        const program = handlebars.parse(text);
        const fill = handlebars.compile(program, { noEscape: dialect === 'fleet' });
        // Of what is not checked by name, nothing is inherited: no template reaches a prototype.
        if (dialect !== 'fleet')
            return { names: [], fill: (variables) => fill(Object.assign(Object.create(null), variables)) };
        const parts = plainParts(program);
        return {
            names: namesIn(program),
            fill: parts === undefined ? (variables) => fill(variables) : (variables) => fillParts(parts, variables),
        };
    });
}
/** Most templates of a fleet are words and names: those are put together without Handlebars, which is slow. */
function fillParts(parts, variables) {
    return parts.map((part) => ('name' in part ? String(variables[part.name]) : part.text)).join('');
}
/** Handlebars throws plain errors at whoever wrote the template. */
function run(text, step) {
    try {
        return step();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        const [shown] = reason.split('\n').slice(-1);
        throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is not a template: ${shown}`, { cause: error });
    }
}
/** `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`; Handlebars hands over the arguments and, last, its options. */
function toDateHelper(name, date) {
    const known = new Map();
    return (...given) => {
        if (date === undefined)
            throw new user_error/* UserError */.yo(`${name} is not known here; write it in tags or labels`);
        const [pattern] = given;
        // A pattern without quotes is a name that nobody knows: upstream then writes ISO 8601, a fleet refuses it.
        if (given.length < 2 || (typeof pattern !== 'string' && pattern !== undefined)) {
            throw new user_error/* UserError */.yo(`${name} wants a pattern in quotes, such as {{${name} 'YYYYMMDD' tz='UTC'}}`);
        }
        const { tz = 'UTC', ...rest } = readHash(given.at(-1));
        const [unknown] = Object.keys(rest);
        if (unknown !== undefined) {
            throw new user_error/* UserError */.yo(`Unknown ${unknown} attribute of ${name}; it has tz, such as tz='Asia/Tokyo'`);
        }
        const key = `${pattern}\n${String(tz)}`;
        const text = known.get(key) ?? formatDate(date, pattern, String(tz));
        known.set(key, text);
        return text;
    };
}
function readHash(options) {
    const hash = typeof options === 'object' && options !== null && 'hash' in options ? options.hash : {};
    return typeof hash === 'object' && hash !== null ? { ...hash } : {};
}


/***/ })

};
