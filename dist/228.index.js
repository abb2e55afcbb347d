export const id = 228;
export const ids = [228];
export const modules = {

/***/ 38538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FX: () => (/* binding */ RESULT_FILE),
  Sz: () => (/* binding */ decodeResult),
  Y0: () => (/* binding */ encodeResult),
  UX: () => (/* binding */ layoutName),
  x5: () => (/* binding */ resultName)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
;// CONCATENATED MODULE: ./src/build/result.ts


const schema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP(),
    fingerprint: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    /** Whether it lies in the registry under its record; else in an OCI layout. */
    pushed: schemas/* boolean */.zMY(),
    /** When its build began, ISO 8601. */
    started: datetime().optional(),
    seconds: schemas/* number */.aig(),
    /** Steps of its Dockerfile, and how many of them the cache spared; missing where buildx did not tell. */
    steps: schemas/* strictObject */.rej({ all: schemas/* number */.aig(), cached: schemas/* number */.aig() }).readonly().optional(),
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
    return (0,decode/* decodeJson */.x)(schema, text, { file });
}


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Bx: () => (/* binding */ observePresences),
/* harmony export */   g7: () => (/* binding */ assembleAll),
/* harmony export */   m3: () => (/* binding */ storeIndexes),
/* harmony export */   x8: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38538);
/* harmony import */ var _lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17504);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62148);
/* harmony import */ var _publish_assemble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84327);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97351);
/* harmony import */ var _publish_gather_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40888);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75380);








/** How many requests are under way at once. */
const REQUESTS = 8;
/** The results of all jobs of a plan that had to be built, each by its own name. */
async function readResults(plan, artifacts) {
    const building = plan.jobs.filter(({ decision }) => decision === 'build');
    return (await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(building, REQUESTS, (job) => readResultsOf(job, artifacts))).flat();
}
async function readResultsOf(job, artifacts) {
    const { whole, parts } = (0,_publish_gather_js__WEBPACK_IMPORTED_MODULE_5__/* .resultNames */ .k7)(job);
    const found = await readArtifact(whole, artifacts);
    if (found.length > 0)
        return found;
    const apart = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(parts, REQUESTS, async ({ name, platform }) => (await readArtifact(name, artifacts)).map((one) => ({ ...one, platform })));
    return apart.flat();
}
/** One job may have left several results, of images that it built one after the other. */
async function readArtifact(name, artifacts) {
    const texts = (await artifacts.read(name)) ?? {};
    return Object.entries(texts)
        .filter(([file]) => file.endsWith(_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_FILE */ .FX))
        .map(([file, text]) => ({ name, result: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeResult */ .Sz)(text, `${name}/${file}`) }));
}
/** Holds results against the plan and both against the registry, which has the last word. */
async function observePresences(plan, results, reader) {
    return await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)((0,_publish_gather_js__WEBPACK_IMPORTED_MODULE_5__/* .sortResults */ .tm)(plan, results), REQUESTS, (claimed) => observePresence(claimed, reader));
}
async function observePresence(claimed, reader) {
    const { job, results, expected, problems } = claimed;
    const nothing = { ...claimed, record: undefined, hasExpected: false, parts: [] };
    if (problems.length > 0)
        return nothing;
    const place = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(job.record);
    const record = (await reader.head(place))?.digest;
    const isApart = results.some(({ platform }) => platform !== undefined);
    if (isApart || (record === undefined && expected === undefined)) {
        return { ...nothing, record, parts: await observeParts(claimed, reader) };
    }
    const isOther = expected !== undefined && expected !== record;
    const hasExpected = isOther && (await reader.head((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceIn */ .h8)(place, { digest: expected }))) !== undefined;
    return { ...nothing, record, hasExpected };
}
async function observeParts(claimed, reader) {
    const { platforms, record } = claimed.job;
    return await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(platforms.length < 2 ? [] : platforms, REQUESTS, async (platform) => {
        const known = (0,_publish_gather_js__WEBPACK_IMPORTED_MODULE_5__/* .claimedPart */ .B3)(claimed, platform);
        const digest = known ?? (await reader.head(recordOf((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(record), platform)))?.digest;
        return { platform, digest };
    });
}
const recordOf = (record, platform) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceIn */ .h8)(record, { tag: `${record.tag ?? ''}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_6__/* .platformSuffix */ .J7)(platform)}` });
/** Gives each gathered image its digest; nothing is written. A part that is gone, or is not what it should be, is a problem of its image. */
async function assembleAll(images, reader) {
    const assembled = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(images, REQUESTS, async (image) => {
        if ('digest' in image)
            return { wholes: [image], problems: [] };
        const { parts, ...rest } = image;
        try {
            const index = await readIndex(rest.job, parts, reader);
            return { wholes: [{ ...rest, digest: index.descriptor.digest, index }], problems: [] };
        }
        catch (error) {
            if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
                throw error;
            return { wholes: [], problems: error.problems.map((problem) => ({ ...(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_4__.at)(rest.job), ...problem })) };
        }
    });
    return {
        wholes: assembled.flatMap(({ wholes }) => wholes),
        problems: assembled.flatMap(({ problems }) => problems),
    };
}
async function readIndex(job, parts, reader) {
    const place = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(job.record);
    const built = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(parts, REQUESTS, async ({ platform, digest }) => {
        const manifest = await reader.manifest((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceIn */ .h8)(place, { digest }));
        if (manifest !== undefined)
            return { platform, manifest };
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`image "${job.id}" has lost a platform: ${job.repository} has no ${digest} any more`);
    });
    return (0,_publish_assemble_js__WEBPACK_IMPORTED_MODULE_3__/* .toFetched */ .v)((0,_publish_assemble_js__WEBPACK_IMPORTED_MODULE_3__/* .toIndex */ .E)(job.id, built));
}
/** Stores the indexes that are not there yet: under the record of the fingerprint, which is no name that a user pulls. */
async function storeIndexes(images, writer) {
    await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .mapLimit */ .s)(images, REQUESTS, async ({ job, index, record }) => {
        if (index === undefined || index.descriptor.digest === record)
            return;
        const { bytes, descriptor } = index;
        await writer.putManifest((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(job.record), { bytes, mediaType: descriptor.mediaType });
    });
}
const placeOf = ({ repository }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(repository));


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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/fleet/build-settings.ts
var build_settings = __webpack_require__(68328);
// EXTERNAL MODULE: ./src/fleet/mirror.ts
var mirror = __webpack_require__(73089);
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
const position = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig().exactOptional(),
    column: schemas/* number */.aig().exactOptional(),
})
    .readonly();
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
    /** Where it is declared, for what there is to say of it later. */
    position: position.exactOptional(),
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
    mirrors: schemas/* array */.YOg(mirror/* mirrorSchema */.Z).readonly(),
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

/***/ 84327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toIndex),
/* harmony export */   v: () => (/* binding */ toFetched)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62427);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47592);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32060);
/* harmony import */ var _oci_mediatype_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98269);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1890);






/**
 * One index over platforms that were built apart: exactly their manifests, and the attestations of each.
 * The same platforms make the same bytes, whoever writes it and however often.
 * @throws UserError when a part does not hold the platform that it was built for
 */
function toIndex(id, built) {
    const parts = built.map((part) => childrenFor(id, part));
    const images = parts.flatMap((children) => children.filter((child) => !(0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H3)(child)));
    const attestations = parts.flatMap((children) => children.filter(_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H3));
    const manifests = unique([...images, ...attestations]);
    if (manifests.length > 0 && manifests.every(({ mediaType }) => mediaType === _oci_mediatype_js__WEBPACK_IMPORTED_MODULE_4__/* .DOCKER_MANIFEST */ .Vv)) {
        return { mediaType: _oci_mediatype_js__WEBPACK_IMPORTED_MODULE_4__/* .DOCKER_INDEX */ .Mu, manifests };
    }
    const annotations = shared(built);
    return {
        mediaType: _oci_mediatype_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p,
        manifests,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** The index as a registry gets it. */
function toFetched(index) {
    const bytes = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)(index);
    return { bytes, content: index, descriptor: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(bytes, index.mediaType) };
}
function childrenFor(id, { platform, manifest }) {
    const wanted = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .Y8)(platform);
    const { descriptor, content } = manifest;
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndex */ .nw)(content))
        return [{ ...descriptor, platform: wanted }];
    const children = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .childrenOf */ .LU)(content);
    const images = children.filter((child) => !(0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H3)(child));
    const [only] = images;
    const fits = only?.platform !== undefined && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .satisfiesPlatform */ .dq)(only.platform, wanted);
    if (images.length === 1 && fits)
        return children;
    const found = images.map((child) => (child.platform ? (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(child.platform) : 'no platform'));
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image "${id}" was built for ${platform} as ${descriptor.digest}, which holds ${found.join(', ') || 'nothing'}; one image for ${platform} was expected`);
}
/** Equal bytes on two platforms are two entries: their platforms tell them apart. */
function unique(children) {
    const keyOf = ({ digest, platform }) => `${digest} ${platform === undefined ? '' : (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq)(platform)}`;
    return [...new Map(children.map((child) => [keyOf(child), child])).values()];
}
/** The annotations that all the parts have, with the same value. */
function shared(built) {
    const [first, ...rest] = built.map(({ manifest }) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndex */ .nw)(manifest.content) ? (manifest.content.annotations ?? {}) : {});
    return Object.fromEntries(Object.entries(first ?? {}).filter(([key, value]) => rest.every((other) => other[key] === value)));
}


/***/ }),

/***/ 97351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ repositoriesToList),
/* harmony export */   U4: () => (/* binding */ whyHeld),
/* harmony export */   WP: () => (/* binding */ decideHeld),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   dh: () => (/* binding */ isConflict),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   wz: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62148);
/* harmony import */ var _tags_floating_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24139);



/** The place that a notice or a problem is about, where it is known. */
function at({ position }) {
    return position === undefined ? {} : { position };
}
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
        ...at(move),
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(move.reference)} exists and names ${before}, not ${move.digest} of image "${move.id}"; such a tag is never overwritten, and no name was moved`,
    };
}
/** Names that are given once come first, those that people pull by habit last: whoever sees these sees the rest. */
function inOrder(looks) {
    const rank = ({ move }) => (move.immutable ? 0 : move.floating === undefined ? 1 : 2);
    return looks.toSorted((left, right) => rank(left) - rank(right));
}


/***/ }),

/***/ 40888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ claimedPart),
/* harmony export */   Um: () => (/* binding */ decideGathering),
/* harmony export */   k7: () => (/* binding */ resultNames),
/* harmony export */   tm: () => (/* binding */ sortResults)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38538);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68825);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75380);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97351);





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
        ...(results.length === 0 && !wasThere(job) ? [withoutResult(job)] : []),
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
/** Not built by this run, or built apart before it: then it only wants an index. */
function wasThere({ decision, apart }) {
    return decision !== 'build' || (apart?.every(({ digest }) => digest !== undefined) ?? false);
}
function withoutResult({ id, record }) {
    return {
        message: `image "${id}" is not there: this run has no result of it, so its build (to ${record}) failed, was cancelled or never ran`,
    };
}
const short = (fingerprint) => `fp-${fingerprint.slice(7, 15)}`;
/** Decides which images of a plan are complete. Total: each is gathered, or a problem says why not. */
function decideGathering(presences) {
    const judged = presences.map(judgeInPlace);
    return {
        images: judged.flatMap(({ image }) => (image === undefined ? [] : [image])),
        problems: judged.flatMap(({ problems = [] }) => problems),
        notices: judged.flatMap(({ notices = [] }) => notices),
    };
}
/** Each thing that is said of an image stands where the image is declared. */
function judgeInPlace(presence) {
    const judgement = judge(presence);
    const inPlace = (one) => ({ ...one, ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_4__.at)(presence.job) });
    return {
        ...judgement,
        ...(judgement.problems && { problems: judgement.problems.map(inPlace) }),
        ...(judgement.notices && { notices: judgement.notices.map(inPlace) }),
    };
}
function judge(presence) {
    const { job, results, expected, record, hasExpected } = presence;
    if (presence.problems.length > 0)
        return { problems: presence.problems };
    if (presence.parts.length > 0)
        return judgeParts(presence);
    const image = { job, results, record };
    if (record !== undefined && (expected === undefined || expected === record)) {
        return { image: { ...image, digest: record } };
    }
    if (expected === undefined)
        return { problems: [notThere(job)] };
    if (!hasExpected) {
        const message = `image "${job.id}" is gone: ${job.repository} has no ${expected} any more, and ${job.record} names ${record ?? 'nothing'}; build it again`;
        return { problems: [{ message }] };
    }
    const message = `${job.record} names ${record ?? 'nothing'} by now; image "${job.id}" is published as this run built it, ${expected}`;
    return { image: { ...image, digest: expected }, notices: [{ level: 'notice', message }] };
}
function judgeParts({ job, results, record, parts: found }) {
    const parts = found.flatMap(({ platform, digest }) => (digest === undefined ? [] : [{ platform, digest }]));
    if (parts.length === 0)
        return { problems: [notThere(job)] };
    const lost = found.filter(({ digest }) => digest === undefined);
    if (lost.length > 0) {
        const problems = lost.map(({ platform }) => ({
            message: `image "${job.id}" has lost a platform: ${job.record}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .platformSuffix */ .J7)(platform)} does not exist, so the build for ${platform} failed, was cancelled or never ran`,
        }));
        return { problems };
    }
    return { image: { job, results, record, parts } };
}
function notThere({ id, record }) {
    return {
        message: `image "${id}" is not there: ${record} does not exist, so its build failed, was cancelled or never ran`,
    };
}
/** What this run built for the platform, or what the plan found of it; a record may have been written anew meanwhile. */
function claimedPart({ job, results }, platform) {
    const said = results.find((found) => found.platform === platform)?.result.digest ??
        job.apart?.find((part) => part.platform === platform)?.digest;
    return said !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(said) ? said : undefined;
}


/***/ })

};
