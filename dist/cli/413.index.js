export const id = 413;
export const ids = [413];
export const modules = {

/***/ 956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);



/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
function decode(schema, value, origin) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.flatMap((issue) => toProblems(issue, value, schema, origin));
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.toSorted(byPlace));
}
function byPlace({ position: left }, { position: right }) {
    return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}
/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
function decodeJson(schema, text, origin) {
    return decode(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, origin.file), origin);
}
function toProblems(issue, value, schema, origin) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
        const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) };
        return issue.keys.map((key) => problemAt([...path, key], unknownKey(key, knownKeys(schema, path)), atKey));
    }
    const found = at(value, path);
    const shown = found === undefined ? 'is missing' : `${JSON.stringify(found)?.slice(0, 80)} is wrong`;
    return [problemAt(path, issue.code === 'custom' ? issue.message : `${shown}: ${issue.message}`, origin)];
}
function problemAt(path, message, { file, position }) {
    return { position: position?.(path) ?? { file }, path: path.join('.'), message };
}
function unknownKey(key, known) {
    const near = (0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(key, known);
    if (near !== undefined)
        return `unknown key "${key}"; did you mean "${near}"?`;
    return known.length === 0 ? `unknown key "${key}"` : `unknown key "${key}"; known are ${known.join(', ')}`;
}
function at(value, path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
/** The keys that the object under `path` may have, read from the schema's own JSON Schema. */
function knownKeys(schema, path) {
    let here = zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(schema, {
        io: 'input',
        unrepresentable: 'any',
    });
    for (const key of path) {
        if (typeof here !== 'object')
            return [];
        const options = here.anyOf ?? [here];
        here = options.map((option) => stepInto(option, key)).find((option) => option !== undefined);
    }
    if (typeof here !== 'object')
        return [];
    return (here.anyOf ?? [here]).flatMap((option) => Object.keys(option.properties ?? {}));
}
function stepInto(schema, key) {
    if (typeof schema !== 'object')
        return undefined;
    const items = Array.isArray(schema.items) ? undefined : schema.items;
    const rest = schema.additionalProperties;
    return schema.properties?.[key] ?? items ?? (typeof rest === 'object' ? rest : undefined);
}


/***/ }),

/***/ 8472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** @throws UserError naming the file when the text is not JSON */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({ position: { file }, message: `not JSON: ${reason}` }, { cause: error });
    }
}


/***/ }),

/***/ 7504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mapLimit)
/* harmony export */ });
/**
 * `Promise.all` with at most `limit` running at once. Results keep the order of the items.
 * After the first failure no further item is started; what runs is awaited, then the failure is thrown.
 */
async function mapLimit(items, limit, step) {
    const results = new Array(items.length);
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await step(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);


/** YAML 1.2's core schema with merge keys; numbers keep their spelling, or `python: 3.10` would become 3.1. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolCoreTag */ .G7, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .nullCoreTag */ .DX, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * Parses one YAML 1.2 document; JSON is YAML too. Numbers come as strings, spelled as they were written.
 * @throws UserError with the place of the syntax error, or when there is not exactly one document
 */
function parseYaml(file, text) {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file });
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source: text, filename: file, schema });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`;
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${found}; write exactly one YAML document` });
        }
        const offsets = offsetsByPath(events, text);
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, text, offset);
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
function toUserError(file, error) {
    const { mark } = error;
    const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position, message: `not YAML: ${error.reason}` }, { cause: error });
}
const pathKey = (path) => JSON.stringify(path.map(String));
/** Walks the flat event stream and notes where each value begins. */
function offsetsByPath(events, text) {
    const offsets = new Map();
    const frames = [];
    for (const event of events) {
        const frame = frames.at(-1);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_POP */ .lV)
            frames.pop();
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W && frame?.kind === 'map' && frame.key === undefined) {
            frame.key = { name: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event), offset: event.valueStart };
        }
        else {
            const path = enter(frame, startOf(event), offsets);
            const kind = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj ? 'map' : 'list';
            if (isCollection(event))
                frames.push({ path, kind, index: 0 });
        }
    }
    return offsets;
}
const isCollection = (event) => event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_DOCUMENT */ .FQ;
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ALIAS */ .Sm)
        return event.anchorStart;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J ? event.start : 0;
}
/** Notes the offset of the value that begins in this frame, and returns its path. */
function enter(frame, start, offsets) {
    if (frame === undefined)
        return [];
    const path = [...frame.path, frame.key?.name ?? frame.index];
    const key = frame.key?.offset ?? start;
    offsets.set(pathKey(path), { key, value: start >= 0 ? start : key });
    delete frame.key;
    frame.index += 1;
    return path;
}
function locate(offsets, path) {
    for (let length = path.length; length >= 0; length -= 1) {
        // The document itself is the only child of an outer list, hence the leading 0.
        const found = offsets.get(pathKey([0, ...path.slice(0, length)]));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function toPosition(file, text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}


/***/ }),

/***/ 413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/units.ts
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** `316.8 MB`, in powers of 1,000. */
function formatBytes(bytes) {
    const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1_000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}

;// CONCATENATED MODULE: ./src/report/sync.ts



/** What a dry run of sync tells: each copy, pinned. */
function reportCopyPlan(plan) {
    const rows = plan.flatMap(({ source, tags, destinations }) => destinations.map((destination) => ({
        source: (0,oci_reference/* formatReference */.FH)(source),
        tags,
        destination: nameOf(destination),
    })));
    return {
        outputs: { report: rows },
        summary: [
            '## Sync (dry run)',
            '',
            (0,markdown/* toTable */.MR)(['Source', 'Destination', 'Tags'], rows.map(({ source, tags, destination }) => [
                (0,markdown/* toCode */.Xt)(source),
                (0,markdown/* toCode */.Xt)(destination),
                tags.map(markdown/* toCode */.Xt).join(' '),
            ])),
            '',
        ].join('\n'),
        notices: [],
        failures: [],
    };
}
/** What sync tells: one row a destination and repository, and a failure for each that did not arrive. */
function reportCopies(results) {
    const count = (state) => results.filter(({ outcome }) => outcome.state === state).length;
    return {
        outputs: {
            copied: count('copied'),
            kept: count('kept'),
            failed: count('failed'),
            report: results.map(toJson),
        },
        summary: [
            '## Sync',
            '',
            `${count('copied')} copied, ${count('kept')} were right already, ${count('failed')} failed.`,
            '',
            (0,markdown/* toTable */.MR)(['Destination', 'Tags', 'Digest', 'Result'], results.map(toRow)),
            '',
        ].join('\n'),
        notices: [],
        failures: results.flatMap(({ destination, outcome }) => outcome.state === 'failed' ? [{ message: `${nameOf(destination)}: ${outcome.error.message}` }] : []),
    };
}
function toRow({ destination, source, tags, outcome }) {
    return [
        (0,markdown/* toCode */.Xt)(nameOf(destination)),
        tags.map(markdown/* toCode */.Xt).join(' '),
        (0,markdown/* toCode */.Xt)(source.digest.slice(0, 19)),
        outcome.state === 'copied'
            ? `copied ${outcome.blobs} blobs, ${formatBytes(outcome.bytes)}`
            : (0,markdown/* toText */.fE)(outcome.state),
    ];
}
function toJson({ source, tags, destination, outcome }) {
    return {
        source: (0,oci_reference/* formatReference */.FH)(source),
        destination: nameOf(destination),
        tags,
        digest: source.digest,
        state: outcome.state,
        ...(outcome.state === 'copied' ? { blobs: outcome.blobs, bytes: outcome.bytes } : {}),
        ...(outcome.state === 'failed' ? { error: outcome.error.message } : {}),
    };
}
const nameOf = ({ registry, repository }) => (0,oci_reference/* formatReference */.FH)({ registry, repository });

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
;// CONCATENATED MODULE: ./src/sync/decide.ts


/**
 * Decides what is copied where.
 * @throws UserError naming every source that is not there, and every destination that two sources claim
 */
function decideCopies(entries) {
    const problems = [...missing(entries), ...collisions(entries)];
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return entries.flatMap(({ source, digest, tags, destinations }) => digest === undefined ? [] : [{ source: { ...source, digest }, tags, destinations }]);
}
function missing(entries) {
    return entries
        .filter(({ digest }) => digest === undefined)
        .map(({ source }) => ({ message: `${(0,oci_reference/* formatReference */.FH)(source)} is not there, so it cannot be copied` }));
}
function collisions(entries) {
    const claims = new Map();
    return entries.flatMap((entry) => destinationTags(entry).flatMap((reference) => {
        const other = claims.get(reference);
        claims.set(reference, other ?? entry);
        if (other === undefined || other.digest === entry.digest)
            return [];
        const sources = [other, entry].map(({ source }) => (0,oci_reference/* formatReference */.FH)(source)).join(' and ');
        return [{ message: `${sources} would both be copied to ${reference}; give them different names` }];
    }));
}
function destinationTags({ tags, destinations }) {
    return destinations.flatMap((destination) => tags.map((tag) => (0,oci_reference/* formatReference */.FH)({ ...destination, tag })));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(5125);
;// CONCATENATED MODULE: ./src/sync/spec.ts





const schema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz('1', 'write version: 1'),
    sync: schemas/* array */.YOg(schemas/* strictObject */.rej({
        source: schemas/* string */.YjP(),
        destinations: schemas/* array */.YOg(schemas/* string */.YjP()).min(1, 'name at least one repository'),
    }))
        .min(1, 'name at least one source'),
});
/**
 * Reads a sync file.
 * @throws UserError with every key and reference that is wrong, each with its place
 */
function parseSyncFile(file, text) {
    const source = (0,yaml/* parseYaml */.h)(file, text);
    const content = (0,decode/* decode */.D)(schema, source.value, source);
    return (0,user_error/* collect */.Fo)(content.sync.entries(), ([index, entry]) => {
        try {
            return toEntry(entry.source, entry.destinations);
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.yo))
                throw error;
            const position = source.position(['sync', index, 'source']);
            throw new user_error/* UserError */.yo(error.problems.map((problem) => ({ position, ...problem })));
        }
    });
}
/**
 * One source and where it goes. A destination without a tag keeps the source's.
 * @throws UserError naming each reference that is malformed, and a source without tag and digest
 */
function toEntry(source, destinations) {
    const reference = (0,oci_reference/* parseReference */.F2)(source);
    if (reference.tag === undefined && reference.digest === undefined) {
        throw new user_error/* UserError */.yo(`${source} names a whole repository; name a tag or a digest of it`);
    }
    return {
        source: reference,
        tags: reference.tag === undefined ? [] : [reference.tag],
        destinations: (0,user_error/* collect */.Fo)(destinations, oci_reference/* parseRepository */.SU),
    };
}
/**
 * What a run published, by digest, to every mirror of its fleet: the mirror's namespace takes the place of ours.
 * @throws UserError when a mirror is no registry with a namespace
 */
function toSpec(published, mirrors) {
    const prefix = `${published.namespace}/`;
    return published.images.map(({ repository, digest, tags }) => {
        const path = repository.startsWith(prefix) ? repository.slice(prefix.length) : repository;
        return {
            source: (0,oci_reference/* parseReference */.F2)(`${repository}@${digest}`),
            tags,
            destinations: (0,user_error/* collect */.Fo)(mirrors, (mirror) => (0,oci_reference/* parseRepository */.SU)(`${mirror.replace(/\/$/, '')}/${path}`)),
        };
    });
}

;// CONCATENATED MODULE: ./src/modes/sync.ts







/** Requests that only look are cheap; copies share the registries' windows. */
const LOOKS = 8;
const COPIES = 4;
/**
 * `mode: sync`: copies a source, the sources of a sync file, or what this run published, to other registries
 * by digest.
 */
async function sync(values, world) {
    const plan = decideCopies(await observe(await readSpec(values, world), world));
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return reportCopyPlan(plan);
    return reportCopies(await copyAll(plan, world));
}
async function readSpec(values, world) {
    const given = ['sync', 'source', 'plan'].filter((name) => values[name] !== undefined);
    if (given.length !== 1) {
        const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`;
        throw new user_error/* UserError */.yo(`say what to mirror with one of sync (a file), source (with destinations) or plan (what this run published); ${found}`);
    }
    const destinations = (0,request/* toList */.st)(values, 'destinations');
    if (values['source'] !== undefined) {
        (0,request/* demand */.wo)(values, 'destinations');
        return [toEntry(values['source'], destinations)];
    }
    if (values['sync'] !== undefined)
        return await readSyncFile(values['sync'], world);
    return await readPublished(destinations, world);
}
async function readSyncFile(file, { files }) {
    const text = await files.read(file);
    if (text !== undefined)
        return parseSyncFile(file, text);
    throw new user_error/* UserError */.yo({ position: { file }, message: 'is not there; write a sync file, or use source' });
}
/** What this run published, to the mirrors of its fleet or to the destinations that were named instead. */
async function readPublished(destinations, { artifacts, log }) {
    const texts = await artifacts.read(publish_published/* PUBLISHED */.ly);
    const text = texts?.[publish_published/* PUBLISHED_FILE */.Ku];
    if (text === undefined) {
        throw new user_error/* UserError */.yo('this run has published nothing that sync could mirror; run mode publish before');
    }
    const published = (0,publish_published/* decodePublished */.BF)(text, publish_published/* PUBLISHED_FILE */.Ku);
    if (!published.mirror) {
        log.info('this run does not mirror: its event or branch is not one that does');
        return [];
    }
    return toSpec(published, destinations.length > 0 ? destinations : published.mirrors);
}
async function observe(spec, { reader }) {
    return await (0,map_limit/* mapLimit */.s)(spec, LOOKS, async (entry) => ({
        ...entry,
        digest: entry.source.digest ?? (await reader.head(entry.source))?.digest,
    }));
}
async function copyAll(plan, world) {
    const results = await (0,map_limit/* mapLimit */.s)(plan, COPIES, (copy) => copyOne(copy, world));
    return results.flat();
}
async function copyOne(copy, { copier, log }) {
    const { source, tags } = copy;
    const outcomes = await copier.copy({
        source,
        destinations: copy.destinations.map((destination) => ({ ...destination, tags })),
    });
    log.info(`${source.registry}/${source.repository} ${tags.join(' ')}: ${outcomes.map(({ state }) => state).join(', ')}`);
    return copy.destinations.flatMap((destination, index) => {
        const outcome = outcomes[index];
        return outcome === undefined ? [] : [{ source, tags, destination, outcome }];
    });
}


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ decodePublished),
/* harmony export */   Ku: () => (/* binding */ PUBLISHED_FILE),
/* harmony export */   ZN: () => (/* binding */ encodePublished),
/* harmony export */   ly: () => (/* binding */ PUBLISHED)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);


const image = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** `registry/repository` */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
})
    .readonly();
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** `registry/namespace` that mirrors replace by their own. */
    namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
    mirror: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(image).readonly(),
})
    .readonly();
const PUBLISHED = 'imagefleet-published';
const PUBLISHED_FILE = 'published.json';
function encodePublished(published) {
    return JSON.stringify(published);
}
/** @throws UserError when the text is not such a list of this version */
function decodePublished(text, file) {
    return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .x)(schema, text, { file });
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MR: () => (/* binding */ toTable),
/* harmony export */   Xt: () => (/* binding */ toCode),
/* harmony export */   fE: () => (/* binding */ toText)
/* harmony export */ });
/** A Markdown table. Cells are data: what would break the table or become markup is escaped. */
function toTable(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Plain text in a Markdown cell or line. */
function toText(text) {
    const line = text.replaceAll(/[\r\n]+/g, ' ');
    // An underscore within a word is no markup.
    return line.replaceAll(/[\\|<>*`[\]]|(?<!\w)_|_(?!\w)/g, '\\$&');
}
/** A name in code type; a backtick in it cannot end it. */
function toCode(text) {
    return text === '' ? '' : `\`${text.replaceAll(/[\r\n`|]+/g, ' ')}\``;
}


/***/ })

};
