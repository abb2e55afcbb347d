export const id = 889;
export const ids = [889];
export const modules = {

/***/ 49889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFolderDurations: () => (/* binding */ createFolderDurations),
  createRunDurations: () => (/* binding */ createRunDurations)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
;// CONCATENATED MODULE: ./src/plan/durations.ts


const schema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    seconds: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().nonnegative()),
});
/** What is kept of a fleet that changes its images often; the oldest go first. */
const KEPT = 20_000;
function encodeDurations(seconds) {
    return JSON.stringify({ schema: 1, seconds });
}
/** @throws UserError when the text does not hold durations of this version */
function decodeDurations(text, file) {
    return (0,decode/* decodeJson */.x)(schema, text, { file }).seconds;
}
/** What is known after a run. Each build counts half of what was known of it: one slow runner is soon forgotten. */
function mergeDurations(known, news) {
    const merged = new Map(Object.entries(known));
    for (const [id, seconds] of Object.entries(news)) {
        const before = merged.get(id);
        merged.delete(id);
        merged.set(id, before === undefined ? seconds : Math.round((before + seconds) * 5) / 10);
    }
    return Object.fromEntries([...merged].slice(-KEPT));
}

;// CONCATENATED MODULE: ./src/edge/durations.ts



const FILE = 'durations.json';
const KEY = 'imagefleet-durations-';
/** Durations in a file, for a run on one machine. */
function createFolderDurations(folder) {
    const file = (0,external_node_path_.join)(folder, FILE);
    return createStore({
        load: () => (0,promises_.readFile)(file, 'utf8'),
        keep: (text) => write(file, text),
    });
}
/** Durations in the cache of the repository. The package finds the service in the runner's variables by itself. */
function createRunDurations({ folder, key }) {
    const file = (0,external_node_path_.join)(folder, FILE);
    return createStore({
        load: async () => {
            const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(13), __webpack_require__.e(84), __webpack_require__.e(271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
            if (!isFeatureAvailable())
                return undefined;
            const found = await restoreCache([file], `${KEY}${key}`, [KEY]);
            return found === undefined ? undefined : await (0,promises_.readFile)(file, 'utf8');
        },
        keep: async (text) => {
            const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(13), __webpack_require__.e(84), __webpack_require__.e(271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
            if (!isFeatureAvailable())
                return;
            await write(file, text);
            await saveCache([file], `${KEY}${key}`);
        },
    });
}
/** A plan is as right without a hint: whatever goes wrong here is nobody's failure. */
function createStore({ load, keep }) {
    const readKnown = async () => {
        try {
            const text = await load();
            return text === undefined ? {} : decodeDurations(text, FILE);
        }
        catch {
            return {};
        }
    };
    return {
        read: readKnown,
        save: async (durations) => {
            if (Object.keys(durations).length === 0)
                return;
            const merged = mergeDurations(await readKnown(), durations);
            await keep(encodeDurations(merged)).catch(() => undefined);
        },
    };
}
async function write(file, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
}


/***/ }),

/***/ 50956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88472);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);



/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
function decode(schema, value, origin) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const { issues } = result.error;
    const problems = issues.slice(0, SHOWN).flatMap((issue) => toProblems(issue, value, schema, origin));
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([...problems.toSorted(byPlace), ...restOf(issues, 'values are wrong', origin)]);
}
/** Nobody mends more mistakes at once. */
const SHOWN = 100;
function restOf({ length }, what, { file }) {
    return length > SHOWN ? [{ position: { file }, message: `${length - SHOWN} more ${what}` }] : [];
}
function byPlace({ position: left }, { position: right }) {
    const lineOf = (position) => position?.line ?? Number.MAX_SAFE_INTEGER;
    return lineOf(left) - lineOf(right) || (left?.column ?? 0) - (right?.column ?? 0);
}
/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
function decodeJson(schema, text, origin) {
    return decode(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, origin.file), origin);
}
function toProblems(issue, value, schema, origin) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
        const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) };
        const known = knownKeys(schema, path);
        const shown = issue.keys.slice(0, SHOWN);
        return [
            ...shown.map((key) => problemAt([...path, key], unknownKey(key, known), atKey)),
            ...restOf(issue.keys, 'keys are unknown', origin),
        ];
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


/***/ })

};
