export const id = 641;
export const ids = [641];
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

/***/ 66534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ WAVES),
/* harmony export */   Oq: () => (/* binding */ SHARDS),
/* harmony export */   SK: () => (/* binding */ MATRIX_ROWS)
/* harmony export */ });
/** @see https://docs.github.com/actions/reference/limits */
const MATRIX_ROWS = 256;
/** Shards of a wave: a matrix of jobs that call a workflow which has a matrix of its own. */
const SHARDS = 256;
/** Wave jobs of the reusable workflow: GitHub cannot loop. */
const WAVES = 8;


/***/ }),

/***/ 9685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ toPolicy)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);

/** The table "safe by event": what the event of a run allows, and what was asked for within that. */
function toPolicy(run, choice) {
    const trust = trustOf(run);
    const push = trust.push === 'yes' ? choice !== 'false' : trust.push === 'if told' && choice === 'true';
    const told = choice === 'auto' ? '' : `, push: ${choice}`;
    return {
        push,
        cache: trust.cache,
        mirror: push && trust.mirror,
        reason: `${trust.reason}${told}`,
    };
}
function trustOf(run) {
    const untrusted = distrust(run);
    if (untrusted !== undefined)
        return { push: 'never', cache: 'read', mirror: false, reason: untrusted };
    switch (run.event) {
        case 'pull_request':
            return { push: 'if told', cache: 'write', mirror: false, reason: 'pull request' };
        case 'pull_request_target':
        case 'workflow_run':
            return { push: 'if told', cache: 'read', mirror: false, reason: run.event };
        case 'push':
        case 'schedule':
        case 'release':
            return trustOfPush(run);
        default:
            return { push: 'if told', cache: 'write', mirror: true, reason: run.event };
    }
}
function trustOfPush(run) {
    const named = run.ref.startsWith('refs/tags/') || (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefaultBranch */ .ok)(run);
    const reason = named || run.event !== 'push' ? run.event : 'push to a branch';
    return { push: 'yes', cache: 'write', mirror: named || run.event !== 'push', reason };
}
/** Code that nobody with write access has accepted yet: it never pushes, whatever was asked. */
function distrust(run) {
    if (run.event === 'merge_group')
        return 'merge queue';
    if (run.pullRequest?.fork === true)
        return 'pull request from a fork';
    if (run.actor === 'dependabot[bot]')
        return 'Dependabot';
    return undefined;
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
    kind: schemas/* enum */.k5n([
        'changed',
        'base moved',
        'parent rebuilt',
        'never published',
        'version not published',
        'forced',
        'cannot tell',
        'unchanged',
        'version published',
        'not affected',
    ]),
    text: schemas/* string */.YjP(),
})
    .readonly();
/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const plan_parent = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), references: list }).readonly();
/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).readonly();
/** One platform that is built apart; its digest where that was done before. */
const part = schemas/* strictObject */.rej({ platform: schemas/* string */.YjP(), digest: schemas/* string */.YjP().exactOptional() }).readonly();
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
    /** `skip`: its version is published, and keeps its names as they are. */
    decision: schemas/* enum */.k5n(['build', 'reuse', 'skip']),
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
    /** Set in a part: the one platform that it builds. */
    platform: schemas/* string */.YjP().exactOptional(),
    /** Its platforms, where they are built apart; each has a record of its own. */
    apart: schemas/* array */.YOg(part).readonly().exactOptional(),
    labels: texts,
    annotations: texts,
    attributes: texts,
    /** How it is built, where something of it was declared. */
    build: build_settings/* buildSettings */.E6.exactOptional(),
})
    .readonly();
/** An image that was asked for and is not looked at any further. */
const skip = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), reason }).readonly();
/** One job on a runner, and what it builds, in this order. */
const row = schemas/* strictObject */.rej({
    /** That of its first build; no two rows have the same. */
    id: schemas/* string */.YjP(),
    /** Counts from 1. */
    wave: schemas/* number */.aig(),
    runner: schemas/* string */.YjP(),
    builds: schemas/* array */.YOg(schemas/* strictObject */.rej({ job: schemas/* string */.YjP(), platform: schemas/* string */.YjP().exactOptional() }).readonly())
        .readonly(),
    /** How long it may take, as far as earlier runs tell. */
    seconds: schemas/* number */.aig(),
})
    .readonly();
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(2),
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
    /** One for each image, parents before their children. */
    jobs: schemas/* array */.YOg(job).readonly(),
    skips: schemas/* array */.YOg(skip).readonly(),
    /** What the runners do: wave by wave, longest first. */
    rows: schemas/* array */.YOg(row).readonly(),
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

/***/ 89675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   Rv: () => (/* binding */ groupConnected),
/* harmony export */   a3: () => (/* binding */ groupNone),
/* harmony export */   mh: () => (/* binding */ groupChains)
/* harmony export */ });
/** Each unit by itself. */
function groupNone(units) {
    return new Map(units.map(({ id }) => [id, id]));
}
/** A child joins its parent where neither has another: nothing that could run side by side is put in line. */
function groupChains(units) {
    const children = countChildren(units);
    const known = new Map(units.map((unit) => [unit.id, unit]));
    const groups = new Map();
    for (const { id, parents, runner } of units) {
        const [first = '', ...others] = parents;
        const joins = others.length === 0 && children.get(first) === 1 && known.get(first)?.runner === runner;
        groups.set(id, (joins ? groups.get(first) : undefined) ?? id);
    }
    return groups;
}
/** All that is connected; undefined where a part of it wants another runner. */
function groupConnected(units) {
    const runners = new Map(units.map(({ id, runner }) => [id, runner]));
    const crosses = units.some(({ parents, runner }) => parents.some((id) => runners.get(id) !== runner));
    return crosses ? undefined : connect(units);
}
/** Names what hangs together among these units by its first one. */
function connect(units) {
    const root = new Map(units.map(({ id }) => [id, id]));
    const find = (id) => {
        let at = id;
        for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
            root.set(at, root.get(up) ?? up);
            at = up;
        }
        return at;
    };
    const order = new Map(units.map(({ id }, index) => [id, index]));
    for (const { id, parents } of units) {
        for (const parent of parents.filter((one) => root.has(one))) {
            const [one, other] = [find(id), find(parent)];
            const isFirst = (order.get(one) ?? 0) < (order.get(other) ?? 0);
            root.set(isFirst ? other : one, isFirst ? one : other);
        }
    }
    return new Map(units.map(({ id }) => [id, find(id)]));
}
function countChildren(units) {
    const counts = new Map();
    for (const id of units.flatMap(({ parents }) => parents))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
}
/** The items by their keys, in the order of their first. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 83575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ toShardMatrix),
  V: () => (/* binding */ toWaveMatrices)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/github/matrix.ts
var matrix = __webpack_require__(66534);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
;// CONCATENATED MODULE: ./src/plan/shards.ts


/** The rows of each wave, cut into as many matrices as GitHub needs to start them all. No wave is left out. */
function toShards({ rows }) {
    const waves = (0,groups/* groupBy */.$z)(rows, ({ wave }) => wave);
    const last = Math.max(0, ...waves.keys());
    return Array.from({ length: last }, (_, index) => cut(waves.get(index + 1) ?? []));
}
function cut(rows) {
    const count = Math.ceil(rows.length / matrix/* MATRIX_ROWS */.SK);
    return Array.from({ length: count }, (_, index) => rows.slice(index * matrix/* MATRIX_ROWS */.SK, (index + 1) * matrix/* MATRIX_ROWS */.SK));
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts


/** GitHub takes 1 MiB of outputs from a job, counted in UTF-16; this keeps below half of it. */
const OUTPUT_CHARACTERS = 500_000;
/**
 * One matrix for each shard of each wave. Rows carry no registry, namespace or reference: GitHub drops, in
 * silence, an output that contains a secret's value, and a registry's user is often the namespace.
 */
function toWaveMatrices(plan) {
    const shards = toShards(plan);
    const jobs = byId(plan);
    const matrices = shards.map((wave) => wave.map((rows) => toMatrix(rows, jobs)));
    if (JSON.stringify(matrices).length <= OUTPUT_CHARACTERS)
        return matrices;
    return shards.map((wave) => wave.map((_, index) => index + 1));
}
/**
 * The matrix of one shard, for a wave that was handed no more than a number.
 * @throws UserError when the plan has no such wave or shard
 */
function toShardMatrix(plan, { wave, shard }) {
    const shards = toShards(plan);
    const rows = shards[wave - 1]?.[shard - 1];
    if (rows !== undefined)
        return toMatrix(rows, byId(plan));
    const there = shards.map(({ length }, index) => `${index + 1} (${length})`).join(', ');
    throw new user_error/* UserError */.yo(`the plan has no shard ${shard} in wave ${wave}; its waves and their shards: ${there || 'none'}`);
}
const byId = ({ jobs }) => new Map(jobs.map((job) => [job.id, job]));
function toMatrix(rows, jobs) {
    return { include: rows.map((row) => toRow(row, jobs)) };
}
/** An image's attributes cannot hide what the workflow itself needs of a row. */
function toRow({ id, wave, runner, builds }, jobs) {
    const [first, ...others] = builds;
    const job = jobs.get(first?.job ?? '');
    return {
        ...(others.length === 0 ? job?.attributes : {}),
        id,
        name: job?.name ?? id,
        runner,
        wave,
        ...(first?.platform === undefined ? {} : { platform: first.platform }),
        ...(others.length === 0 ? {} : { images: builds.length }),
    };
}


/***/ }),

/***/ 45773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ hasRunners),
/* harmony export */   OZ: () => (/* binding */ runnerFor),
/* harmony export */   ZV: () => (/* binding */ parseRunners),
/* harmony export */   zG: () => (/* binding */ emulatedOn)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/**
 * Reads the `runner` parameter: a label for all, or lines of `PLATFORM-PREFIX=LABEL`.
 * @throws UserError naming each line that is neither
 */
function parseRunners(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const entries = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(lines.filter((line) => line !== ''), (line) => {
        const equals = line.indexOf('=');
        const prefix = equals < 0 ? '' : line.slice(0, equals).trim();
        const runner = line.slice(equals + 1).trim();
        if (runner === '' || /\s/.test(prefix)) {
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`runner: "${line}" is neither a label nor PLATFORM-PREFIX=LABEL`);
        }
        return { prefix: prefix === 'default' ? '' : prefix, runner };
    });
    return entries.toSorted((left, right) => right.prefix.length - left.prefix.length);
}
/** The runner of a job: that of its one platform if that has one of its own, else the default. */
function runnerFor(platforms, runners) {
    const [first] = platforms;
    const own = platforms.length === 1 && first !== undefined ? ownRunner(first, runners) : undefined;
    return own ?? runners.find(({ prefix }) => prefix === '')?.runner ?? 'ubuntu-24.04';
}
/** Whether these platforms have different runners, so that none needs to be emulated for the sake of another. */
function hasRunners(platforms, runners) {
    return new Set(platforms.map((platform) => runnerFor([platform], runners))).size > 1;
}
/** The platforms that a runner can only build by emulation, as far as its label tells. */
function emulatedOn(runner, platforms) {
    const native = /arm|aarch/i.test(runner) ? 'linux/arm64' : 'linux/amd64';
    return platforms.filter((platform) => platform.startsWith('linux/') && !isPrefix(native, platform));
}
function ownRunner(platform, runners) {
    return runners.find(({ prefix }) => prefix !== '' && isPrefix(prefix, platform))?.runner;
}
const isPrefix = (prefix, platform) => platform === prefix || platform.startsWith(`${prefix}/`);


/***/ }),

/***/ 75380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ platformSuffix),
/* harmony export */   _K: () => (/* binding */ isRecordTag),
/* harmony export */   fO: () => (/* binding */ toRecordTag)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1890);

const LENGTH = 40;
/**
 * The tag that records a fingerprint: one HEAD of it answers, on any branch and from any clone,
 * whether this very input was built, and what its digest is.
 */
function toRecordTag(fingerprint) {
    return `fp-${fingerprint.slice('sha256:'.length, 'sha256:'.length + LENGTH)}`;
}
/** What stands behind a record, and behind the name of a result, of one platform that was built apart: `-linux-arm64`. */
function platformSuffix(platform) {
    return `-${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform)).replaceAll('/', '-')}`;
}
/** Such tags are internal: listings and sync pass over them. */
function isRecordTag(tag) {
    return new RegExp(`^fp-[0-9a-f]{${LENGTH}}(-|$)`).test(tag);
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ reportPlan),
  c: () => (/* binding */ tagOf)
});

// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var matrix = __webpack_require__(83575);
// EXTERNAL MODULE: ./src/plan/runner.ts
var plan_runner = __webpack_require__(45773);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
;// CONCATENATED MODULE: ./src/report/mermaid.ts
/** Mermaid draws no more than 500 arrows; a graph of more than this is a tangle that nobody reads. */
const ARROWS = 400;
/**
 * The graph of a plan: who stands on whom, and what is built. A graph with too many arrows shows one box for all
 * variants of an entry; one that is too much even so is left out.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
function toFlowchart(plan) {
    const drawing = [drawImages, drawEntries].map((draw) => draw(plan)).find(isReadable);
    if (drawing === undefined)
        return undefined;
    const names = new Map([...drawing.boxes.keys()].map((key, index) => [key, `n${index}`]));
    return [
        'flowchart LR',
        ...[...drawing.boxes].map(([key, { label, style }]) => `  ${names.get(key)}["${toLabel(label)}"]:::${style}`),
        ...drawing.arrows.map(([from, to]) => `  ${names.get(from)} --> ${names.get(to)}`),
        '  classDef build stroke-width:3px',
        '  classDef reuse stroke-dasharray:4',
        '  classDef skip stroke-dasharray:1',
    ].join('\n');
}
const isReadable = ({ boxes, arrows }) => boxes.size <= ARROWS && arrows.length <= ARROWS;
function drawImages({ jobs }) {
    const boxes = new Map(jobs.map(({ id, decision }) => [id, { label: id, style: decision }]));
    const arrows = jobs.flatMap(({ id, parents }) => parents.flatMap((parent) => (boxes.has(parent.id) ? [[parent.id, id]] : [])));
    return { boxes, arrows };
}
function drawEntries({ jobs }) {
    const entryOf = new Map(jobs.map(({ id, name }) => [id, name]));
    const counts = new Map();
    for (const { name, decision } of jobs) {
        const count = counts.get(name) ?? { all: 0, build: 0 };
        counts.set(name, { all: count.all + 1, build: count.build + (decision === 'build' ? 1 : 0) });
    }
    const boxes = [...counts].map(([name, { all, build }]) => {
        const label = all === 1 ? name : `${name}: ${build} of ${all}`;
        return [name, { label, style: build > 0 ? 'build' : 'reuse' }];
    });
    const arrows = new Map();
    for (const { name, parents } of jobs) {
        for (const { id } of parents) {
            const from = entryOf.get(id);
            if (from !== undefined && from !== name)
                arrows.set(`${from} ${name}`, [from, name]);
        }
    }
    return { boxes: new Map(boxes), arrows: [...arrows.values()] };
}
/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text) {
    return text.replaceAll(/[^\w .:/@+-]/g, (letter) => `#${letter.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/plan.ts





/** GitHub drops a summary of more than 1 MiB, and people read less: beyond this, counts stand for what is not built. */
const TABLE_ROWS = 500;
/** What mode plan tells: the matrices for the jobs, and for people the table and the graph. */
function reportPlan(plan, artifact, notices) {
    const waves = (0,matrix/* toWaveMatrices */.V)(plan);
    const building = plan.jobs.filter(({ decision }) => decision === 'build');
    const only = toOnly(waves);
    const emulated = findEmulated(plan);
    return {
        outputs: {
            waves,
            ...(only === undefined ? {} : { matrix: only }),
            'has-work': plan.jobs.some(({ decision }) => decision !== 'skip'),
            count: building.length,
            plan: artifact,
            push: plan.push,
            mirror: plan.mirror && plan.mirrors.length > 0,
            qemu: emulated.length > 0,
        },
        summary: summarise(plan, emulated),
        notices,
        failures: [],
    };
}
/** The matrix of a plan that has only one. */
function toOnly(waves) {
    const [matrix, ...others] = waves.flat();
    if (others.length > 0)
        return undefined;
    return typeof matrix === 'number' ? undefined : (matrix ?? { include: [] });
}
/** The platforms that no runner of theirs has. */
function findEmulated({ rows, jobs }) {
    const platforms = new Map(jobs.map((job) => [job.id, job.platforms]));
    const emulated = rows.flatMap(({ runner, builds }) => builds.flatMap(({ job, platform }) => (0,plan_runner/* emulatedOn */.zG)(runner, platform === undefined ? (platforms.get(job) ?? []) : [platform]).map((one) => `${one} on ${runner}`)));
    return [...new Set(emulated)].sort();
}
function summarise(plan, emulated) {
    const cached = plan.cache === 'read' ? ' Its builds read caches and write none.' : '';
    const graph = plan.jobs.length === 0 ? undefined : toFlowchart(plan);
    return [
        '## Plan',
        '',
        `${counted(plan)}; this run ${plan.push ? 'pushes' : 'does not push'} (${(0,markdown/* toText */.fE)(plan.policy)}).${cached}`,
        ...(emulated.length === 0 ? [] : ['', `Emulated, which needs QEMU: ${(0,markdown/* toText */.fE)(emulated.join(', '))}.`]),
        '',
        ...toImageTable(plan),
        ...(graph === undefined ? [] : ['', '```mermaid', graph, '```']),
        '',
    ].join('\n');
}
function counted({ jobs, skips, rows }) {
    const count = (decision) => jobs.filter((job) => job.decision === decision).length;
    const skipped = count('skip') + skips.length;
    const waves = new Set(rows.map(({ wave }) => wave)).size;
    const laidOut = rows.length === 0 ? '' : ` in ${some(rows.length, 'job')} and ${some(waves, 'wave')}`;
    return `${count('build')} to build${laidOut}, ${count('reuse')} to reuse, ${skipped} to skip`;
}
const some = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** What is built comes in the table first where there is too much for one. */
function toImageTable({ jobs, skips, rows }) {
    const few = jobs.length + skips.length <= TABLE_ROWS;
    const listed = few ? jobs : jobs.filter(({ decision }) => decision === 'build').slice(0, TABLE_ROWS);
    const runners = toRunners(rows);
    const table = [
        ...listed.map((job) => toRow(job, runners)),
        ...(few ? skips : []).map(({ id, reason }) => [
            (0,markdown/* toText */.fE)(id),
            '',
            'skip',
            (0,markdown/* toText */.fE)(formatReason(reason)),
            '',
            '',
        ]),
    ];
    if (few && table.length === 0)
        return [];
    const rest = [...jobs.filter((job) => !listed.includes(job)), ...(few ? [] : skips)];
    const counts = [...(0,groups/* groupBy */.$z)(rest, ({ reason }) => reason.kind)].map(([kind, of]) => `${of.length} ${kind}`);
    return [
        (0,markdown/* toTable */.MR)(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], table),
        ...(counts.length === 0 ? [] : ['', `… and ${rest.length} more in the plan: ${counts.join(', ')}.`]),
    ];
}
function toRow(job, runners) {
    return [
        (0,markdown/* toText */.fE)(job.id),
        job.decision === 'build' ? String(job.wave) : '',
        job.decision,
        (0,markdown/* toText */.fE)(formatReason(job.reason)),
        job.tags.map(({ reference }) => (0,markdown/* toCode */.Xt)(tagOf(reference))).join(' '),
        (0,markdown/* toText */.fE)((runners.get(job.id) ?? []).join(', ')),
    ];
}
const formatReason = ({ kind, text }) => `${kind}: ${text}`;
/** The runners of each image, and whose job it shares. */
function toRunners(rows) {
    const runners = new Map();
    for (const { runner, builds } of rows) {
        for (const { job } of builds) {
            const [first] = builds;
            const shared = first === undefined || first.job === job ? '' : ` with ${first.job}`;
            runners.set(job, [...(runners.get(job) ?? []), `${runner}${shared}`]);
        }
    }
    return runners;
}
/** The tag alone: the repository is the same in all rows of an image, and would only make the table wide. */
function tagOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}


/***/ }),

/***/ 52428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findCollisions)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/** Two claims of one reference, said with both images and both rules, at the place of the second. */
function findCollisions(claims) {
    const problems = [];
    const owners = new Map();
    for (const claim of claims) {
        const owner = owners.get(claim.reference);
        if (owner === undefined)
            owners.set(claim.reference, claim);
        else if (owner.image !== claim.image)
            problems.push(toProblem(owner, claim));
    }
    return problems;
}
function toProblem(first, second) {
    const message = `${describe(first)} and ${describe(second)} both write ${second.reference}; give one of them another tag or repository`;
    return { message, ...(second.position === undefined ? {} : { position: second.position }) };
}
function describe({ image, rule, position }) {
    const place = position === undefined ? '' : ` at ${(0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPosition */ .Ld)(position)}`;
    return `${image} (${rule}${place})`;
}


/***/ }),

/***/ 33402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createNameImage)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32277);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88017);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58527);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96185);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98990);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90882);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63788);









/** Makes the `NameImage` of a run; the rules of images that say the same are read once. */
function createNameImage(run, render, nameless = 'refuse') {
    const rulesOf = remember((texts) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRules */ .N)(texts, 'fleet'), keyOfRules);
    const ofRun = (0,_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .toFleetVariables */ .Dj)(run, {});
    const flavorOf = remember((lines) => (0,_flavor_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlavor */ .w)(lines.join('\n'), 'fleet'), joinLines);
    return ({ tags, flavor, variables, position }) => {
        const problems = [];
        const parsed = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => rulesOf(tags.map(toRuleText)));
        const flavored = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => flavorOf(flavor));
        const resolution = parsed &&
            flavored &&
            (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => name(parsed, toScope(flavored, { run, render, variables: { ...variables, ...ofRun } }), nameless));
        if (resolution === undefined)
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.map((problem) => ({ position, ...problem })));
        return { ...resolution, notices: resolution.notices.map((notice) => ({ position, ...notice })) };
    };
}
const toRuleText = (rule) => (typeof rule === 'string' ? { text: rule } : rule);
const joinLines = (lines) => lines.join('\n');
/** The same words at two places are two: each has its own place to be wrong at. */
const keyOfRules = (rules) => rules.map(({ text, position }) => `${position?.file} ${position?.line} ${text}`).join('\n');
/** A function of lines that is asked the same again and again. */
function remember(parse, keyOf) {
    const known = new Map();
    return (lines) => {
        const key = keyOf(lines);
        const found = known.get(key) ?? parse(lines);
        known.set(key, found);
        return found;
    };
}
function toScope(flavor, given) {
    return { ...given, dialect: 'fleet', flavor, defaultBranch: given.run.defaultBranch };
}
function name({ rules }, scope, nameless) {
    const { run } = scope;
    if ((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .isMergeQueue */ .OZ)(run))
        return { version: undefined, tags: [], notices: [] };
    if (scope.variables['branch_slug'] === '')
        refuseEmptySlug(rules, run);
    const resolution = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveTags */ .y)(rules, scope);
    const permitted = (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .permitByEvent */ .Fu)(resolution.tags, run, (0,_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .latestTag */ .w)(scope));
    const notices = [...resolution.notices, ...permitted.notices];
    if (permitted.tags.length === 0 && nameless === 'refuse')
        notices.push(refuseNone(rules, run));
    return { ...resolution, tags: permitted.tags, notices };
}
/** A pull request seldom publishes, so it may go without a tag; anything else may not. */
function refuseNone(rules, run) {
    const texts = rules.map(({ text }) => text).join(' | ');
    const message = `no rule makes a tag on ${run.event} of ${run.ref}: ${texts}; add one, such as type=sha`;
    if (!(0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .isPullRequest */ .r0)(run))
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message);
    return { level: 'notice', message };
}
/** Without its slug, a branch would write the same tag as every other one that has none. */
function refuseEmptySlug(rules, run) {
    const rule = rules.find(({ text }) => /\{\{\s*branch_slug\s*\}\}/.test(text) && !/#if\s+branch_slug/.test(text));
    const [problem] = (0,_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .slugProblems */ .UC)([(0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)(run) ?? run.ref]);
    if (rule !== undefined && problem !== undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${problem} (in ${rule.text})`);
}


/***/ })

};
