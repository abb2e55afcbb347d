export const id = 502;
export const ids = [502];
export const modules = {

/***/ 68328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ buildSettings),
/* harmony export */   N2: () => (/* binding */ toBuildSettings),
/* harmony export */   T_: () => (/* binding */ buildKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

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
const keys = Object.keys(buildKeys);
/** Takes these keys from an image's entry; texts are templates. Undefined where there is none of them. */
function toBuildSettings(given, render) {
    const settings = {};
    for (const key of keys) {
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

/***/ 73089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mirrorSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

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


/***/ }),

/***/ 17504:
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

/***/ 62427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Sp: () => (/* binding */ annotationsSchema),
/* harmony export */   ic: () => (/* binding */ annotationKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

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

/***/ 47592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ descriptorSchema),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62427);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
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

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   MK: () => (/* binding */ decodeManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);
/* harmony import */ var _lang_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88472);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80126);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62427);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47592);
/* harmony import */ var _mediatype_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98269);







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

/***/ 98269:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
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


/***/ }),

/***/ 39425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ toBuildId),
/* harmony export */   kk: () => (/* binding */ toApart),
/* harmony export */   ty: () => (/* binding */ toPart),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75380);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45773);



/**
 * The images whose platforms are built apart, each on a runner of its own, since these have different runners.
 * A child whose platforms share a runner is built in one job all the same: its job joins the parent's platforms first.
 * @throws UserError with each image whose own `runner` is wrong
 */
function toApart(nodes, runners) {
    const apart = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(nodes, ({ image }) => {
        const { id, platforms } = image;
        return (0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRunners */ .MU)(platforms, (0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .runnersOf */ .rp)(image, runners)) ? [id] : [];
    });
    return new Set(apart.flat());
}
/** The name of a build, of its row and of its result. */
function toBuildId({ job, platform }) {
    return platform === undefined ? job : `${job}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSuffix */ .J7)(platform)}`;
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
        record: `${job.record}${(0,_record_record_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSuffix */ .J7)(part.platform)}`,
        ...(part.digest === undefined ? {} : { digest: part.digest }),
    };
}


/***/ }),

/***/ 45773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ hasRunners),
/* harmony export */   OZ: () => (/* binding */ runnerFor),
/* harmony export */   ZV: () => (/* binding */ parseRunners),
/* harmony export */   rp: () => (/* binding */ runnersOf),
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
/**
 * The runners of one image: what it says itself beats the map for all, and its label alone stands for any platform.
 * Where there is no map at all, everything is built on one machine, and there is nothing to choose.
 * @throws UserError at the image's place, naming each line that is neither a label nor PLATFORM-PREFIX=LABEL
 */
function runnersOf({ id, position, runner }, general) {
    if (runner === undefined || general.length === 0)
        return general;
    try {
        const own = parseRunners(runner);
        return own.some(({ prefix }) => prefix === '') ? own : [...own, ...general];
    }
    catch (error) {
        if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(error.problems.map(({ message }) => ({ position, path: id, message })));
    }
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


/***/ })

};
