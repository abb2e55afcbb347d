export const id = 5;
export const ids = [5];
export const modules = {

/***/ 99183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   UX: () => (/* binding */ layoutName),
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);


const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether it lies in the registry under its record; else in an OCI layout. */
    pushed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
})
    .readonly();
/** Where the artifacts of a run's jobs are found, by image. */
const resultName = (id) => `imagefleet-result-${id}`;
const layoutName = (id) => `imagefleet-layout-${id}`;
const RESULT_FILE = 'result.json';
function encodeResult(result) {
    return JSON.stringify(result);
}
/** @throws UserError when the text is not a result of this version */
function decodeResult(text, file) {
    return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .x)(schema, text, { file });
}


/***/ }),

/***/ 73089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mirrorSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]).transform(String)).readonly();
/** Where what was published is copied to, and how; also part of plans. */
const mirrorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    destinations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .min(1, 'name at least one registry with a namespace')
        .readonly()
        .describe('registries with a namespace, such as quay.io/acme'),
    images: texts.exactOptional().describe('names and globs of images; default: all that are published'),
    tags: texts.exactOptional().describe('tags, globs, /expressions/ or semver: ranges; default: all'),
    exclude: texts.exactOptional().describe('tags that are left out'),
    platforms: texts.exactOptional().describe('os/architecture[/variant]; default: all, byte for byte'),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('signatures and the like; default: false'),
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .exactOptional()
        .describe('template of the tag that keeps what a tag named before; knows tag and today'),
});


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

/***/ 84080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99183);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _plan_apart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39425);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16484);
/* harmony import */ var _build_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44931);
/* harmony import */ var _build_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22027);
/* harmony import */ var _free_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26860);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48050);
/* harmony import */ var _unpack_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65778);









/** `mode: build` with a plan: builds all of one of its rows, in order, and writes each result. */
async function build(values, world) {
    const options = (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__.toBuildOptions)(values);
    const plan = await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlan */ .m3)((0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .demand */ .wo)(values, 'plan'), world.artifacts);
    const builds = findBuilds(plan, (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .demand */ .wo)(values, 'job'));
    await (0,_unpack_context_js__WEBPACK_IMPORTED_MODULE_8__/* .unpackContext */ .W)(values, world);
    await (0,_free_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .freeDisk */ .y)(options.freeDisk, world.docker.machine, world.log);
    const outcomes = new Map();
    for (const one of builds) {
        outcomes.set((0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toBuildId */ .X3)(one), await tryBuild({ plan, options }, one, { outcomes, world }));
    }
    return toReport([...outcomes.values()]);
}
function toReport(outcomes) {
    const [only] = outcomes;
    return {
        outputs: outcomes.length === 1 && only?.kind === 'built' ? { digest: only.result.digest } : {},
        summary: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.summary] : [])).join('\n'),
        notices: outcomes.flatMap(({ notices }) => notices),
        failures: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? outcome.error.problems : [])),
    };
}
/** A row by its id, or any one image of the plan. */
function findBuilds({ rows, jobs }, id) {
    const row = rows.find((one) => one.id === id);
    if (row !== undefined)
        return row.builds;
    if (jobs.some((job) => job.id === id))
        return [{ job: id }];
    const ids = rows.map((one) => one.id).join(', ');
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`job: the plan has no image "${id}"; it has ${ids || jobs.map((one) => one.id).join(', ')}`);
}
/** An image that fails, or cannot be tried, takes only those along that stand on it. */
async function tryBuild(setting, one, { outcomes, world }) {
    const id = (0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toBuildId */ .X3)(one);
    const part = (0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toPart */ .ty)(setting.plan, one);
    const job = part.jobs.find((own) => own.id === id) ?? part.jobs.find((own) => own.id === one.job);
    if (job === undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the plan has no image "${one.job}"`);
    const below = job.parents.find((parent) => (outcomes.get(parent.id)?.kind ?? 'built') !== 'built');
    if (below !== undefined) {
        const why = outcomes.get(below.id)?.kind === 'skipped' ? 'was skipped' : 'failed';
        return failed(new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`image "${id}" was not built, because "${below.id}" below it ${why}`));
    }
    try {
        const outcome = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_4__/* .buildJob */ .i)({ ...setting, plan: part }, job, world);
        if (outcome.kind !== 'built')
            return outcome;
        const result = { ...outcome.result, id: one.job };
        await world.artifacts.upload((0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(id), { texts: { [_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_FILE */ .FX]: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResult */ .Y0)(result) } });
        return { ...outcome, result };
    }
    catch (error) {
        if (error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return failed(error);
        throw error;
    }
}
const failed = (error) => ({ kind: 'failed', notices: [], summary: '', error });


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   dq: () => (/* binding */ satisfiesPlatform),
/* harmony export */   lG: () => (/* binding */ equalPlatforms),
/* harmony export */   vd: () => (/* binding */ platformSchema)
/* harmony export */ });
/* unused harmony export normalizePlatform */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);


/**
 * What a manifest runs on. The keys are the image spec's own.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
const platformSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    variant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    'os.version': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    'os.features': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly().exactOptional(),
});
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
/**
 * Reads `linux/arm64/v8` and gives it containerd's normal form (`linux/arm64`).
 * @throws UserError when it is not os/architecture[/variant]
 */
function parsePlatform(text) {
    const [os, architecture, variant, ...rest] = text.trim().split('/');
    const parts = [os, architecture, variant].filter((part) => part !== undefined);
    if (!os || !architecture || rest.length > 0 || !parts.every((part) => COMPONENT.test(part))) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} is not a platform; write os/architecture[/variant], such as linux/arm64`);
    }
    return normalizePlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) });
}
/** `linux/arm/v7`: the form that buildx and the registries' users write. */
function formatPlatform({ os, architecture, variant }) {
    return [os, architecture, variant].filter(Boolean).join('/');
}
/** Architectures that have other names in the world, and the variants these names stand for. */
const ARCHITECTURES = {
    i386: () => ({ architecture: '386', variant: '' }),
    x86_64: amd64,
    'x86-64': amd64,
    amd64,
    aarch64: arm64,
    arm64,
    armhf: () => ({ architecture: 'arm', variant: 'v7' }),
    armel: () => ({ architecture: 'arm', variant: 'v6' }),
    arm: (variant) => ({ architecture: 'arm', variant: withV(variant || 'v7') }),
};
function amd64(variant) {
    return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
}
function arm64(variant) {
    const minor = withV(variant).replace(/\.0$/, '');
    return { architecture: 'arm64', variant: minor === 'v8' ? '' : minor };
}
function withV(variant) {
    return /^[0-9]/.test(variant) ? `v${variant}` : variant;
}
/**
 * One name for what has several: `linux/x86_64` is `linux/amd64`, `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`.
 * @see https://github.com/containerd/platforms/blob/main/database.go
 */
function normalizePlatform({ os, architecture, variant, ...rest }) {
    const lower = architecture.toLowerCase();
    const given = (variant ?? '').toLowerCase();
    const name = ARCHITECTURES[lower]?.(given) ?? { architecture: lower, variant: given };
    return {
        ...rest,
        os: os.toLowerCase() === 'macos' ? 'darwin' : os.toLowerCase(),
        architecture: name.architecture,
        ...(name.variant === '' ? {} : { variant: name.variant }),
    };
}
/** Whether two platforms are the same, whatever names they go by. `os.version` is not compared. */
function equalPlatforms(one, other) {
    return formatPlatform(normalizePlatform(one)) === formatPlatform(normalizePlatform(other));
}
/** Whether this platform is what was asked for: a wish without a variant, or without a version, takes any. */
function satisfiesPlatform(platform, wanted) {
    const one = normalizePlatform(platform);
    const wish = normalizePlatform(wanted);
    const version = wish['os.version'];
    return (one.os === wish.os &&
        one.architecture === wish.architecture &&
        (wish.variant === undefined || one.variant === wish.variant) &&
        (version === undefined || one['os.version'] === version));
}


/***/ })

};
