export const id = 826;
export const ids = [826];
export const modules = {

/***/ 9183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   UX: () => (/* binding */ layoutName),
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);


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

/***/ 1954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g7: () => (/* binding */ assembleAll),
  Bx: () => (/* binding */ observePresences),
  $t: () => (/* binding */ placeOf),
  x8: () => (/* binding */ readResults),
  m3: () => (/* binding */ storeIndexes)
});

// EXTERNAL MODULE: ./src/build/result.ts
var result = __webpack_require__(9183);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/oci/annotations.ts
var oci_annotations = __webpack_require__(2427);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __webpack_require__(7592);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/mediatype.ts
var mediatype = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
;// CONCATENATED MODULE: ./src/publish/assemble.ts






/**
 * One index over platforms that were built apart: exactly their manifests, and the attestations of each.
 * The same platforms make the same bytes, whoever writes it and however often.
 * @throws UserError when a part does not hold the platform that it was built for
 */
function toIndex(id, built) {
    const parts = built.map((part) => childrenFor(id, part));
    const images = parts.flatMap((children) => children.filter((child) => !(0,oci_annotations/* isAttestation */.H3)(child)));
    const attestations = parts.flatMap((children) => children.filter(oci_annotations/* isAttestation */.H3));
    const manifests = unique([...images, ...attestations]);
    if (manifests.length > 0 && manifests.every(({ mediaType }) => mediaType === mediatype/* DOCKER_MANIFEST */.Vv)) {
        return { mediaType: mediatype/* DOCKER_INDEX */.Mu, manifests };
    }
    const annotations = shared(built);
    return {
        mediaType: mediatype/* OCI_INDEX */.$p,
        manifests,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** The index as a registry gets it. */
function toFetched(index) {
    const bytes = (0,oci_manifest/* encodeManifest */.Gb)(index);
    return { bytes, content: index, descriptor: (0,descriptor/* describe */.q)(bytes, index.mediaType) };
}
function childrenFor(id, { platform, manifest }) {
    const wanted = (0,oci_platform/* parsePlatform */.Y8)(platform);
    const { descriptor, content } = manifest;
    if (!(0,oci_manifest/* isIndex */.nw)(content))
        return [{ ...descriptor, platform: wanted }];
    const children = (0,oci_manifest/* childrenOf */.LU)(content);
    const images = children.filter((child) => !(0,oci_annotations/* isAttestation */.H3)(child));
    const [only] = images;
    const fits = only?.platform !== undefined && (0,oci_platform/* satisfiesPlatform */.dq)(only.platform, wanted);
    if (images.length === 1 && fits)
        return children;
    const found = images.map((child) => (child.platform ? (0,oci_platform/* formatPlatform */.Bq)(child.platform) : 'no platform'));
    throw new user_error/* UserError */.yo(`image "${id}" was built for ${platform} as ${descriptor.digest}, which holds ${found.join(', ') || 'nothing'}; one image for ${platform} was expected`);
}
/** Equal bytes on two platforms are two entries: their platforms tell them apart. */
function unique(children) {
    const keyOf = ({ digest, platform }) => `${digest} ${platform === undefined ? '' : (0,oci_platform/* formatPlatform */.Bq)(platform)}`;
    return [...new Map(children.map((child) => [keyOf(child), child])).values()];
}
/** The annotations that all the parts have, with the same value. */
function shared(built) {
    const [first, ...rest] = built.map(({ manifest }) => (0,oci_manifest/* isIndex */.nw)(manifest.content) ? (manifest.content.annotations ?? {}) : {});
    return Object.fromEntries(Object.entries(first ?? {}).filter(([key, value]) => rest.every((other) => other[key] === value)));
}

// EXTERNAL MODULE: ./src/publish/gather.ts
var gather = __webpack_require__(888);
// EXTERNAL MODULE: ./src/record/record.ts
var record_record = __webpack_require__(5380);
;// CONCATENATED MODULE: ./src/modes/publish-gather.ts







/** How many requests are under way at once. */
const REQUESTS = 8;
/** The results of all jobs of a plan that had to be built, each by its own name. */
async function readResults(plan, artifacts) {
    const building = plan.jobs.filter(({ decision }) => decision === 'build');
    return (await (0,map_limit/* mapLimit */.s)(building, REQUESTS, (job) => readResultsOf(job, artifacts))).flat();
}
async function readResultsOf(job, artifacts) {
    const { whole, parts } = (0,gather/* resultNames */.k7)(job);
    const found = await readArtifact(whole, artifacts);
    if (found.length > 0)
        return found;
    const apart = await (0,map_limit/* mapLimit */.s)(parts, REQUESTS, async ({ name, platform }) => (await readArtifact(name, artifacts)).map((one) => ({ ...one, platform })));
    return apart.flat();
}
/** One job may have left several results, of images that it built one after the other. */
async function readArtifact(name, artifacts) {
    const texts = (await artifacts.read(name)) ?? {};
    return Object.entries(texts)
        .filter(([file]) => file.endsWith(result/* RESULT_FILE */.FX))
        .map(([file, text]) => ({ name, result: (0,result/* decodeResult */.Sz)(text, `${name}/${file}`) }));
}
/** Holds results against the plan and both against the registry, which has the last word. */
async function observePresences(plan, results, reader) {
    return await (0,map_limit/* mapLimit */.s)((0,gather/* sortResults */.tm)(plan, results), REQUESTS, (claimed) => observePresence(claimed, reader));
}
async function observePresence(claimed, reader) {
    const { job, expected, problems } = claimed;
    const record = (0,reference/* parseReference */.F2)(job.record);
    const nothing = { ...claimed, record: undefined, hasExpected: false, parts: [] };
    if (problems.length > 0)
        return nothing;
    const digest = (await reader.head(record))?.digest;
    if (digest !== undefined || expected !== undefined) {
        const isOther = expected !== undefined && expected !== digest;
        const hasExpected = isOther && (await reader.head((0,reference/* referenceIn */.h8)(record, { digest: expected }))) !== undefined;
        return { ...nothing, record: digest, hasExpected };
    }
    const apart = job.platforms.length < 2 ? [] : job.platforms;
    const parts = await (0,map_limit/* mapLimit */.s)(apart, REQUESTS, async (platform) => {
        const found = await reader.head(recordOf(record, platform));
        return { platform, digest: found?.digest };
    });
    return { ...nothing, parts };
}
const recordOf = (record, platform) => (0,reference/* referenceIn */.h8)(record, { tag: `${record.tag ?? ''}${(0,record_record/* platformSuffix */.J7)(platform)}` });
/**
 * Gives each gathered image its digest; nothing is written.
 * @throws UserError when a part is gone, or is not the platform that it should be
 */
async function assembleAll(images, reader) {
    return await (0,map_limit/* mapLimit */.s)(images, REQUESTS, async (image) => {
        if ('digest' in image)
            return image;
        const { job, results, seconds } = image;
        const index = await readIndex(job, image.parts, reader);
        return { job, results, seconds, digest: index.descriptor.digest, index };
    });
}
async function readIndex(job, parts, reader) {
    const place = (0,reference/* parseReference */.F2)(job.record);
    const built = await (0,map_limit/* mapLimit */.s)(parts, REQUESTS, async ({ platform, digest }) => {
        const manifest = await reader.manifest((0,reference/* referenceIn */.h8)(place, { digest }));
        if (manifest !== undefined)
            return { platform, manifest };
        throw new user_error/* UserError */.yo(`image "${job.id}" has lost a platform: ${job.repository} has no ${digest} any more`);
    });
    return toFetched(toIndex(job.id, built));
}
/** Stores the indexes that were made: under the record of the fingerprint, which is no name that a user pulls. */
async function storeIndexes(images, writer) {
    await (0,map_limit/* mapLimit */.s)(images, REQUESTS, async ({ job, index }) => {
        if (index === undefined)
            return;
        const { bytes, descriptor } = index;
        await writer.putManifest((0,reference/* parseReference */.F2)(job.record), { bytes, mediaType: descriptor.mediaType });
    });
}
const placeOf = ({ repository }) => (0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(repository));


/***/ }),

/***/ 4319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withMemory)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);

/** A reader that reads each manifest by digest once: its bytes give all names, and its layers the size. */
function withMemory(reader) {
    const known = new Map();
    return {
        ...reader,
        manifest: (reference) => {
            if (reference.digest === undefined)
                return reader.manifest(reference);
            const key = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
            const reading = known.get(key) ?? reader.manifest(reference);
            known.set(key, reading);
            reading.catch(() => known.delete(key));
            return reading;
        },
    };
}


/***/ }),

/***/ 9213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ moveTags)
/* harmony export */ });
/* harmony import */ var _lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7504);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2148);
/* harmony import */ var _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7753);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7351);
/* harmony import */ var _publish_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4110);






/** How many requests to a registry are under way at once. */
const REQUESTS = 8;
/** A look that is older than this, in milliseconds, is taken again just before the name moves. */
const STALE = 15_000;
/**
 * Gives the names: what a tag names already is left alone, content is brought to other repositories before any
 * name moves. A failure is an outcome; what it stops is not tried.
 */
async function moveTags(looks, extent, world) {
    const scopeOf = ({ id }) => (extent === 'fleet' ? '' : id);
    const stopped = new Set();
    const failures = await bringContent(looks, world);
    for (const { move } of looks)
        if (failures.has(contentKey(move)))
            stopped.add(scopeOf(move));
    return await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimit */ .s)((0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(looks), REQUESTS, async (one) => {
        const failure = failures.get(contentKey(one.move));
        const result = failure === undefined && stopped.has(scopeOf(one.move)) && !isKept(one)
            ? { move: one.move, state: 'not tried' }
            : await attempt(one.move, () => moveTag(one, failure, world));
        if (result.state === 'failed')
            stopped.add(scopeOf(one.move));
        return result;
    });
}
const isKept = ({ move, before }) => before === move.digest;
/** A registry's refusal, and what a user can mend, is this name's outcome; anything else is our mistake. */
async function attempt(move, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!(error instanceof _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .g || error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { move, state: 'failed', remark: error.message };
    }
}
async function moveTag(first, failure, world) {
    const { move } = first;
    if (isKept(first))
        return { move, state: 'kept', before: move.digest };
    if (failure !== undefined)
        return { move, state: 'failed', remark: failure };
    const now = world.ticks() - first.at > STALE ? await (0,_publish_names_js__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(move, world) : first;
    const { before } = now;
    const named = before === undefined ? {} : { before };
    if (isKept(now))
        return { move, state: 'kept', ...named };
    if ((0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .isConflict */ .dh)(now))
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`somebody else gave it to ${before} meanwhile`);
    const meddled = before !== first.before;
    const held = meddled ? (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .whyHeld */ .U4)(move, await (0,_publish_names_js__WEBPACK_IMPORTED_MODULE_4__/* .listTags */ .cB)([move], world)) : undefined;
    if (held !== undefined)
        return { move, state: 'held', ...named, remark: held };
    const { bytes, descriptor } = await readManifest(move, world);
    await world.writer.putManifest(move.reference, { bytes, mediaType: descriptor.mediaType });
    world.log.info(`${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(move.reference)} names ${move.digest} now`);
    const remark = meddled ? { remark: `somebody else had moved it to ${before ?? 'nothing'} meanwhile` } : {};
    return { move, state: before === undefined ? 'new' : 'moved', ...named, ...remark };
}
async function readManifest({ from, digest }, { reader }) {
    const manifest = await reader.manifest((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceIn */ .h8)(from, { digest }));
    if (manifest !== undefined)
        return manifest;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(from)}@${digest} is gone from the registry`);
}
const contentKey = ({ reference, digest }) => `${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(reference)}@${digest}`;
/**
 * Brings content to the other repositories and registries in which it gets a name, by digest.
 * @returns why it could not be brought, by where it should be
 */
async function bringContent(looks, { copier, log }) {
    const away = looks.filter((one) => !isKept(one) && (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(one.move.from) !== (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(one.move.reference));
    const byTarget = new Map(away.map(({ move }) => [contentKey(move), move]));
    const bySource = new Map();
    for (const move of byTarget.values()) {
        const key = `${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(move.from)}@${move.digest}`;
        bySource.set(key, [...(bySource.get(key) ?? []), move]);
    }
    const failures = new Map();
    await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimit */ .s)([...bySource.values()], 4, async (moves) => {
        const [first] = moves;
        if (first === undefined)
            return;
        const source = { ...first.from, digest: first.digest };
        const destinations = moves.map(({ reference }) => ({ ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference), tags: [] }));
        const outcomes = await copier.copy({ source, destinations });
        for (const [index, outcome] of outcomes.entries()) {
            const move = moves[index];
            if (move === undefined)
                continue;
            log.info(`${contentKey(move)}: ${outcome.state}`);
            if (outcome.state === 'failed')
                failures.set(contentKey(move), outcome.error.message);
        }
    });
    return failures;
}


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   XP: () => (/* binding */ observeNames),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7504);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);



const REQUESTS = 8;
/**
 * Looks at every name, one HEAD each, and decides which are given. Nothing is written: a registry that does not
 * answer, or a tag that may not move, stops everything before any name has moved.
 * @throws UserError naming each tag that is given once and has another digest
 */
async function observeNames(images, moves, world) {
    const held = (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .decideHeld */ .WP)(moves, await listTags(moves, world));
    const holding = new Set(held.map(({ move }) => move));
    const rest = moves.filter((move) => !holding.has(move));
    const looks = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .s)(rest, REQUESTS, (move) => look(move, world));
    (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseConflicts */ .wz)(looks);
    const notices = held.map(({ move, reason }) => ({
        level: 'notice',
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)}: ${reason}`,
    }));
    return { images, looks, held, notices };
}
async function look(move, { reader, ticks }) {
    const before = (await reader.head(move.reference))?.digest;
    return { move, before, at: ticks() };
}
/** One listing a repository, where a floating tag needs it. A listing that fails is an error, never an empty one. */
async function listTags(moves, { reader }) {
    const places = (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoriesToList */ .E7)(moves);
    const lists = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .s)(places, REQUESTS, async (place) => [(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(place), (await reader.tags(place)) ?? []]);
    return new Map(lists);
}


/***/ }),

/***/ 8693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ publishPlan),
  E: () => (/* binding */ tellPublished)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/publish/gather.ts
var gather = __webpack_require__(888);
// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/publish/result.ts
var publish_result = __webpack_require__(5586);
// EXTERNAL MODULE: ./src/report/publish.ts + 1 modules
var publish = __webpack_require__(7277);
// EXTERNAL MODULE: ./src/oci/referrers.ts
var referrers = __webpack_require__(961);
// EXTERNAL MODULE: ./src/record/record.ts
var record = __webpack_require__(5380);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(7351);
;// CONCATENATED MODULE: ./src/publish/prune.ts





/** Decides what is deleted, oldest first: nothing that a name reaches, and nothing that is in doubt. */
function decidePruning(repositories, rules) {
    const all = repositories
        .flatMap((facts) => decideRepository(facts, rules))
        .toSorted((left, right) => (left.created ?? 0) - (right.created ?? 0));
    return { deletions: all.slice(0, rules.limit), spared: Math.max(0, all.length - rules.limit) };
}
function decideRepository(facts, rules) {
    const { tags, manifests, place } = facts;
    const listed = [...tags].map(([tag, digest]) => ({ tag, digest }));
    const going = listed.filter(({ tag, digest }) => mayGo(tag, manifests.get(digest), facts, rules));
    const staying = listed.filter((one) => !going.includes(one) && !isReferrersTag(one.tag));
    const kept = reach(staying.map(({ digest }) => digest), manifests);
    const roots = new Set(going.map(({ digest }) => digest).filter((digest) => !kept.has(digest)));
    const inner = new Set([...roots].flatMap((digest) => manifests.get(digest)?.children ?? []));
    const taken = new Set();
    return [...roots]
        .filter((digest) => !inner.has(digest))
        .map((digest) => {
        const doomed = [...reach([digest], manifests)].filter((one) => !kept.has(one) && !taken.has(one));
        for (const one of doomed)
            taken.add(one);
        const schema = doomed.map(referrers/* referrersTag */.L);
        const named = listed.filter(({ tag, digest: of }) => doomed.includes(of) || schema.includes(tag));
        const lists = named.map(({ digest: of }) => of);
        return {
            place,
            tags: named.map(({ tag }) => tag),
            digests: [...new Set([...doomed, ...lists])].filter((one) => !kept.has(one)),
            created: manifests.get(digest)?.created,
        };
    });
}
function mayGo(tag, manifest, { extent, place }, { protect, keep, before }) {
    if (isReferrersTag(tag) || protect.some((pattern) => matches(pattern, tag)))
        return false;
    if (extent === 'everything')
        return true;
    const isKept = [...keep].some((record) => isRecordOf((0,oci_reference/* formatReference */.FH)((0,oci_reference/* referenceIn */.h8)(place, { tag })), record));
    if (!(0,record/* isRecordTag */._K)(tag) || isKept)
        return false;
    if (before === undefined)
        return true;
    return manifest?.created !== undefined && manifest.created < before;
}
/** The record itself, or that of one of its platforms. */
const isRecordOf = (reference, record) => reference === record || reference.startsWith(`${record}-`);
/** `sha256-<hex>`, also with `.sig` and the like behind it: it belongs to its subject and goes with it. */
const isReferrersTag = (tag) => /^sha(?:256|512)-[0-9a-f]{64}/.test(tag);
function matches(pattern, tag) {
    const expression = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${expression.join('.*')}$`).test(tag);
}
/** These digests with their children and what refers to any of them, outermost first. */
function reach(roots, manifests) {
    const found = new Set(roots);
    // A set that grows while it is walked is walked to its end.
    for (const digest of found) {
        const { children = [], referrers = [] } = manifests.get(digest) ?? {};
        for (const next of [...children, ...referrers])
            found.add(next);
    }
    return found;
}
/** The repositories of a plan, each once. */
function repositoriesOf(plan) {
    return [...new Set(plan.jobs.map(({ repository }) => repository))];
}
/**
 * The repositories that this fleet had in the namespace of a branch.
 * @throws UserError for a namespace that is, or holds, the one that is published to
 */
function inNamespace(plan, namespace) {
    const own = `${plan.namespace}/`;
    const gone = `${namespace.replace(/\/$/, '')}/`;
    if (own.startsWith(gone) || plan.mirrors.some((mirror) => `${mirror}/`.startsWith(gone))) {
        throw new user_error/* UserError */.yo(`prune-namespaces: ${namespace} is published to, or holds what is; name the namespace of a deleted branch`);
    }
    return repositoriesOf(plan)
        .filter((repository) => repository.startsWith(own))
        .map((repository) => `${gone}${repository.slice(own.length)}`);
}
/** What a deletion is called in words. */
function nameOf({ place, tags, digests }) {
    const [tag = digests[0] ?? ''] = tags;
    return `${(0,decide/* placeName */.fW)(place)}:${tag}`;
}
/** The requests of a deletion: whole images before their parts, each by its digest. */
function toReferences({ place, digests }) {
    return digests.map((digest) => (0,oci_reference/* referenceIn */.h8)(place, { digest }));
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/publish-prune.ts


const TABLE_ROWS = 200;
/** What pruning tells: each image that went, or that would. */
function reportPruned({ deletions, spared, state, failures }) {
    const rows = deletions.slice(0, TABLE_ROWS).map(toRow);
    const more = spared === 0 ? '' : ` ${spared} more are left for the next time (prune-limit).`;
    const verb = state === 'done' ? 'deleted' : 'would be deleted';
    return {
        outputs: { pruned: state === 'done' ? deletions.length : 0 },
        summary: [
            state === 'done' ? '## Pruned' : '## Prune (dry run)',
            '',
            `${deletions.length} images ${verb}.${more}`,
            '',
            ...(rows.length === 0 ? [] : [(0,markdown/* toTable */.MR)(['Image', 'Tags', 'Manifests', 'Made'], rows), '']),
        ].join('\n'),
        notices: [],
        failures: failures.map((message) => ({ message: `prune: ${message}` })),
    };
}
function toRow(deletion) {
    const { tags, digests, created } = deletion;
    return [
        (0,markdown/* toCode */.Xt)(nameOf(deletion)),
        String(tags.length),
        String(digests.length),
        created === undefined ? '' : new Date(created).toISOString().slice(0, 10),
    ];
}
/** Two reports of one run, one after the other. */
function joinReports(first, second) {
    if (second === undefined)
        return first;
    return {
        outputs: { ...first.outputs, ...second.outputs },
        summary: [first.summary, second.summary].join('\n'),
        notices: [...first.notices, ...second.notices],
        failures: [...first.failures, ...second.failures],
    };
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
// EXTERNAL MODULE: ./src/tags/policy.ts
var policy = __webpack_require__(8527);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
// EXTERNAL MODULE: ./src/oci/annotations.ts
var annotations = __webpack_require__(2427);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(2060);
;// CONCATENATED MODULE: ./src/modes/prune-observe.ts






const REQUESTS = 8;
const CONFIG_LIMIT = 4 << 20;
/** Reads a repository whole; one that is not there has nothing to prune. */
async function observeRepository({ place, extent }, reader) {
    const tags = await readTags(place, reader);
    if (tags.size === 0)
        return [];
    const manifests = new Map();
    let next = [...new Set(tags.values())];
    while (next.length > 0) {
        const found = await (0,map_limit/* mapLimit */.s)(next, REQUESTS, async (digest) => [digest, await observeManifest(place, digest, reader)]);
        for (const [digest, facts] of found)
            manifests.set(digest, facts);
        const named = found.flatMap(([, { children, referrers }]) => [...children, ...referrers]);
        next = [...new Set(named)].filter((digest) => !manifests.has(digest));
    }
    return [{ place, extent, tags, manifests }];
}
async function readTags(place, reader) {
    const listed = (await reader.tags(place)) ?? [];
    const found = await (0,map_limit/* mapLimit */.s)(listed, REQUESTS, async (tag) => {
        const digest = (await reader.head((0,oci_reference/* referenceIn */.h8)(place, { tag })))?.digest;
        return digest === undefined ? [] : [[tag, digest]];
    });
    return new Map(found.flat());
}
async function observeManifest(place, digest, reader) {
    const manifest = await reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest }));
    if (manifest === undefined)
        return { children: [], referrers: [], created: undefined };
    const [referrers, created] = await Promise.all([
        reader.referrers(place, digest),
        readCreated(place, manifest, reader),
    ]);
    const children = (0,oci_manifest/* childrenOf */.LU)(manifest.content).map((child) => child.digest);
    return { children, referrers: referrers.map((one) => one.digest), created };
}
const configSchema = schemas/* object */.Ikc({ created: schemas/* string */.YjP().nullish() });
/** When it was made: by its annotation, else by its configuration. A date that cannot be is no date. */
async function readCreated(place, { content }, reader) {
    const annotated = content.annotations?.[annotations/* annotationKeys */.ic.created];
    if (annotated !== undefined)
        return toMoment(annotated);
    const [child] = (0,oci_manifest/* childrenOf */.LU)(content);
    const inner = child === undefined ? undefined : await reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest: child.digest }));
    if (inner !== undefined && !(0,oci_manifest/* isIndex */.nw)(inner.content))
        return await readCreated(place, inner, reader);
    if ((0,oci_manifest/* isIndex */.nw)(content) || content.config.size > CONFIG_LIMIT || !content.config.mediaType.includes('image'))
        return undefined;
    const chunks = [];
    for await (const chunk of reader.blob(place, content.config))
        chunks.push(chunk);
    const text = new TextDecoder().decode(joined(chunks));
    return toMoment((0,decode/* decodeJson */.x)(configSchema, text, { file: `the configuration of ${(0,oci_reference/* formatReference */.FH)(place)}` }).created ?? '');
}
function joined(chunks) {
    const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}
/** Builds that are reproducible are dated in 1970 or so: that says nothing of their age. */
function toMoment(text) {
    const moment = Date.parse(text);
    return Number.isNaN(moment) || moment < Date.UTC(2013, 0, 1) ? undefined : moment;
}

;// CONCATENATED MODULE: ./src/modes/prune.ts









const DAY = 86_400_000;
/**
 * Deletes records that no name reaches, and what is left of deleted branches. All is looked at before anything goes:
 * a list or a manifest that cannot be read stops it.
 * @throws UserError for a namespace that is in use
 */
async function prune(plan, values, world) {
    const wish = (0,request/* toWord */.Os)(values, 'prune', ['false', 'dry-run', 'true']);
    if (wish === 'false')
        return undefined;
    const places = toPlaces(plan, values, world);
    const facts = (await (0,map_limit/* mapLimit */.s)(places, 2, (place) => observeRepository(place, world.reader))).flat();
    const decided = decidePruning(facts, toRules(plan, values, world.now));
    const isDry = wish === 'dry-run' || (0,request/* toBoolean */.G4)(values, 'dry-run');
    if (isDry)
        return reportPruned({ ...decided, state: 'dry run', failures: [] });
    return reportPruned({ ...decided, ...(await deleteAll(decided.deletions, facts, world)), state: 'done' });
}
function toPlaces(plan, values, { run }) {
    const namespaces = (0,request/* toList */.st)(values, 'prune-namespaces');
    if (namespaces.length > 0 && !(0,policy/* isProduction */.KV)(run)) {
        throw new user_error/* UserError */.yo('prune-namespaces is for runs of the default branch; a branch may not empty namespaces of others');
    }
    const gone = namespaces.flatMap((namespace) => inNamespace(plan, namespace));
    return [
        ...repositoriesOf(plan).map((repository) => ({
            place: (0,oci_reference/* parseRepository */.SU)(repository),
            extent: 'records',
        })),
        ...gone.map((repository) => ({ place: (0,oci_reference/* parseRepository */.SU)(repository), extent: 'everything' })),
    ];
}
function toRules(plan, values, now) {
    const days = Number(values['prune-age']);
    if (!Number.isFinite(days) || days < 0) {
        throw new user_error/* UserError */.yo(`prune-age: "${values['prune-age']}" is not a number of days; write 0 for any age`);
    }
    return {
        protect: (0,request/* toList */.st)(values, 'prune-protect'),
        keep: new Set(plan.jobs.map(({ record }) => record)),
        before: days === 0 ? undefined : now.getTime() - days * DAY,
        limit: (0,request/* toCount */.zK)(values, 'prune-limit'),
    };
}
/** Deletes repository by repository; one whose tags have changed since they were looked at is left alone. */
async function deleteAll(deletions, facts, world) {
    const done = [];
    const failures = [];
    for (const { place, tags } of facts) {
        const own = deletions.filter((deletion) => deletion.place === place);
        try {
            if (own.length > 0 && !isSame(tags, await readTags(place, world.reader))) {
                failures.push(`${(0,oci_reference/* formatReference */.FH)(place)}: its tags changed meanwhile, so nothing of it was deleted; run again`);
                continue;
            }
            for (const deletion of own) {
                for (const reference of toReferences(deletion))
                    await world.writer.deleteManifest(reference);
                world.log.info(`${nameOf(deletion)} is deleted`);
                done.push(deletion);
            }
        }
        catch (error) {
            if (!(error instanceof registry_error/* RegistryError */.g))
                throw error;
            failures.push(error.message);
        }
    }
    return { deletions: done, failures };
}
function isSame(one, other) {
    return one.size === other.size && [...one].every(([tag, digest]) => other.get(tag) === digest);
}

// EXTERNAL MODULE: ./src/modes/publish-gather.ts + 1 modules
var publish_gather = __webpack_require__(1954);
// EXTERNAL MODULE: ./src/modes/publish-memory.ts
var publish_memory = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/modes/publish-move.ts
var publish_move = __webpack_require__(9213);
// EXTERNAL MODULE: ./src/modes/publish-names.ts
var publish_names = __webpack_require__(4110);
;// CONCATENATED MODULE: ./src/publish/size.ts


/** The platforms of an index, without the attestations about them. */
function imagesOf({ content }) {
    return (0,oci_manifest/* childrenOf */.LU)(content).filter((child) => !(0,annotations/* isAttestation */.H3)(child));
}
/** Configurations and layers of all platforms; what several share counts once. */
function toBytes(manifests) {
    const blobs = manifests.flatMap(({ content }) => (0,oci_manifest/* blobsOf */.OR)(content));
    const unique = new Map(blobs.map(({ digest, size }) => [digest, size]));
    return [...unique.values()].reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/modes/publish-sizes.ts





const publish_sizes_REQUESTS = 8;
/**
 * The sizes of the images whose names moved, and of what these named before. Only for people to read:
 * what cannot be had is left out.
 */
async function readSizes(images, results, reader) {
    const moved = images.filter(({ id }) => results.some(({ move, state }) => move.id === id && (state === 'new' || state === 'moved')));
    const sizes = await (0,map_limit/* mapLimit */.s)(moved, publish_sizes_REQUESTS, async ({ id, place, digest }) => {
        const bytes = await weigh(place, digest, reader);
        if (bytes === undefined)
            return [];
        const old = results.find(({ move, state }) => move.id === id && state === 'moved');
        const from = old?.before;
        const before = old === undefined || from === undefined
            ? undefined
            : await weigh((0,oci_reference/* repositoryOf */._M)(old.move.reference), from, reader);
        return [[id, { bytes, ...(before === undefined ? {} : { before }) }]];
    });
    return new Map(sizes.flat());
}
async function weigh(place, digest, reader) {
    try {
        const root = await reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest }));
        if (root === undefined)
            return undefined;
        const children = await (0,map_limit/* mapLimit */.s)(imagesOf(root), publish_sizes_REQUESTS, (child) => reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest: child.digest })));
        return toBytes([root, ...children.filter((child) => child !== undefined)]);
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g || error instanceof user_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/modes/publish-plan.ts














/** Where the machine-readable summary is written, in the workspace. */
const SUMMARY_FILE = '.imagefleet/summary.json';
/**
 * Gives the images of a plan their names: once every one of them is there or, with `atomic: false`, each that is.
 * @throws UserError naming every image that is not complete; then no name was moved
 */
async function publishPlan({ plan, results }, values, outside) {
    const world = { ...outside, reader: (0,publish_memory/* withMemory */.Q)(outside.reader) };
    const atomic = (0,request/* toBoolean */.G4)(values, 'atomic');
    if (!plan.push)
        throw new user_error/* UserError */.yo(`this run may not push (${plan.policy}), so there is nothing to publish`);
    const gathering = (0,gather/* decideGathering */.Um)(await (0,publish_gather/* observePresences */.Bx)(plan, results, world.reader));
    if (atomic && gathering.problems.length > 0) {
        throw new user_error/* UserError */.yo([...gathering.problems, { message: 'no name of the fleet was moved' }]);
    }
    const wholes = await (0,publish_gather/* assembleAll */.g7)(gathering.images, world.reader);
    const decided = await (0,publish_names/* observeNames */.XP)(wholes.map(toImage), wholes.flatMap(toMoves), world);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return joinReports((0,publish/* reportMoves */.VV)(decided), await prune(plan, values, outside));
    await (0,publish_gather/* storeIndexes */.m3)(wholes, world.writer);
    const moved = await (0,publish_move/* moveTags */.F)(decided.looks, atomic ? 'fleet' : 'image', world);
    const named = [...moved, ...(0,publish_result/* heldResults */.qw)(decided)];
    if (named.every((result) => (0,publish_result/* isRight */.FG)(result) || result.state === 'held')) {
        const published = (0,publish_result/* toPublished */.ad)(plan, decided.images, named);
        await world.artifacts.upload(publish_published/* PUBLISHED */.ly, { texts: { [publish_published/* PUBLISHED_FILE */.Ku]: (0,publish_published/* encodePublished */.ZN)(published) } });
    }
    const { problems, notices } = gathering;
    const told = { title: plan.namespace, images: decided.images, results: named, problems };
    const report = await tellPublished({ ...told, notices: [...notices, ...decided.notices] }, world);
    // Which records no name reaches is known only once all names are right.
    return report.failures.length > 0 ? report : joinReports(report, await prune(plan, values, outside));
}
/** Weighs what moved, writes the summary file, and reports. */
async function tellPublished(told, { reader, files }) {
    const sizes = await readSizes(told.images, told.results, reader);
    const publication = { ...told, sizes, summaryFile: files.resolve(SUMMARY_FILE) };
    await files.write(SUMMARY_FILE, `${JSON.stringify((0,publish/* toSummaryJson */.sC)(publication), undefined, 2)}\n`);
    return (0,publish/* reportPublished */.tn)(publication);
}
function toImage({ job, digest, seconds }) {
    return {
        id: job.id,
        place: (0,publish_gather/* placeOf */.$t)(job),
        digest,
        platforms: job.platforms,
        decision: `${job.decision}: ${job.reason.kind}`,
        parents: job.parents.map(({ id }) => id),
        wave: job.wave,
        ...(seconds === undefined ? {} : { seconds }),
    };
}
function toMoves({ job, digest }) {
    const tags = job.tags;
    return tags.map(({ reference, rule, floating, immutable }) => ({
        id: job.id,
        reference: (0,oci_reference/* parseReference */.F2)(reference),
        rule,
        digest,
        from: (0,publish_gather/* placeOf */.$t)(job),
        // Where no tag holds a whole version, a registry's list tells nothing beyond what the plan knew from git.
        ...(floating === undefined || floating.shapes.length === 0 ? {} : { floating }),
        ...(immutable === undefined ? {} : { immutable }),
    }));
}


/***/ }),

/***/ 8782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ withStatus)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(712);


/**
 * Runs a publication and, where asked, shows on the commit what came of it. A status that cannot be set
 * is said, and changes nothing of what was published.
 */
async function withStatus(plan, values, { setStatus }, step) {
    if (!(0,_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toBoolean */ .G4)(values, 'status') || (0,_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toBoolean */ .G4)(values, 'dry-run'))
        return await step();
    const tell = async (state, description) => {
        try {
            await setStatus({ sha: plan.sha, state, context: `imagefleet/${plan.namespace}`, description });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            return error.message;
        }
    };
    try {
        const report = await step();
        const [failure] = report.failures;
        const said = failure?.message ?? `${plan.jobs.length} images are published`;
        const refusal = await tell(failure === undefined ? 'success' : 'failure', said);
        if (refusal === undefined)
            return report;
        return { ...report, notices: [...report.notices, { level: 'warning', message: refusal }] };
    }
    catch (error) {
        await tell('failure', error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? (error.problems[0]?.message ?? '') : 'nothing was published');
        throw error;
    }
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ referrersTag),
/* harmony export */   P: () => (/* binding */ toReferrer)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);


/**
 * The tag under which a registry without the referrers API keeps the list of what refers to a digest.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(subject) {
    return `${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject)}-${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject).slice(0, 64)}`;
}
/** The entry of a list of referrers for a manifest that has a subject: registries write it like this, and so must we. */
function toReferrer({ descriptor, content }) {
    const artifactType = content.artifactType ?? ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(content) ? undefined : content.config.mediaType);
    const { mediaType, digest, size } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ repositoriesToList),
/* harmony export */   U4: () => (/* binding */ whyHeld),
/* harmony export */   WP: () => (/* binding */ decideHeld),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   dh: () => (/* binding */ isConflict),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   wz: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2148);
/* harmony import */ var _tags_floating_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4139);



const placeName = (reference) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference));
/** The repositories whose tags have to be listed before floating tags can be decided. */
function repositoriesToList(moves) {
    const wanted = moves.filter(({ floating }) => (floating?.shapes.length ?? 0) > 0);
    return [...new Map(wanted.map(({ reference }) => [placeName(reference), (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference)])).values()];
}
/** Decides which floating names may move now: none whose version a tag in the registry exceeds. */
function decideHeld(moves, listed) {
    return moves.flatMap((move) => {
        const reason = whyHeld(move, listed);
        return reason === undefined ? [] : [{ move, reason }];
    });
}
function whyHeld({ reference, rule, floating }, listed) {
    if (floating === undefined)
        return undefined;
    const tags = listed.get(placeName(reference)) ?? [];
    const tag = reference.tag ?? '';
    const { held, notices } = (0,_tags_floating_js__WEBPACK_IMPORTED_MODULE_2__/* .decideFloating */ .js)([{ tag, rule, floating }], () => (0,_tags_floating_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOfTags */ .wl)(tags, floating));
    return held.length === 0 ? undefined : (notices[0]?.message ?? 'a higher version is there');
}
/**
 * Refuses to begin where a name that may be given once has another digest.
 * @throws UserError naming every such tag
 */
function refuseConflicts(looks) {
    const problems = looks.filter(isConflict).map(toConflict);
    if (problems.length > 0)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
}
function isConflict({ move, before }) {
    return move.immutable === true && before !== undefined && before !== move.digest;
}
function toConflict({ move, before }) {
    return {
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(move.reference)} exists and names ${before}, not ${move.digest} of image "${move.id}"; such a tag is never overwritten, and no name was moved`,
    };
}
/** Names that are given once come first, those that people pull by habit last: whoever sees these sees the rest. */
function inOrder(looks) {
    const rank = ({ move }) => (move.immutable ? 0 : move.floating === undefined ? 1 : 2);
    return looks.toSorted((left, right) => rank(left) - rank(right));
}


/***/ }),

/***/ 888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Um: () => (/* binding */ decideGathering),
/* harmony export */   k7: () => (/* binding */ resultNames),
/* harmony export */   tm: () => (/* binding */ sortResults)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9183);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8825);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5380);




/** The artifacts in which the results of a job may be. GitHub lists 1,000 of a run at most, so each is asked for by name. */
function resultNames({ id, platforms }) {
    const parts = platforms.length < 2 ? [] : platforms;
    return {
        whole: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(id),
        parts: parts.map((platform) => ({ platform, name: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(`${id}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .platformSuffix */ .J7)(platform)}`) })),
    };
}
/** What the results say of each image of a plan. A job may have left results of several images. */
function sortResults(plan, results) {
    const byId = new Map(plan.jobs.map(({ id }) => [id, []]));
    for (const found of results) {
        const own = byId.get(found.result.id);
        if (own === undefined) {
            const message = `${found.name} is a result of image "${found.result.id}", which is not in the plan; it is from another plan`;
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message);
        }
        own.push(found);
    }
    return plan.jobs.map((job) => checkResults(job, byId.get(job.id) ?? []));
}
/** Holds the results of a job against the plan: they must be of this plan, and say one thing. */
function checkResults(job, results) {
    const problems = [
        ...results.flatMap((found) => problemsOf(job, found)),
        ...contradictions(job, results),
        ...(results.length === 0 && job.decision === 'build' ? [withoutResult(job)] : []),
    ];
    const said = results.find(({ platform }) => platform === undefined)?.result.digest ?? job.digest;
    const expected = said !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said) ? said : undefined;
    return { job, results, expected, problems };
}
function problemsOf(job, { name, result }) {
    const at = `${name} of image "${job.id}"`;
    if (result.fingerprint !== job.fingerprint) {
        const message = `${at} is from another plan: it built ${short(result.fingerprint)}, and this plan says ${short(job.fingerprint)}; build this plan's job`;
        return [{ message }];
    }
    if (!result.pushed)
        return [{ message: `${at} was not pushed, so there is nothing to give names to` }];
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(result.digest))
        return [{ message: `${at} has no digest: "${result.digest}"` }];
    return [];
}
function contradictions({ id }, results) {
    const first = new Map();
    return results.flatMap((found) => {
        const key = found.platform ?? '';
        const other = first.get(key);
        if (other === undefined)
            first.set(key, found);
        if (other === undefined || other.result.digest === found.result.digest)
            return [];
        const message = `image "${id}" has two results: ${other.result.digest} (${other.name}) and ${found.result.digest} (${found.name}); run the job again`;
        return [{ message }];
    });
}
function withoutResult({ id, record }) {
    return {
        message: `image "${id}" is not there: this run has no result of it, so its build (to ${record}) failed, was cancelled or never ran`,
    };
}
const short = (fingerprint) => `fp-${fingerprint.slice(7, 15)}`;
/** Decides which images of a plan are complete. Total: each is gathered, or a problem says why not. */
function decideGathering(presences) {
    const judged = presences.map(judge);
    return {
        images: judged.flatMap(({ image }) => (image === undefined ? [] : [image])),
        problems: judged.flatMap(({ problems = [] }) => problems),
        notices: judged.flatMap(({ notices = [] }) => notices),
    };
}
function judge(presence) {
    const { job, results, expected, record, hasExpected } = presence;
    if (presence.problems.length > 0)
        return { problems: presence.problems };
    const image = { job, results, seconds: secondsOf(results) };
    if (expected === undefined || expected === record) {
        return record === undefined ? judgeParts(presence) : { image: { ...image, digest: record } };
    }
    if (!hasExpected) {
        const message = `image "${job.id}" is gone: ${job.repository} has no ${expected} any more, and ${job.record} names ${record ?? 'nothing'}; build it again`;
        return { problems: [{ message }] };
    }
    const message = `${job.record} names ${record ?? 'nothing'} by now; image "${job.id}" is published as this run built it, ${expected}`;
    return { image: { ...image, digest: expected }, notices: [{ level: 'notice', message }] };
}
function judgeParts({ job, results, parts }) {
    const there = parts.flatMap(({ platform, digest }) => (digest === undefined ? [] : [{ platform, digest }]));
    if (there.length === 0) {
        const message = `image "${job.id}" is not there: ${job.record} does not exist, so its build failed, was cancelled or never ran`;
        return { problems: [{ message }] };
    }
    const lost = parts.filter(({ digest }) => digest === undefined);
    if (lost.length > 0) {
        const problems = lost.map(({ platform }) => ({
            message: `image "${job.id}" has lost a platform: ${job.record}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .platformSuffix */ .J7)(platform)} does not exist, so the build for ${platform} failed, was cancelled or never ran`,
        }));
        return { problems };
    }
    const seconds = secondsOf(results);
    const claims = there.map((part) => ({ ...part, digest: claimedOf(part, results) }));
    return { image: { job, results, seconds, parts: claims } };
}
/** What this run built for the platform; a record may have been written anew meanwhile. */
function claimedOf({ platform, digest }, results) {
    const said = results.find((found) => found.platform === platform)?.result.digest;
    return said !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said) ? said : digest;
}
/** Platforms that were built apart were built side by side: the longest counts. */
function secondsOf(results) {
    if (results.length === 0)
        return undefined;
    return Math.max(...results.map(({ result }) => result.seconds));
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

/***/ 5586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ isRight),
/* harmony export */   Ld: () => (/* binding */ toSubjects),
/* harmony export */   RF: () => (/* binding */ toFailures),
/* harmony export */   ad: () => (/* binding */ toPublished),
/* harmony export */   qw: () => (/* binding */ heldResults)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);


function isRight({ state }) {
    return state === 'new' || state === 'moved' || state === 'kept';
}
/** The list of what is published now, for sync: each repository with the names that are right in it. */
function toPublished(plan, images, results) {
    return {
        schema: 1,
        namespace: plan.namespace,
        mirrors: plan.mirrors,
        mirror: plan.mirror,
        images: images.flatMap(({ id, digest }) => {
            const own = results.filter((result) => result.move.id === id && isRight(result));
            const places = new Set(own.map(({ move }) => (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(move.reference)));
            return [...places].map((repository) => ({
                id,
                repository,
                digest,
                tags: own.flatMap(({ move: { reference } }) => (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(reference) === repository && reference.tag !== undefined ? [reference.tag] : []),
            }));
        }),
    };
}
/** `name@digest` lines without the tag, as attestation tools take them. */
function toSubjects(results) {
    const lines = results
        .filter(isRight)
        .map(({ move: { reference, digest } }) => `${(0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(reference)}@${digest}`);
    return [...new Set(lines)].join('\n');
}
/** Names that are held are results too. */
function heldResults({ held }) {
    return held.map(({ move, reason }) => ({ move, state: 'held', remark: reason }));
}
/** Each name that could not be given; one line for all that were not tried then. */
function toFailures(results) {
    const failed = results.filter(({ state }) => state === 'failed');
    const waiting = results.filter(({ state }) => state === 'not tried');
    const moved = results.filter(({ state }) => state === 'new' || state === 'moved');
    const names = (some) => some.map(({ move }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)).join(', ') || 'none';
    return [
        ...failed.map(({ move, remark }) => ({
            message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)} was not moved to ${move.digest}: ${remark}`,
        })),
        ...(failed.length === 0
            ? []
            : [
                {
                    message: `the names are given in part. Moved: ${names(moved)}. Not moved: ${names([...failed, ...waiting])}. Run again: what is right is left alone`,
                },
            ]),
    ];
}


/***/ }),

/***/ 7277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VV: () => (/* binding */ reportMoves),
  tn: () => (/* binding */ reportPublished),
  sC: () => (/* binding */ toSummaryJson)
});

// UNUSED EXPORTS: formatSize

// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(7351);
// EXTERNAL MODULE: ./src/publish/result.ts
var result = __webpack_require__(5586);
;// CONCATENATED MODULE: ./src/report/gantt.ts
/** More bars than this are a barcode that nobody reads. */
const BARS = 100;
/**
 * When each image was built, in hours, minutes and seconds since the first build began; undefined where nothing was.
 * Where a result does not tell when its build began, an image begins when the last of its parents is done.
 * @see https://mermaid.js.org/syntax/gantt.html
 */
function toGantt(images) {
    const bars = toBars(images);
    if (bars.length === 0)
        return undefined;
    const shown = bars
        .toSorted((left, right) => right.end - right.start - (left.end - left.start))
        .slice(0, BARS);
    const waves = [...new Set(shown.map(({ image }) => image.wave))].sort((left, right) => left - right);
    return [
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss',
        '  axisFormat %H:%M:%S',
        ...waves.flatMap((wave) => [
            `  section Wave ${wave}`,
            ...shown.filter(isIn(wave)).toSorted(byStart).map(toLine),
        ]),
    ].join('\n');
}
const isIn = (wave) => ({ image }) => image.wave === wave;
const byStart = (left, right) => left.start - right.start;
/** Seconds since the first start. Parents stand before their children. */
function toBars(images) {
    const built = images.filter(({ seconds }) => seconds !== undefined);
    const starts = built.flatMap(({ started }) => (started === undefined ? [] : [started]));
    const first = starts.length === built.length ? Math.min(...starts) : undefined;
    const ends = new Map();
    return built.map((image) => {
        const parents = image.parents.map((id) => ends.get(id) ?? 0);
        const known = first === undefined || image.started === undefined ? undefined : (image.started - first) / 1000;
        const start = known ?? Math.max(0, ...parents);
        const end = start + (image.seconds ?? 0);
        ends.set(image.id, end);
        return { image, start, end };
    });
}
/** A bar of no length is not drawn: a second is the least. */
function toLine({ image, start, end }) {
    const length = Math.max(1, Math.round(end - start));
    return `    ${toName(image.id)} (${formatSeconds(image.seconds ?? 0)}) :${toMoment(start)}, ${length}s`;
}
const KEYWORDS = /^(?:gantt|section|title|date|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|includes|excludes|todaymarker|weekday|weekend|click|call|href|acc(?:title|descr))\b/i;
/** A colon would end the name, a semicolon or a hash the line; a name that begins as a statement would be one. */
function toName(id) {
    const name = id.replaceAll(/[^\w ./@+-]/g, '_');
    return KEYWORDS.test(name) ? `· ${name}` : name;
}
/** A moment of a day in no time zone: it is read and shown in the reader's own, and so stays what it is. */
function toMoment(seconds) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(seconds) * 1000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
}
/** `7.5 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 60)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan.ts + 1 modules
var plan = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/report/units.ts
var units = __webpack_require__(7885);
;// CONCATENATED MODULE: ./src/report/publish.ts







/** GitHub drops a summary of more than 1 MiB; this keeps far below. */
const TABLE_ROWS = 1_000;
/** What a dry run of publish tells: the names that would be given, and what they name now. */
function reportMoves({ looks, held, notices }) {
    const rows = looks.map(({ move: { id, reference, digest, rule }, before }) => [
        (0,markdown/* toText */.fE)(id),
        (0,markdown/* toCode */.Xt)((0,oci_reference/* formatReference */.FH)(reference)),
        (0,markdown/* toCode */.Xt)(publish_short(digest)),
        before === undefined ? 'new' : before === digest ? 'kept' : `moves from ${(0,markdown/* toCode */.Xt)(publish_short(before))}`,
        (0,markdown/* toCode */.Xt)(rule),
    ]);
    const stays = held.map(({ move: { id, reference, digest, rule } }) => [
        (0,markdown/* toText */.fE)(id),
        (0,markdown/* toCode */.Xt)((0,oci_reference/* formatReference */.FH)(reference)),
        (0,markdown/* toCode */.Xt)(publish_short(digest)),
        'held',
        (0,markdown/* toCode */.Xt)(rule),
    ]);
    return {
        outputs: {
            moves: looks
                .filter(({ move, before }) => before !== move.digest)
                .map(({ move: { reference, digest } }) => ({ reference: (0,oci_reference/* formatReference */.FH)(reference), digest })),
        },
        summary: [
            '## Publish (dry run)',
            '',
            (0,markdown/* toTable */.MR)(['Image', 'Name', 'Digest', 'Now', 'Rule'], [...rows, ...stays]),
            '',
        ].join('\n'),
        notices,
        failures: [],
    };
}
/** What publish tells: one row an image, with its digest, size, time and names, and when each was built. */
function reportPublished(publication) {
    const { title, images, results, problems, summaryFile } = publication;
    const count = (...states) => results.filter(({ state }) => states.includes(state)).length;
    const moved = count('new', 'moved');
    const failures = [...problems, ...(0,result/* toFailures */.RF)(results)];
    const gantt = toGantt(images);
    return {
        outputs: { subjects: (0,result/* toSubjects */.Ld)(results), moved, 'summary-file': summaryFile },
        summary: [
            failures.length === 0 ? '## Published' : '## Published in part',
            '',
            `${images.length} images of ${(0,markdown/* toText */.fE)(title)}: ${moved} names moved, ${count('kept')} were right already${told(count('held'), 'held')}${told(count('failed', 'not tried'), 'not moved')}.`,
            '',
            (0,markdown/* toTable */.MR)(['Image', 'Platforms', 'Decision', 'Digest', 'Size', 'Cached', 'Time', 'Tags'], images.slice(0, TABLE_ROWS).map((image) => toRow(image, publication))),
            ...(images.length > TABLE_ROWS
                ? ['', `… and ${images.length - TABLE_ROWS} more in ${summaryFile}.`]
                : []),
            ...(gantt === undefined ? [] : ['', '```mermaid', gantt, '```']),
            '',
        ].join('\n'),
        notices: [...publication.notices, ...remarks(results)],
        failures,
    };
}
const told = (count, what) => (count === 0 ? '' : `, ${count} ${what}`);
const publish_short = (digest) => digest.slice(0, 19);
function remarks(results) {
    return results.flatMap(({ move, state, remark }) => remark === undefined || state === 'failed' || state === 'held'
        ? []
        : [{ level: 'warning', message: `${(0,oci_reference/* formatReference */.FH)(move.reference)}: ${remark}` }]);
}
function toRow(image, { results, sizes }) {
    const { id, platforms, decision, digest, steps, seconds } = image;
    return [
        (0,markdown/* toText */.fE)(id),
        platforms === undefined ? '' : (0,markdown/* toText */.fE)(platforms.join(' ') || 'native'),
        (0,markdown/* toText */.fE)(decision),
        (0,markdown/* toCode */.Xt)(publish_short(digest)),
        formatSize(sizes.get(id)),
        steps === undefined ? '' : `${steps.cached} of ${steps.all}`,
        seconds === undefined ? '' : formatSeconds(seconds),
        namesOf(image, results),
    ];
}
/** `316.8 MB (+1.2 MB)`. */
function formatSize(size) {
    if (size === undefined)
        return '';
    if (size.before === undefined)
        return (0,units/* formatBytes */.z)(size.bytes);
    const change = size.bytes - size.before;
    const sign = change < 0 ? '−' : '+';
    return `${(0,units/* formatBytes */.z)(size.bytes)} (${change === 0 ? '±0' : `${sign}${(0,units/* formatBytes */.z)(Math.abs(change))}`})`;
}
/** Names in the image's own repository are shown by their tags alone. */
function namesOf({ id, place }, results) {
    return results
        .filter(({ move }) => move.id === id)
        .map(({ move: { reference }, state }) => {
        const full = (0,oci_reference/* formatReference */.FH)(reference);
        const name = (0,markdown/* toCode */.Xt)((0,decide/* placeName */.fW)(reference) === (0,decide/* placeName */.fW)(place) ? (0,plan/* tagOf */.c)(full) : full);
        return state === 'kept' ? name : `${name} (${state})`;
    })
        .join(' ');
}
/** The same for programs: the content of the summary file. */
function toSummaryJson({ title, images, results, sizes, problems }) {
    return {
        schema: 1,
        title,
        complete: problems.length === 0 && (0,result/* toFailures */.RF)(results).length === 0,
        images: images.map((image) => {
            const { id, place, digest, platforms, decision, seconds, steps } = image;
            const size = sizes.get(id);
            return {
                id,
                repository: (0,decide/* placeName */.fW)(place),
                digest,
                ...(platforms === undefined ? {} : { platforms }),
                decision,
                ...(size === undefined ? {} : { size: size.bytes }),
                ...(size?.before === undefined ? {} : { sizeBefore: size.before }),
                ...(seconds === undefined ? {} : { seconds }),
                ...(steps === undefined ? {} : { steps: steps.all, cached: steps.cached }),
                tags: results.filter(({ move }) => move.id === id).map(toTagJson),
            };
        }),
        problems: problems.map(({ message }) => message),
    };
}
function toTagJson({ move: { reference, rule }, state, before, remark }) {
    return {
        reference: (0,oci_reference/* formatReference */.FH)(reference),
        rule,
        state,
        ...(before === undefined ? {} : { before }),
        ...(remark === undefined ? {} : { remark }),
    };
}


/***/ }),

/***/ 7885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** `316.8 MB`, in powers of 1,000. */
function formatBytes(bytes) {
    const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1_000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}


/***/ })

};
