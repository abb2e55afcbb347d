export const id = 364;
export const ids = [364,675];
export const modules = {

/***/ 8328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ buildSettings),
/* harmony export */   N2: () => (/* binding */ toBuildSettings),
/* harmony export */   T_: () => (/* binding */ buildKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

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

/***/ 6534:
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
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);

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

/***/ 7504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGate),
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
function createGate(limit) {
    const waiting = [];
    let running = 0;
    return async (step) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await step();
        }
        finally {
            // The place goes to the next one; only when nobody waits is it free.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 1948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/plan/apart.ts
var apart = __webpack_require__(9425);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts
var publish_gather = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/modes/publish-plan.ts + 7 modules
var publish_plan = __webpack_require__(9308);
// EXTERNAL MODULE: ./src/github/policy.ts
var policy = __webpack_require__(9685);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(7351);
// EXTERNAL MODULE: ./src/tags/collisions.ts
var tags_collisions = __webpack_require__(2428);
// EXTERNAL MODULE: ./src/tags/number.ts
var tags_number = __webpack_require__(6132);
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
// EXTERNAL MODULE: ./src/report/publish-moves.ts
var publish_moves = __webpack_require__(9254);
// EXTERNAL MODULE: ./src/tags/name-image.ts
var name_image = __webpack_require__(1021);
// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var template = __webpack_require__(8675);
// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(3788);
// EXTERNAL MODULE: ./src/modes/publish-memory.ts
var publish_memory = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/modes/publish-move.ts
var publish_move = __webpack_require__(9213);
// EXTERNAL MODULE: ./src/modes/publish-names.ts
var publish_names = __webpack_require__(4110);
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
        return (0,publish_moves/* reportMoves */.V)(decided);
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
        wave: 0,
        builds: [],
    };
}

// EXTERNAL MODULE: ./src/modes/publish-status.ts
var publish_status = __webpack_require__(8782);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(8050);
;// CONCATENATED MODULE: ./src/modes/publish.ts








/**
 * `mode: publish`: gives the images of a plan their names, once every one of them is there; with `source`, gives
 * names to what exists.
 */
async function publish(values, world) {
    refuseMixture(values);
    if (values['source'] !== undefined)
        return await promote(values, world);
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), world.artifacts);
    const results = await (0,publish_gather/* readResults */.x8)(plan, world.artifacts);
    if (plan.push && !(0,request/* toBoolean */.G4)(values, 'dry-run'))
        await world.durations.save(toDurations(results));
    return await (0,publish_status/* withStatus */.z)(plan, values, world, () => (0,publish_plan/* publishPlan */.J)({ plan, results }, values, world));
}
/** What the next plan orders its jobs by: each build by its id, a platform that was built apart by its own. */
function toDurations(results) {
    const entries = results.map(({ platform, result: { id, seconds } }) => {
        const build = { job: id, ...(platform === undefined ? {} : { platform }) };
        return [(0,apart/* toBuildId */.X3)(build), seconds];
    });
    return Object.fromEntries(entries);
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

/***/ 2427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Sp: () => (/* binding */ annotationsSchema),
/* harmony export */   ic: () => (/* binding */ annotationKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** @see https://github.com/opencontainers/image-spec/blob/main/annotations.md */
const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly();
/** The keys that the image spec defines and that we write or read. */
const annotationKeys = {
    created: 'org.opencontainers.image.created',
    url: 'org.opencontainers.image.url',
    source: 'org.opencontainers.image.source',
    version: 'org.opencontainers.image.version',
    revision: 'org.opencontainers.image.revision',
    licenses: 'org.opencontainers.image.licenses',
    title: 'org.opencontainers.image.title',
    description: 'org.opencontainers.image.description',
    refName: 'org.opencontainers.image.ref.name',
    baseDigest: 'org.opencontainers.image.base.digest',
    baseName: 'org.opencontainers.image.base.name',
};
const REFERENCE_TYPE = 'vnd.docker.reference.type';
/** Whether a child of an index is BuildKit's attestation of another child, not an image. Its platform is unknown/unknown. */
function isAttestation(child) {
    return child.annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
}


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ descriptorSchema),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2427);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8825);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1890);




const digestSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .custom */ .IeY((value) => typeof value === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value), 'must be sha256: and 64 hexadecimal digits, or sha512: and 128');
/**
 * What content is, how large, and its digest. Read tolerantly: unknown fields are passed over.
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: digestSchema,
    size: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative(),
    urls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).readonly().exactOptional(),
    annotations: _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsSchema */ .Sp.exactOptional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().exactOptional(),
    platform: _platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformSchema */ .vd.readonly().exactOptional(),
});
/** The descriptor of these bytes. */
function describe(bytes, mediaType) {
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
}


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   MK: () => (/* binding */ decodeManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6921);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);
/* harmony import */ var _lang_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8472);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2427);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7592);
/* harmony import */ var _mediatype_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8269);







const shared = {
    artifactType: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().exactOptional(),
    subject: _descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly().exactOptional(),
    annotations: _annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .annotationsSchema */ .Sp.exactOptional(),
};
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG, _mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_MANIFEST */ .Vv]).default(_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG),
    config: _descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly(),
    layers: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly()).readonly(),
    ...shared,
});
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, _mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_INDEX */ .Mu]).default(_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p),
    manifests: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly()).readonly(),
    ...shared,
});
function isIndex(content) {
    return 'manifests' in content;
}
/**
 * Reads a manifest or an index. Its kind is told by its shape: registries send wrong content types.
 * @throws UserError with each field that is wrong
 */
function decodeManifest(bytes, origin) {
    const value = (0,_lang_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(new TextDecoder().decode(bytes), origin.file);
    const { schemaVersion, hasManifests, hasLayers } = shapeOf(value);
    if (schemaVersion === 1) {
        throw refusal(origin, 'is in docker schema 1, which registries no longer take; push the image anew');
    }
    // What is both could be read as one image here and as another there (CVE-2021-41190).
    if (hasManifests && hasLayers)
        throw refusal(origin, 'has "manifests" and "layers"; it must be an index or a manifest');
    if (hasManifests)
        return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(indexSchema, value, origin);
    if (hasLayers)
        return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(manifestSchema, value, origin);
    throw refusal(origin, 'has neither "manifests" nor "layers": it is no index and no manifest');
}
function shapeOf(value) {
    const fields = typeof value === 'object' && value !== null ? value : {};
    return {
        schemaVersion: 'schemaVersion' in fields ? fields.schemaVersion : undefined,
        hasManifests: 'manifests' in fields,
        hasLayers: 'layers' in fields || 'config' in fields,
    };
}
function refusal({ file, position }, message) {
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({ position: position?.([]) ?? { file }, message });
}
/** The bytes of a manifest or an index that we make ourselves. */
function encodeManifest(content) {
    const { mediaType, ...fields } = content;
    return new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, undefined, 2));
}
/** The blobs that a manifest names, in the order of its text; none for an index. */
function blobsOf(content) {
    return isIndex(content) ? [] : [content.config, ...content.layers];
}
/** The manifests that an index names; none for a manifest. */
function childrenOf(content) {
    return isIndex(content) ? content.manifests : [];
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   J1: () => (/* binding */ isForeignType),
/* harmony export */   Mu: () => (/* binding */ DOCKER_INDEX),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS)
/* harmony export */ });
/* unused harmony export OCI_CONFIG */
/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** What we can read. Sent with every request for a manifest: without an index in it some registries choose a platform. */
const ACCEPTED_MANIFESTS = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST];
/** Whether content of this type names other content, and so goes to a registry's manifests, not its blobs. */
function isManifestType(mediaType) {
    return ACCEPTED_MANIFESTS.includes(mediaType);
}
/** Layers that a licence keeps where they are (Windows' base layers): registries seldom hold them. */
function isForeignType(mediaType) {
    return (mediaType.startsWith('application/vnd.oci.image.layer.nondistributable.') ||
        mediaType === 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip');
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);


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


/***/ }),

/***/ 9425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ toBuildId),
/* harmony export */   kk: () => (/* binding */ toApart),
/* harmony export */   ty: () => (/* binding */ toPart),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5380);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5773);


/**
 * The images whose platforms are built apart, each on a runner of its own, since these have different runners.
 * A child whose platforms share a runner is built in one job all the same: its job joins the parent's platforms first.
 */
function toApart(nodes, runners) {
    const apart = nodes.filter(({ image }) => image.platforms.length > 1 && (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRunners */ .MU)(image.platforms, runners));
    return new Set(apart.map(({ image }) => image.id));
}
/** The name of a build, of its row and of its result. */
function toBuildId({ job, platform }) {
    return platform === undefined ? job : `${job}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSuffix */ .J7)(platform)}`;
}
/** Whether a build makes several platforms at once: it stands on the wholes of its parents. */
function isWhole({ platforms }, { platform }) {
    return platform === undefined && platforms.length > 1;
}
/**
 * A plan as one build sees it. Where images are built apart, and it makes one platform, their parts of that platform
 * stand in for them: what was planned for a job then holds for its part, its record, its parents, its artifacts.
 */
function toPart(plan, build) {
    const own = plan.jobs.find(({ id }) => id === build.job);
    if (own !== undefined && isWhole(own, build))
        return plan;
    const platform = build.platform ?? own?.platforms[0];
    const parts = new Map(plan.jobs.map((job) => [job.id, partOf(job, platform)]));
    const jobs = [...parts.values()].map((job) => ({
        ...job,
        parents: job.parents.map((parent) => ({ ...parent, id: parts.get(parent.id)?.id ?? parent.id })),
    }));
    return { ...plan, jobs };
}
/** A child that says no platform is built for its runner's, which is the first that a parent has or linux/amd64. */
function partOf(job, platform = 'linux/amd64') {
    const { apart, ...whole } = job;
    const part = apart?.find((one) => one.platform === platform) ?? apart?.[0];
    if (part === undefined)
        return job;
    return {
        ...whole,
        id: toBuildId({ job: job.id, platform: part.platform }),
        platform: part.platform,
        platforms: [part.platform],
        record: `${job.record}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSuffix */ .J7)(part.platform)}`,
        ...(part.digest === undefined ? {} : { digest: part.digest }),
    };
}


/***/ }),

/***/ 9675:
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

/***/ 5773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ hasRunners),
/* harmony export */   OZ: () => (/* binding */ runnerFor),
/* harmony export */   ZV: () => (/* binding */ parseRunners),
/* harmony export */   zG: () => (/* binding */ emulatedOn)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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
/** The runner of a job: the one that its platforms share if they have one of their own, else the default. */
function runnerFor(platforms, runners) {
    const [own, ...others] = new Set(platforms.map((platform) => ownRunner(platform, runners)));
    return ((others.length === 0 ? own : undefined) ??
        runners.find(({ prefix }) => prefix === '')?.runner ??
        'ubuntu-24.04');
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

/***/ 5380:
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

/***/ 2428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findCollisions)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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

/***/ 1021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createNameImage)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2277);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8017);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8527);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6185);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8990);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(882);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3788);









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


/***/ }),

/***/ 8675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRender: () => (/* binding */ createRender),
  X: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: ./node_modules/handlebars/lib/index.js
var lib = __webpack_require__(8508);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./node_modules/moment-timezone/index.js
var moment_timezone = __webpack_require__(9856);
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
var problems = __webpack_require__(6185);
// EXTERNAL MODULE: ./src/tags/render.ts
var render = __webpack_require__(5677);
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
