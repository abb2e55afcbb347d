export const id = 926;
export const ids = [926];
export const modules = {

/***/ 28079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hasBuildkit),
/* harmony export */   x: () => (/* binding */ parseBuilder)
/* harmony export */ });
/* harmony import */ var _buildx_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26315);

/** Reads what `docker buildx inspect` prints: a section for the builder, then one for each node. */
function parseBuilder(printed) {
    const [builder, ...nodes] = toSections(printed);
    return {
        name: builder?.get('name') ?? '',
        driver: builder?.get('driver') ?? '',
        error: builder?.get('error') || undefined,
        nodes: nodes.map(toNode),
    };
}
/** A section begins at each `Name:`; the lines below a key, such as labels, are indented. */
function toSections(printed) {
    const sections = [];
    for (const line of printed.split(/\r?\n/)) {
        const [, key, value = ''] = /^(\S[^:]*):\s*(.*)$/.exec(line) ?? [];
        if (key === undefined)
            continue;
        if (key.toLowerCase() === 'name')
            sections.push(new Map());
        sections.at(-1)?.set(key.toLowerCase(), value.trim());
    }
    return sections;
}
function toNode(section) {
    return {
        name: section.get('name') ?? '',
        endpoint: section.get('endpoint') || undefined,
        status: section.get('status') || undefined,
        buildkit: (section.get('buildkit version') ?? section.get('buildkit')) || undefined,
        platforms: toPlatforms(section.get('platforms') ?? ''),
        error: section.get('error') || undefined,
    };
}
/** Where a node was created for certain platforms, marked by a star, it serves these alone. */
function toPlatforms(text) {
    const platforms = text.split(',').map((platform) => platform.trim());
    const preferred = platforms.filter((platform) => platform.includes('*'));
    const served = preferred.length > 0 ? preferred : platforms;
    return served.map((platform) => platform.replaceAll('*', '')).filter((platform) => platform !== '');
}
/**
 * Whether every node's BuildKit is at least this release. As upstream has it: a pre-release is not, nor
 * what cannot be told; and the daemon's own BuildKit only where its version ends in `-moby`.
 */
function hasBuildkit({ driver, nodes }, release) {
    return nodes.every(({ buildkit = '' }) => {
        if (driver === 'docker' && !buildkit.endsWith('-moby'))
            return false;
        const numbers = /^v?(\d+\.\d+\.\d+)(?:\+.*)?$/.exec(buildkit.replace(/-moby$/, ''))?.[1];
        if (numbers === undefined)
            return false;
        return (0,_buildx_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNumbers */ .S$)(numbers.split('.').map(Number), release.split('.').map(Number)) >= 0;
    });
}


/***/ }),

/***/ 26315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ parseBuildxVersion),
/* harmony export */   S$: () => (/* binding */ compareNumbers),
/* harmony export */   du: () => (/* binding */ isAtLeast)
/* harmony export */ });
/**
 * Reads what `docker buildx version` prints: `github.com/docker/buildx v0.29.1 9a1d2c…`.
 * @returns undefined when no version stands in it
 */
function parseBuildxVersion(printed) {
    const text = printed.match(/\sv?([0-9a-f]{7}|\d[\d.]*)/)?.[1];
    if (text === undefined)
        return undefined;
    const commit = /^[0-9a-f]{7}$/.test(text);
    return { printed: printed.trim(), text, numbers: commit ? undefined : text.split('.').map(Number) };
}
/** Whether this buildx is at least that release, `0.12.0`. */
function isAtLeast({ numbers }, release) {
    return numbers === undefined || compareNumbers(numbers, release.split('.').map(Number)) >= 0;
}
/** Positive when the left version is the higher one; missing numbers count as 0. */
function compareNumbers(left, right) {
    const length = Math.max(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 84443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eK: () => (/* binding */ parseBakeMetadata),
/* harmony export */   jR: () => (/* binding */ parseMetadata),
/* harmony export */   js: () => (/* binding */ formatMetadata)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);


/**
 * Reads the metadata file.
 * @returns undefined when buildx had nothing to tell
 * @throws UserError when it is not an object of JSON
 */
function parseMetadata(text) {
    const json = parseObject(text);
    return json === undefined ? undefined : toMetadata(json);
}
/** Reads the metadata file of several targets. */
function parseBakeMetadata(text) {
    const targets = Object.entries(parseObject(text) ?? {});
    return new Map(targets.flatMap(([name, json]) => typeof json === 'object' && json !== null ? [[name, toMetadata(json)]] : []));
}
function parseObject(text) {
    const json = parse(text.trim() || 'null');
    if (json === null)
        return undefined;
    if (typeof json === 'object')
        return json;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the metadata that buildx wrote is ${typeof json}, not an object`);
}
function toMetadata(json) {
    const warnings = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(json, 'buildx.build.warnings');
    return {
        json,
        digest: textOf((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(json, 'containerimage.digest')),
        reference: textOf((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(json, 'buildx.build.ref')),
        warnings: Array.isArray(warnings) ? warnings : [],
    };
}
/** Pretty-printed, as the output `metadata` has it. */
function formatMetadata({ json }) {
    return JSON.stringify(json, undefined, 2);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('the metadata that buildx wrote is not JSON', { cause: error });
    }
}
const textOf = (value) => typeof value === 'string' && value !== '' ? value : undefined;


/***/ }),

/***/ 61926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildOne: () => (/* binding */ buildOne)
});

// EXTERNAL MODULE: ./src/build/caches.ts + 1 modules
var caches = __webpack_require__(87209);
// EXTERNAL MODULE: ./src/build/checks.ts
var checks = __webpack_require__(5103);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/build/dockerfile-path.ts

const { isAbsolute, join, normalize, relative } = external_node_path_.posix;
const REMOTE = /^(https?:|git:|ssh:|git@|github\.com\/)/;
/** The Dockerfile's path from the repository's root; undefined where it is not a file of the repository. */
function toDockerfilePath(request, checkout) {
    const { context, file } = request;
    if (context.startsWith(checkout.defaultContext)) {
        const folder = context.slice(checkout.defaultContext.length).replace(/^:/, '');
        return inside(join(folder, file ?? 'Dockerfile'));
    }
    const path = file ?? join(context, 'Dockerfile');
    if (REMOTE.test(context) || REMOTE.test(path) || [context, path].includes('-'))
        return undefined;
    return inside(isAbsolute(path) && checkout.workspace !== '' ? relative(checkout.workspace, path) : path);
}
function inside(path) {
    const plain = normalize(path);
    return isAbsolute(plain) || plain.startsWith('..') ? undefined : plain;
}

// EXTERNAL MODULE: ./src/build/failure.ts
var failure = __webpack_require__(81742);
// EXTERNAL MODULE: ./src/build/metadata.ts
var build_metadata = __webpack_require__(84443);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/build/boolean.ts
var build_boolean = __webpack_require__(41684);
;// CONCATENATED MODULE: ./src/build/switches.ts


/** @throws UserError naming the variable whose value is not a boolean */
function toSwitches(variables) {
    const read = (name) => {
        const text = variables[name];
        if (!text)
            return undefined;
        const value = (0,build_boolean/* parseGoBoolean */.aH)(text);
        if (value === undefined)
            throw new user_error/* UserError */.yo(`${name}: "${text}" is not a boolean; write true or false`);
        return value;
    };
    return {
        pullRequestSide: read('DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF') === true ? 'head' : 'merge',
        gitQuery: read('BUILDX_SEND_GIT_QUERY_AS_INPUT') ?? false,
        defaultAttestations: !(read('BUILDX_NO_DEFAULT_ATTESTATIONS') ?? false),
        checkNotices: read('DOCKER_BUILD_CHECKS_ANNOTATIONS') ?? true,
        summary: read('DOCKER_BUILD_SUMMARY') ?? true,
    };
}

// EXTERNAL MODULE: ./src/build/csv.ts
var csv = __webpack_require__(52304);
// EXTERNAL MODULE: ./src/build/exporters.ts
var exporters = __webpack_require__(4574);
;// CONCATENATED MODULE: ./src/build/attestations.ts



/**
 * The attestations of a build, as buildx takes them. `builderId` names the run in every provenance that
 * does not name a builder itself.
 */
function toAttests(wish, builderId, fallback) {
    const { attests, provenance, sbom } = wish;
    return [
        ...toProvenance(wish, builderId, fallback),
        ...(sbom === undefined ? [] : [toAttributes(`type=sbom,${sbom}`)]),
        ...attests.flatMap((attest) => {
            if (isAttest('provenance', attest)) {
                return provenance === undefined ? [withBuilderId(attest, builderId)] : [];
            }
            if (isAttest('sbom', attest))
                return sbom === undefined ? [attest] : [];
            return [toAttributes(attest)];
        }),
    ];
}
/** Whether the default provenance is in question, so that it must be known what the builder can do. */
function asksForProvenance({ attests, provenance }) {
    return provenance !== undefined || attests.some((attest) => isAttest('provenance', attest));
}
function toProvenance(wish, builderId, fallback) {
    if (wish.provenance !== undefined) {
        return [toAttributes(`type=provenance,${expandProvenance(wish.provenance, builderId)}`)];
    }
    if (fallback === undefined || asksForProvenance(wish))
        return [];
    const mode = fallback === 'max' ? 'mode=max' : 'mode=min,inline-only=true';
    return [`type=provenance,${withBuilderId(mode, builderId)}`];
}
function expandProvenance(provenance, builderId) {
    const wanted = (0,build_boolean/* parseYamlBoolean */.FY)(provenance);
    if (wanted === undefined)
        return withBuilderId(provenance, builderId);
    return wanted ? `builder-id=${builderId}` : 'false';
}
const isAttest = (type, attest) => (0,csv/* parseFields */.L5)(attest).some((field) => (0,exporters/* isTypeField */.B)(field, type));
function withBuilderId(attributes, builderId) {
    const named = (0,csv/* parseFields */.L5)(attributes).some((field) => /^builder-id\s*=/.test(field));
    return named ? attributes : `${attributes},builder-id=${builderId}`;
}
/** A bare boolean among the attributes is short for `disabled=`. */
function toAttributes(attest) {
    const fields = (0,csv/* parseFields */.L5)(attest).map((field) => {
        const wanted = (0,build_boolean/* parseGoBoolean */.aH)(field);
        return wanted === undefined ? field : `disabled=${!wanted}`;
    });
    return (0,csv/* formatFields */.ll)(fields);
}

// EXTERNAL MODULE: ./src/build/builder.ts
var build_builder = __webpack_require__(28079);
// EXTERNAL MODULE: ./src/build/buildx-version.ts
var buildx_version = __webpack_require__(26315);
// EXTERNAL MODULE: ./src/build/git-context.ts
var git_context = __webpack_require__(57682);
;// CONCATENATED MODULE: ./src/build/to-request.ts






/**
 * Fills in what upstream fills in: the git context, its token, the default provenance.
 * @throws UserError when this buildx is too old for `call`
 */
function toBuildRequest(inputs, circumstances) {
    const { draft } = inputs;
    const { run, buildx } = circumstances;
    if (draft.call !== undefined && !(0,buildx_version/* isAtLeast */.du)(buildx, '0.15.0')) {
        throw new user_error/* UserError */.yo(`Buildx >= 0.15.0 is required to use the call flag; this is ${buildx.text}.`);
    }
    const defaultContext = toDefaultContext(circumstances);
    const context = (0,git_context/* fillContext */.rG)(draft.context, defaultContext) || defaultContext;
    const wish = { ...inputs, attests: draft.attests };
    return {
        ...draft,
        context,
        buildContexts: draft.buildContexts.map((named) => (0,git_context/* fillContext */.rG)(named, defaultContext)),
        attests: toAttests(wish, (0,git_context/* toBuilderId */.wg)(run), toDefaultProvenance(inputs, circumstances)),
        secrets: [
            ...draft.secrets,
            ...(context.startsWith(defaultContext) ? toGitToken(inputs, run.serverUrl) : []),
        ],
    };
}
/** The context that an empty one stands for. */
function toDefaultContext({ run, switches, buildx }) {
    const query = switches.gitQuery && (0,buildx_version/* isAtLeast */.du)(buildx, '0.29.0');
    return (0,git_context/* toGitContext */.DO)(run, switches.pullRequestSide, query ? 'query' : 'fragment');
}
/** Whether the builder must be asked: only the default provenance depends on its BuildKit. */
function needsBuilder({ draft, provenance, sbom }, switches) {
    const asked = asksForProvenance({ attests: draft.attests, provenance, sbom });
    return !asked && switches.defaultAttestations && !draft.load && !(0,exporters/* exportsAs */.E)('docker', draft.outputs);
}
function toDefaultProvenance(inputs, circumstances) {
    const { run, switches, builder } = circumstances;
    if (builder === undefined || !needsBuilder(inputs, switches))
        return undefined;
    if (!(0,build_builder/* hasBuildkit */.Z)(builder, '0.11.0'))
        return undefined;
    return run.private ? 'min' : 'max';
}
/** BuildKit fetches the repository with it. A token that the user gave for the same place is left alone. */
function toGitToken({ githubToken, draft }, serverUrl) {
    const id = `GIT_AUTH_TOKEN.${new URL(serverUrl).host}`;
    const given = draft.secrets.some((secret) => secret.id === 'GIT_AUTH_TOKEN' || secret.id === id);
    return githubToken === undefined || given ? [] : [{ id, from: 'value', value: githubToken }];
}
/** What this buildx is too old for: it is left out of the argv, and said. */
function toUnsupported(request, buildx) {
    const warn = (release, message) => (0,buildx_version/* isAtLeast */.du)(buildx, release) ? [] : [{ level: 'warning', message }];
    return [
        ...(request.annotations.length === 0
            ? []
            : warn('0.12.0', "Annotations are only supported by buildx >= 0.12.0; the input 'annotations' is ignored.")),
        ...(request.buildContexts.length === 0
            ? []
            : warn('0.8.0', "Build contexts are only supported by buildx >= 0.8.0; the input 'build-contexts' is ignored.")),
        ...warn('0.10.0', "Attestations are only supported by buildx >= 0.10.0; the inputs 'attests', 'provenance' and 'sbom' are ignored."),
    ];
}

;// CONCATENATED MODULE: ./src/modes/build-one.ts







/**
 * Mode `build` without a plan: one image, as docker/build-push-action builds it.
 * @throws UserError when it cannot be tried: no Docker, a secret whose file is missing, an old buildx
 */
async function buildOne(inputs, run, world) {
    maskSecrets(inputs, world);
    const switches = toSwitches(world.variables);
    const observed = await observe(inputs, switches, world);
    await tellObserved(observed, world);
    const asked = toBuildRequest(inputs, { run, switches, ...observed });
    const cache = (0,caches/* dropReadOnly */.k)(asked.cacheTo, world.docker.cacheRights);
    const request = { ...asked, cacheTo: cache.to };
    const outcome = await world.docker.build(request, world.log.info);
    await tellOutcome(outcome, world);
    const dockerfile = toDockerfilePath(request, {
        workspace: world.variables['GITHUB_WORKSPACE'] ?? '',
        defaultContext: toDefaultContext({ run, switches, ...observed }),
    });
    const failed = outcome.exitCode !== 0;
    return {
        outputs: toOutputs(outcome),
        notices: [
            ...inputs.notices,
            ...cache.notices,
            ...toUnsupported(request, observed.buildx),
            ...toVariableNotices(request, world.variables),
            ...(switches.checkNotices ? toFindings(outcome, dockerfile) : []),
        ],
        summary: failed && switches.summary ? (0,failure/* toFailureSummary */.WD)('Docker build failed', outcome) : '',
        failures: failed ? [(0,failure/* toFailure */.w2)(outcome, request, dockerfile)] : [],
    };
}
function maskSecrets({ draft, githubToken }, { mask }) {
    for (const secret of draft.secrets)
        if (secret.from === 'value')
            mask(secret.value);
    if (githubToken !== undefined)
        mask(githubToken);
}
/** Both questions are put at once, and only where the answer matters. */
async function observe(inputs, switches, { docker }) {
    const [buildx, builder] = await Promise.all([
        docker.readBuildx(),
        needsBuilder(inputs, switches) ? docker.readBuilder(inputs.draft.builder) : undefined,
    ]);
    return { buildx, builder };
}
async function tellObserved({ buildx, builder }, world) {
    const { docker, variables } = world;
    if (variables['RUNNER_DEBUG'] === '1')
        await tell(world, 'Docker info', await docker.readEngine());
    await tell(world, 'Buildx version', buildx.printed);
    if (builder !== undefined)
        await tell(world, 'Builder info', JSON.stringify(builder, undefined, 2));
}
async function tellOutcome({ imageId, metadata }, world) {
    if (imageId !== undefined)
        await tell(world, 'ImageID', imageId);
    if (metadata?.digest !== undefined)
        await tell(world, 'Digest', metadata.digest);
    if (metadata !== undefined)
        await tell(world, 'Metadata', (0,build_metadata/* formatMetadata */.js)(metadata));
    await tell(world, 'Reference', metadata?.reference ?? 'No build reference found');
}
async function tell({ log }, title, text) {
    await log.group(title, async () => {
        for (const line of text.split('\n'))
            log.info(line);
    });
}
function toOutputs({ imageId, metadata }) {
    return {
        ...(imageId === undefined ? {} : { imageid: imageId }),
        ...(metadata?.digest === undefined ? {} : { digest: metadata.digest }),
        ...(metadata === undefined ? {} : { metadata: (0,build_metadata/* formatMetadata */.js)(metadata) }),
    };
}
function toFindings({ metadata }, dockerfile) {
    return dockerfile === undefined || metadata === undefined ? [] : (0,checks/* toCheckNotices */.X)(metadata, dockerfile);
}
/** Docker makes an empty secret of a variable that is not set, and says nothing. */
function toVariableNotices({ secrets }, variables) {
    return secrets.flatMap((secret) => secret.from === 'variable' && !variables[secret.variable]
        ? [
            {
                level: 'warning',
                message: `secret-envs: ${secret.variable} is not set, so the secret ${secret.id} is empty`,
            },
        ]
        : []);
}


/***/ })

};
