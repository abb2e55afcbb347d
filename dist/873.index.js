export const id = 873;
export const ids = [873];
export const modules = {

/***/ 68328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ buildSettings),
/* harmony export */   N2: () => (/* binding */ toBuildSettings),
/* harmony export */   T_: () => (/* binding */ buildKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]).transform(String);
const words = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scalar);
/** The keys of an image that say how it is built, not what it is. */
const buildKeys = {
    cache: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .exactOptional()
        .describe('gha, registry, s3, azblob, local, inline or none; attributes follow behind commas'),
    'cache-from': words.exactOptional().describe('instead of cache: entries as docker buildx build takes them'),
    'cache-to': words.exactOptional().describe('instead of cache: entries as docker buildx build takes them'),
    'cache-mode': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['min', 'max'])
        .exactOptional()
        .describe('default: max where there are several stages'),
    secrets: words.exactOptional().describe('ids of the build secrets that it may see'),
    network: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional().describe('default, none or host, for RUN'),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('true: findings of the build checks become notices'),
    test: words.exactOptional().describe('a command, word by word, that must succeed before it gets its names'),
    provenance: scalar.exactOptional().describe('false, true, mode=min or mode=max'),
    sbom: scalar.exactOptional().describe('true, or generator=…'),
};
const list = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly();
/** How an image is built, as a plan carries it: only what was declared. */
const buildSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    cache: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    cacheFrom: list.exactOptional(),
    cacheTo: list.exactOptional(),
    cacheMode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['min', 'max']).exactOptional(),
    secrets: list.exactOptional(),
    network: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
    test: list.exactOptional(),
    provenance: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    sbom: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
})
    .readonly();
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(buildKeys);
/** Takes these keys from an image's entry; texts are templates. Undefined where there is none of them. */
function toBuildSettings(given, render) {
    const settings = {};
    for (const key of Object.keys(buildKeys)) {
        const value = Reflect.get(given, key);
        if (value === undefined)
            continue;
        const name = key.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
        settings[name] = renderValue(value, render);
    }
    return Object.keys(settings).length === 0 ? undefined : buildSettings.parse(settings);
}
function renderValue(value, render) {
    if (typeof value === 'string')
        return render(value);
    return Array.isArray(value) ? value.map((item) => render(String(item))) : value;
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

/***/ 61948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish_publish)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/request/request.ts + 1 modules
var request = __webpack_require__(16484);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts + 1 modules
var publish_gather = __webpack_require__(61954);
// EXTERNAL MODULE: ./src/modes/publish-plan.ts + 6 modules
var publish_plan = __webpack_require__(78693);
// EXTERNAL MODULE: ./src/github/policy.ts
var policy = __webpack_require__(9685);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(17504);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(97351);
// EXTERNAL MODULE: ./src/tags/collisions.ts
var tags_collisions = __webpack_require__(52428);
// EXTERNAL MODULE: ./src/tags/number.ts
var tags_number = __webpack_require__(76132);
;// CONCATENATED MODULE: ./src/publish/promote.ts





/** The last part of a repository, which names the image in templates. */
function imageName({ repository }) {
    return repository.slice(repository.lastIndexOf('/') + 1);
}
/**
 * Reads the sources, a reference a line.
 * @throws UserError naming each that is malformed or names a whole repository
 */
function parseSources(lines) {
    return lines.map((line) => {
        const reference = (0,oci_reference/* parseReference */.F2)(line);
        if (reference.tag !== undefined || reference.digest !== undefined)
            return reference;
        throw new user_error/* UserError */.yo(`source: ${line} names a whole repository; name a tag or a digest of it`);
    });
}
/** Refuses what is not there: a release is made of all of its images, or not at all. */
function refuseMissing(sources) {
    const problems = sources
        .filter(({ digest }) => digest === undefined)
        .map(({ source }) => ({ message: `source: ${(0,oci_reference/* formatReference */.FH)(source)} is not there; no name was moved` }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}
/** The series of numbered releases that are wanted; all images of a release share their numbers. */
function seriesOf(promotions) {
    const all = promotions.flatMap(({ tags }) => tags.flatMap(({ numbered }) => (numbered === undefined ? [] : [numbered])));
    return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
const keyOf = ({ prefix, suffix }) => `${prefix}${tags_number/* NUMBER */.u}${suffix}`;
/** The number after the highest that any of the listed tags has in its place. */
function nextNumber(numbered, listed) {
    const [named] = (0,tags_number/* numberTags */.R)([{ tag: tags_number/* NUMBER */.u, rule: '', numbered }], listed);
    return Number(named?.tag);
}
/**
 * The names to be given.
 * @throws UserError with every reference that two sources would get, and every tag that is none
 */
function toPromotionMoves(promotions, numbers) {
    const moves = promotions.flatMap((promotion) => promotion.targets.flatMap((target) => promotion.tags.map((named) => toMove(promotion, target, named, numbers))));
    const collisions = (0,tags_collisions/* findCollisions */.t)(moves.map(({ id, digest, reference, rule }) => ({
        image: `${id}@${digest}`,
        reference: (0,oci_reference/* formatReference */.FH)(reference),
        rule,
    })));
    if (collisions.length > 0)
        throw new user_error/* UserError */.yo(collisions);
    return [...new Map(moves.map((move) => [(0,oci_reference/* formatReference */.FH)(move.reference), move])).values()];
}
function toMove({ id, source, digest }, target, { tag, rule, floating, numbered }, numbers) {
    const number = numbered === undefined ? undefined : numbers.get(keyOf(numbered));
    const full = number === undefined ? tag : tag.replace(tags_number/* NUMBER */.u, String(number));
    return {
        id,
        reference: (0,oci_reference/* parseReference */.F2)(`${(0,decide/* placeName */.fW)(target)}:${full}`),
        rule,
        digest,
        from: (0,oci_reference/* repositoryOf */._M)(source),
        ...(floating === undefined ? {} : { floating }),
        ...(numbered === undefined ? {} : { immutable: true }),
    };
}

// EXTERNAL MODULE: ./src/publish/result.ts
var result = __webpack_require__(5586);
// EXTERNAL MODULE: ./src/report/publish.ts + 1 modules
var publish = __webpack_require__(27277);
// EXTERNAL MODULE: ./src/tags/name-image.ts
var name_image = __webpack_require__(33402);
// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var template = __webpack_require__(8675);
// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(63788);
// EXTERNAL MODULE: ./src/modes/publish-memory.ts
var publish_memory = __webpack_require__(14319);
// EXTERNAL MODULE: ./src/modes/publish-move.ts
var publish_move = __webpack_require__(39213);
// EXTERNAL MODULE: ./src/modes/publish-names.ts
var publish_names = __webpack_require__(54110);
;// CONCATENATED MODULE: ./src/modes/publish-promote.ts
















const REQUESTS = 8;
/**
 * `mode: publish` with `source`: gives existing tags or digests more names, byte for byte, without a build.
 * @throws UserError naming each source that is not there; then no name was moved
 */
async function promote(values, outside) {
    const world = { ...outside, reader: (0,publish_memory/* withMemory */.Q)(outside.reader) };
    const { push, reason } = (0,policy/* toPolicy */.i)(world.run, 'true');
    if (!push)
        throw new user_error/* UserError */.yo(`this run may not push (${reason}), so nothing can be promoted`);
    const promotions = await observeSources(values, world);
    const numbers = await observeNumbers(promotions, world);
    const decided = await (0,publish_names/* observeNames */.XP)(promotions.map(toImage), toPromotionMoves(promotions, numbers), world);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return (0,publish/* reportMoves */.VV)(decided);
    const extent = (0,request/* toBoolean */.G4)(values, 'atomic') ? 'fleet' : 'image';
    const moved = await (0,publish_move/* moveTags */.F)(decided.looks, extent, world);
    const { images, notices } = decided;
    const results = [...moved, ...(0,result/* heldResults */.qw)(decided)];
    return await (0,publish_plan/* tellPublished */.E)({ title: 'a promotion', images, results, problems: [], notices }, world);
}
/** Turns every source into a digest, so that all that follows speaks of the same bytes. */
async function observeSources(values, world) {
    const lines = (0,request/* demand */.wo)(values, 'tags')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const sources = parseSources((0,request/* toList */.st)(values, 'source'));
    const destinations = (0,request/* toList */.st)(values, 'destinations');
    const named = sources.map((source) => ({ source, ...toNames({ source, lines, destinations }, world) }));
    const observed = await (0,map_limit/* mapLimit */.s)(named, REQUESTS, async (one) => ({
        ...one,
        digest: one.source.digest ?? (await world.reader.head(one.source))?.digest,
    }));
    refuseMissing(observed);
    return observed.flatMap(({ digest, ...one }) => digest === undefined ? [] : [{ ...one, digest, id: (0,decide/* placeName */.fW)(one.source) }]);
}
function toNames({ source, lines, destinations }, { run, now }) {
    const render = (0,template.createRender)('fleet', { now, commitDate: now });
    const variables = { image: imageName(source), source_tag: source.tag ?? '' };
    const known = (0,tags_variables/* toFleetVariables */.Dj)(run, variables);
    const { tags } = (0,name_image/* createNameImage */.T)(run, render)({
        tags: lines,
        flavor: [],
        variables,
        position: { file: 'tags' },
    });
    const targets = destinations.map((text) => (0,oci_reference/* parseRepository */.SU)(render(text, known)));
    return { tags, targets: targets.length === 0 ? [(0,oci_reference/* repositoryOf */._M)(source)] : targets };
}
/**
 * The number of each series of releases. A release that was begun with these very bytes is finished, not begun
 * again under the next number. A list that cannot be had is an error: a release could be overwritten.
 */
async function observeNumbers(promotions, world) {
    const series = seriesOf(promotions);
    if (series.length === 0)
        return new Map();
    const listed = await listTargets(promotions, world.reader);
    const numbers = new Map();
    for (const one of series) {
        const next = nextNumber(one, listed);
        const last = new Map([[keyOf(one), next - 1]]);
        const begun = next > 1 && (await isOurs(toPromotionMoves(onlySeries(promotions, keyOf(one)), last), world));
        numbers.set(keyOf(one), begun ? next - 1 : next);
    }
    return numbers;
}
async function listTargets(promotions, reader) {
    const targets = new Map(promotions.flatMap(({ targets: own }) => own.map((target) => [(0,decide/* placeName */.fW)(target), target])));
    const lists = await (0,map_limit/* mapLimit */.s)([...targets.values()], REQUESTS, async (target) => (await reader.tags(target)) ?? []);
    return lists.flat();
}
function onlySeries(promotions, key) {
    return promotions.map((promotion) => ({
        ...promotion,
        tags: promotion.tags.filter(({ numbered }) => numbered !== undefined && keyOf(numbered) === key),
    }));
}
async function isOurs(moves, world) {
    const looks = await (0,map_limit/* mapLimit */.s)(moves, REQUESTS, (move) => (0,publish_names/* look */.Op)({ ...move, immutable: true }, world));
    return looks.some(({ before }) => before !== undefined) && !looks.some(decide/* isConflict */.dh);
}
function toImage({ id, source, digest }) {
    return {
        id,
        place: (0,oci_reference/* repositoryOf */._M)(source),
        digest,
        decision: `promoted: from ${(0,oci_reference/* formatReference */.FH)(source)}`,
        parents: [],
        wave: 0,
    };
}

// EXTERNAL MODULE: ./src/modes/publish-status.ts
var publish_status = __webpack_require__(88782);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
;// CONCATENATED MODULE: ./src/modes/publish.ts







/**
 * `mode: publish`: gives the images of a plan their names, once every one of them is there; with `source`, gives
 * names to what exists.
 */
async function publish_publish(values, world) {
    refuseMixture(values);
    if (values['source'] !== undefined)
        return await promote(values, world);
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), world.artifacts);
    const results = await (0,publish_gather/* readResults */.x8)(plan, world.artifacts);
    return await (0,publish_status/* withStatus */.z)(plan, values, world, () => (0,publish_plan/* publishPlan */.J)({ plan, results }, values, world));
}
/** What is set and would mean nothing is refused by name. */
function refuseMixture(values) {
    const isPromotion = values['source'] !== undefined;
    if (isPromotion && values['plan'] !== undefined) {
        throw new user_error/* UserError */.yo('plan and source are both set; one of them is published');
    }
    const idle = isPromotion ? ['status', 'prune'] : ['tags', 'destinations'];
    const reason = isPromotion
        ? 'with source there is no plan to hold it against'
        : 'without source the plan names the tags';
    const problems = idle
        .filter((name) => (values[name] ?? 'false') !== 'false')
        .map((name) => ({ message: `${name} is set, but ${reason}; remove it` }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}


/***/ }),

/***/ 48050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ac: () => (/* binding */ PLAN),
  m3: () => (/* binding */ readPlan),
  pD: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/fleet/build-settings.ts
var build_settings = __webpack_require__(68328);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
;// CONCATENATED MODULE: ./src/plan/plan.ts



const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).readonly();
const list = schemas/* array */.YOg(schemas/* string */.YjP()).readonly();
/** Why an image is built or not: exactly one reason, and the words for people. */
const reason = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['never published', 'parent rebuilt', 'unchanged', 'cannot tell']),
    text: schemas/* string */.YjP(),
})
    .readonly();
/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const plan_parent = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), references: list }).readonly();
/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).readonly();
/** What a tag that moves with versions stands for, as `tags/` defines it. */
const floating = schemas/* strictObject */.rej({
    scheme: schemas/* enum */.k5n(['semver', 'pep440']),
    version: schemas/* string */.YjP().exactOptional(),
    line: schemas/* strictObject */.rej({ major: schemas/* number */.aig().exactOptional(), minor: schemas/* number */.aig().exactOptional() }).readonly(),
    shapes: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
})
    .readonly();
const tag = schemas/* strictObject */.rej({
    reference: schemas/* string */.YjP(),
    /** The rule that made it. */
    rule: schemas/* string */.YjP(),
    /** It may move only forward, and that is looked at again just before it moves. */
    floating: floating.exactOptional(),
    /** A numbered release: where it exists already, with another digest, it is not overwritten. */
    immutable: schemas/* literal */.euz(true).exactOptional(),
})
    .readonly();
const job = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** Counts from 1. */
    wave: schemas/* number */.aig(),
    runner: schemas/* string */.YjP(),
    decision: schemas/* enum */.k5n(['build', 'reuse']),
    reason,
    /** `sha256:…` over all that the build depends on. */
    fingerprint: schemas/* string */.YjP(),
    /** `registry/repository` of the image. */
    repository: schemas/* string */.YjP(),
    /** The reference that records this fingerprint; what is built is pushed to it. */
    record: schemas/* string */.YjP(),
    /** What the record names; known where it exists already. */
    digest: schemas/* string */.YjP().exactOptional(),
    /** Full references that publish gives to the image. */
    tags: schemas/* array */.YOg(tag).readonly(),
    parents: schemas/* array */.YOg(plan_parent).readonly(),
    bases: schemas/* array */.YOg(base).readonly(),
    context: schemas/* string */.YjP(),
    dockerfile: schemas/* string */.YjP(),
    target: schemas/* string */.YjP().exactOptional(),
    args: texts,
    buildContexts: texts,
    platforms: list,
    labels: texts,
    annotations: texts,
    attributes: texts,
    /** How it is built, where something of it was declared. */
    build: build_settings/* buildSettings */.E6.exactOptional(),
})
    .readonly();
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    event: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    /** The one moment that every date of the run comes from, ISO 8601. */
    now: schemas/* string */.YjP(),
    push: schemas/* boolean */.zMY(),
    mirror: schemas/* boolean */.zMY(),
    /** Why the run may, or may not, push. */
    policy: schemas/* string */.YjP(),
    /** Whether its builds may write their caches; missing is read. */
    cache: schemas/* enum */.k5n(['write', 'read']).exactOptional(),
    jobs: schemas/* array */.YOg(job).readonly(),
    /** Registries with a namespace, for sync, each with the namespace that it stands for. */
    mirrors: list,
    /** `registry/namespace` of what is published. */
    namespace: schemas/* string */.YjP(),
})
    .readonly();
function encodePlan(plan) {
    return JSON.stringify(plan);
}
/** @throws UserError when the text is not a plan of this version */
function decodePlan(text, file) {
    return (0,decode/* decodeJson */.x)(planSchema, text, { file });
}

;// CONCATENATED MODULE: ./src/modes/read-plan.ts


const PLAN = 'imagefleet-plan';
const PLAN_FILE = 'plan.json';
async function writePlan(plan, artifacts) {
    await artifacts.upload(PLAN, { texts: { [PLAN_FILE]: encodePlan(plan) } });
}
/** @throws UserError when there is no such artifact, or it holds no plan */
async function readPlan(name, artifacts) {
    const texts = await artifacts.read(name);
    const text = texts?.[PLAN_FILE];
    if (text === undefined) {
        throw new user_error/* UserError */.yo(`plan: there is no artifact "${name}" with a ${PLAN_FILE}; run mode plan before`);
    }
    return decodePlan(text, `${name}/${PLAN_FILE}`);
}


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
