export const id = 859;
export const ids = [859];
export const modules = {

/***/ 46922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ toBakeFile),
/* harmony export */   L4: () => (/* binding */ toTargetNames),
/* harmony export */   sz: () => (/* binding */ isBakeable)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26449);

/** What a target of a bake file says of a build. */
const TOLD = [
    'context',
    'file',
    'target',
    'platforms',
    'args',
    'buildContexts',
    'labels',
    'annotations',
    'outputs',
    'cacheFrom',
    'attests',
];
/** Whether a bake file can say all that a request asks for. */
function isBakeable(request) {
    const plain = Object.fromEntries(TOLD.map((key) => [key, _request_js__WEBPACK_IMPORTED_MODULE_0__/* .plainRequest */ .k[key]]));
    return JSON.stringify({ ...request, ...plain }) === JSON.stringify(_request_js__WEBPACK_IMPORTED_MODULE_0__/* .plainRequest */ .k);
}
/**
 * Names that buildx takes for targets, by id: legible, for they stand in the log, and no two the same.
 * @see https://docs.docker.com/build/bake/reference/#target
 */
function toTargetNames(ids) {
    const names = new Map();
    const taken = new Set();
    for (const id of ids) {
        const plain = id.replaceAll(/[^A-Za-z0-9_-]/g, '_');
        const name = taken.has(plain) ? `${plain}_${taken.size}_` : plain;
        taken.add(name);
        names.set(id, name);
    }
    return names;
}
/** The bake file that builds them all. @param toPath what a Dockerfile's path is, wherever its context lies */
function toBakeFile(builds, toPath) {
    const targets = builds.map(({ target, request }) => [target, toTarget(request, toPath)]);
    return JSON.stringify({ target: Object.fromEntries(targets) });
}
function toTarget(request, toPath) {
    const { file, target, platforms, annotations, outputs, attests, cacheFrom } = request;
    return {
        context: quote(request.context),
        ...(file === undefined ? {} : { dockerfile: quote(toPath(file)) }),
        ...(target === undefined ? {} : { target: quote(target) }),
        ...(platforms.length === 0 ? {} : { platforms }),
        args: toMap(request.args),
        contexts: toMap(request.buildContexts),
        labels: toMap(request.labels),
        annotations: annotations.map(quote),
        output: outputs.map(quote),
        attest: attests.map(quote),
        'cache-from': cacheFrom.map(quote),
    };
}
/** `NAME=value` lines as an object. */
function toMap(pairs) {
    const entries = pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [quote(pair.slice(0, at)), quote(pair.slice(at + 1))];
    });
    return Object.fromEntries(entries);
}
/** Every string of a bake file is a template: what would begin an expression is doubled. */
const quote = (text) => text.replaceAll(/[$%](?=\{)/g, '$&$&');


/***/ }),

/***/ 41684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ parseYamlBoolean),
/* harmony export */   Og: () => (/* binding */ toInputBoolean),
/* harmony export */   aH: () => (/* binding */ parseGoBoolean)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/** The words that Go, and with it buildx and BuildKit, reads as a boolean; undefined for any other text. */
function parseGoBoolean(text) {
    if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text))
        return true;
    if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text))
        return false;
    return undefined;
}
/** A YAML 1.2 core schema boolean, the only ones that an action's inputs may be; undefined for any other text. */
function parseYamlBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    return undefined;
}
/** @throws UserError in the words of GitHub's own toolkit */
function toInputBoolean(name, text) {
    const value = parseYamlBoolean(text);
    if (value !== undefined)
        return value;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}


/***/ }),

/***/ 96907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ containerSpec),
/* harmony export */   AG: () => (/* binding */ toCreateArgv),
/* harmony export */   Sq: () => (/* binding */ toBuilderSpec),
/* harmony export */   ZA: () => (/* binding */ isAble),
/* harmony export */   tp: () => (/* binding */ demandOf)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'];
/**
 * @throws UserError for a driver that buildx does not have, a remote one without its endpoint, and a daemon's flags
 * or file where somebody else starts the daemon
 */
function toBuilderSpec(asked) {
    const driver = DRIVERS.find((known) => known === asked.driver);
    if (driver === undefined) {
        const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(asked.driver, DRIVERS);
        const hint = near === undefined ? '' : `; did you mean "${near}"?`;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`driver: "${asked.driver}" is not one of ${DRIVERS.join(', ')}${hint}`);
    }
    if (driver === 'remote' && asked.endpoint === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('endpoint is not set, and driver remote needs it, such as tcp://builder:1234');
    }
    const own = asked.flags !== undefined ? 'buildkitd-flags' : 'buildkitd-config';
    if (!startsDaemon(driver) && (asked.flags ?? asked.config) !== undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${own} is set, but with driver ${driver} BuildKit's daemon is started by others; set it there, or remove it`);
    }
    return { ...asked, driver };
}
const startsDaemon = (driver) => driver === 'docker-container' || driver === 'kubernetes';
/** As docker/setup-buildx-action has it: what a build may ask for, that build has still to be allowed. */
const USUAL_FLAGS = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
/** The words after `docker buildx` that make it. */
function toCreateArgv(name, spec) {
    const { driver, driverOpts, config, endpoint } = spec;
    const flags = spec.flags ?? (startsDaemon(driver) ? USUAL_FLAGS : undefined);
    return [
        'create',
        ...['--name', name],
        ...['--driver', driver],
        ...driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(config === undefined ? [] : ['--buildkitd-config', config]),
        ...(flags === undefined ? [] : ['--buildkitd-flags', flags]),
        ...(endpoint === undefined ? [] : [endpoint]),
    ];
}
/** What a build wants that Docker's own BuildKit can do only with the containerd image store; undefined for nothing. */
function demandOf(request) {
    if (request.platforms.length > 1)
        return 'several platforms';
    if (request.outputs.some((output) => /(^|,)type=oci(,|$)/.test(output)))
        return 'an OCI layout';
    if (request.cacheTo.some((entry) => !/(^|,)type=inline(,|$)/.test(entry)))
        return 'the export of a cache';
    return undefined;
}
/** The builder that is made where the current one cannot do what is wanted. */
const containerSpec = {
    driver: 'docker-container',
    driverOpts: [],
    config: undefined,
    flags: undefined,
    endpoint: undefined,
};
/** Whether a builder does all that `demandOf` tells, given how its engine keeps images. */
function isAble({ driver }, store) {
    return driver !== 'docker' || store === 'containerd';
}


/***/ }),

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

/***/ 19162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toBuildEnvironment),
/* harmony export */   h: () => (/* binding */ toChildEnvironment)
/* harmony export */ });
/** An action's inputs and the files through which a step speaks to the runner: no child's business. */
const INTERNAL = /^(INPUT_|ACTIONS_|IMAGEFLEET_|GITHUB_(OUTPUT|ENV|STATE|PATH|STEP_SUMMARY)$)/i;
/** What buildx needs to reach GitHub's cache service. */
const CACHE_SERVICE = [
    'ACTIONS_CACHE_MODE',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
];
const CREDENTIAL = /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|APIKEY|API_KEY|ACCESS_KEY|_PAT$|_AUTH$/i;
/** Families whose credentials Docker, its helpers and BuildKit's cache backends read themselves. */
const DOCKERS_OWN = /^(DOCKER_|BUILDX_|BUILDKIT_|BUILDKITD_|AWS_|AZURE_|GOOGLE_|CLOUDSDK_|KUBE|GNUPGHOME$|PASSWORD_STORE_|SSH_|XDG_|OTEL_)/;
/**
 * The environment of `docker buildx version` and the like. It is the step's own, because credential helpers,
 * contexts and proxies are configured by variables nobody can list, without what holds a secret of someone else.
 */
function toChildEnvironment(variables) {
    return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => value === undefined || !isForDocker(name) ? [] : [[name, value]]));
}
/** The environment of `docker buildx build`: with the cache service, and the variables that the request names. */
function toBuildEnvironment(variables, request) {
    const named = [...CACHE_SERVICE, ...namedVariables(request)].flatMap((name) => {
        const value = variables[name];
        return value === undefined ? [] : [[name, value]];
    });
    return {
        ...toChildEnvironment(variables),
        ...Object.fromEntries(named),
        // Findings of the build checks are to stand in the metadata.
        BUILDX_METADATA_WARNINGS: 'true',
    };
}
/** Variables whose value the request wants: secrets, arguments without a value, keys of cache backends. */
function namedVariables({ secrets, args }) {
    return [
        ...secrets.flatMap((secret) => (secret.from === 'variable' ? [secret.variable] : [])),
        ...args.filter((argument) => !argument.includes('=')),
    ];
}
const isForDocker = (name) => !INTERNAL.test(name) && (DOCKERS_OWN.test(name) || !CREDENTIAL.test(name));


/***/ }),

/***/ 52304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   Q4: () => (/* binding */ parseRecords),
/* harmony export */   ll: () => (/* binding */ formatFields),
/* harmony export */   mo: () => (/* binding */ parseItems),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

const LINE_END = /\r\n|\r|\n/y;
const PLAIN = /[^,\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?!")/y;
/**
 * Reads comma-separated text as the docker actions do: quotes at a field's start hold commas and line breaks,
 * `""` in them is a quote, quotes elsewhere are ordinary characters. Empty lines are left out.
 * @throws UserError when a quote is never closed
 */
function parseRecords(text) {
    const records = [];
    let record = [];
    for (let offset = 0; offset < text.length;) {
        const start = offset;
        const field = readField(text, start);
        offset = field.end;
        record.push(field.text);
        const lineEnd = matchAt(LINE_END, text, offset);
        if (lineEnd === undefined && offset < text.length) {
            offset += 1;
            // A comma at the very end opens one more field.
            if (offset === text.length)
                record.push('');
            else
                continue;
        }
        if (record.length > 1 || field.end > start)
            records.push(record);
        record = [];
        offset += lineEnd?.length ?? 0;
    }
    return records;
}
/** The items of an input that takes lines or commas. */
function parseItems(text) {
    return tidy(parseRecords(text.trim()).flatMap(([first = '', ...rest]) => rest.length === 0 ? first.split(',') : [first, ...rest]));
}
/** The items of an input that takes lines: the comma belongs to the item, quotes hold several lines together. */
function parseLines(text) {
    return tidy(parseRecords(text.trim()).map((fields) => fields.join(',')));
}
/** The lines of an input whose quotes are for buildx to read. */
function splitLines(text) {
    return tidy(text.split(/\r\n|\r|\n/));
}
/** The fields of one `type=…,name=…` as buildx reads them, trimmed. */
function parseFields(item) {
    const fields = parseRecords(item).flat();
    return fields.map((field) => field
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .trim());
}
/** The opposite of `parseFields`: a field with a comma or a quote in it gets quotes. */
function formatFields(fields) {
    return fields
        .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
const tidy = (items) => items.map((item) => item.trim()).filter((item) => item !== '');
function readField(text, offset) {
    if (text[offset] !== '"') {
        const plain = matchAt(PLAIN, text, offset) ?? '';
        return { text: plain, end: offset + plain.length };
    }
    const quoted = matchAt(QUOTED, text, offset);
    if (quoted === undefined) {
        const [shown] = text.slice(offset + 1).split(/[=\r\n]/);
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${shown}…: the quote is never closed; end the entry with ", and write "" for a quote inside`);
    }
    const inside = quoted.slice(1, -1).replaceAll('""', '"');
    const rest = matchAt(PLAIN, text, offset + quoted.length) ?? '';
    const end = offset + quoted.length + rest.length;
    // Where text follows the second quote, both were ordinary characters.
    return { text: rest === '' ? inside : `"${inside}"${rest}`, end };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}


/***/ }),

/***/ 4574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isTypeField),
/* harmony export */   E: () => (/* binding */ exportsAs)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52304);

/** Whether one of the outputs is of this type. A mere path is `local`, whatever stands beside it. */
function exportsAs(type, outputs) {
    for (const output of outputs) {
        const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFields */ .L5)(output);
        if (fields.length === 1 && !fields[0]?.startsWith('type='))
            return type === 'local';
        if (fields.some((field) => isTypeField(field, type)))
            return true;
    }
    return false;
}
/** Whether a field says `type=…`, with blanks around the sign or not. */
function isTypeField(field, type) {
    const [key, value] = field.split('=').map((part) => part.trim());
    return key === 'type' && value === type;
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

/***/ 26449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ plainRequest)
/* harmony export */ });
/** A request that asks for nothing but the context; others are made from it: `{ ...plainRequest, context, … }`. */
const plainRequest = {
    context: '.',
    file: undefined,
    target: undefined,
    platforms: [],
    args: [],
    buildContexts: [],
    labels: [],
    annotations: [],
    tags: [],
    outputs: [],
    cacheFrom: [],
    cacheTo: [],
    attests: [],
    secrets: [],
    ssh: [],
    allow: [],
    addHosts: [],
    noCacheFilters: [],
    ulimits: [],
    builder: undefined,
    call: undefined,
    cgroupParent: undefined,
    network: undefined,
    shmSize: undefined,
    load: false,
    push: false,
    pull: false,
    noCache: false,
};


/***/ }),

/***/ 16859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDocker: () => (/* binding */ createDocker)
});

// EXTERNAL MODULE: ./src/build/buildx-version.ts
var buildx_version = __webpack_require__(26315);
// EXTERNAL MODULE: ./src/build/exporters.ts
var exporters = __webpack_require__(4574);
;// CONCATENATED MODULE: ./src/build/argv.ts


/** The words after `docker buildx`. What this buildx does not know yet is left out: see `toUnsupported`. */
function toArgv(request, buildx, files) {
    return [
        'build',
        ...toBuildFlags(request, buildx, files),
        ...toRunFlags(request, buildx, files),
        request.context,
    ];
}
// The order is docker/build-push-action's: alphabetical, as the inputs were added to it.
function toBuildFlags(request, buildx, files) {
    const { platforms } = request;
    return [
        ...each('--add-host', request.addHosts),
        ...each('--allow', request.allow),
        ...since('0.12.0', buildx, each('--annotation', request.annotations)),
        ...each('--build-arg', request.args),
        ...since('0.8.0', buildx, each('--build-context', request.buildContexts)),
        ...each('--cache-from', request.cacheFrom),
        ...each('--cache-to', request.cacheTo),
        ...one('--call', request.call),
        ...one('--cgroup-parent', request.cgroupParent),
        ...each('--secret', toVariableSecrets(request)),
        ...one('--file', request.file),
        ...one('--iidfile', writesImageId(request, buildx) ? files.imageId : undefined),
        ...each('--label', request.labels),
        ...each('--no-cache-filter', request.noCacheFilters),
        ...each('--output', request.outputs),
        ...one('--platform', platforms.length > 0 ? platforms.join(',') : undefined),
        ...since('0.10.0', buildx, each('--attest', request.attests)),
        ...each('--secret', toFileSecrets(request, files)),
        ...one('--shm-size', request.shmSize),
        ...each('--ssh', request.ssh),
        ...each('--tag', request.tags),
        ...one('--target', request.target),
        ...each('--ulimit', request.ulimits),
    ];
}
function toRunFlags(request, buildx, files) {
    return [
        ...one('--builder', request.builder),
        ...(request.load ? ['--load'] : []),
        ...since('0.6.0', buildx, ['--metadata-file', files.metadata]),
        ...one('--network', request.network),
        ...(request.noCache ? ['--no-cache'] : []),
        ...(request.pull ? ['--pull'] : []),
        ...(request.push ? ['--push'] : []),
    ];
}
/** No image, no id; and the first releases could not write the id of several platforms. */
function writesImageId({ outputs, platforms }, buildx) {
    if ((0,exporters/* exportsAs */.E)('local', outputs) || (0,exporters/* exportsAs */.E)('tar', outputs))
        return false;
    return platforms.length === 0 || (0,buildx_version/* isAtLeast */.du)(buildx, '0.4.2');
}
function toVariableSecrets({ secrets }) {
    return secrets.flatMap((secret) => secret.from === 'variable' ? [`id=${secret.id},env=${secret.variable}`] : []);
}
function toFileSecrets({ secrets }, files) {
    return secrets.flatMap((secret) => {
        if (secret.from === 'variable')
            return [];
        const path = secret.from === 'file' ? secret.path : files.secrets.get(secret.id);
        return [`id=${secret.id},src=${path ?? ''}`];
    });
}
const each = (flag, values) => values.flatMap((value) => [flag, value]);
const one = (flag, value) => (value ? [flag, value] : []);
const since = (release, buildx, words) => (0,buildx_version/* isAtLeast */.du)(buildx, release) ? words : [];

// EXTERNAL MODULE: ./src/build/builder.ts
var build_builder = __webpack_require__(28079);
// EXTERNAL MODULE: ./src/github/run.ts
var run = __webpack_require__(31738);
// EXTERNAL MODULE: ./src/build/boolean.ts
var build_boolean = __webpack_require__(41684);
;// CONCATENATED MODULE: ./src/build/cache-rights.ts


/** On a laptop, and in a step that is not told of the service. */
const noCacheRights = { service: 'absent', read: false, write: false };
/** Read and write as bits of the claim `ac`. */
const READ = 1;
const WRITE = 2;
/**
 * What the job's token and `ACTIONS_CACHE_MODE` allow. A token that does not tell is taken to allow both.
 * @see https://github.com/moby/buildkit#github-actions-cache-experimental
 */
function toCacheRights(variables) {
    const token = variables['ACTIONS_RUNTIME_TOKEN'] ?? '';
    if (token === '' || !hasService(variables))
        return noCacheRights;
    const permissions = permissionsOf(token);
    const mode = variables['ACTIONS_CACHE_MODE'] || 'write';
    const allows = (bit) => permissions === undefined || permissions.some((one) => (one & bit) !== 0);
    return {
        service: 'there',
        read: ['read', 'write'].includes(mode) && allows(READ),
        write: ['write', 'write-only'].includes(mode) && allows(WRITE),
    };
}
/** As buildx looks for it: https://github.com/docker/buildx, `addGithubToken`. */
function hasService(variables) {
    const results = variables['ACTIONS_RESULTS_URL'];
    const second = (0,build_boolean/* parseGoBoolean */.aH)(variables['ACTIONS_CACHE_SERVICE_V2'] ?? '') === true;
    return second ? Boolean(results) : Boolean(variables['ACTIONS_CACHE_URL'] || results);
}
/** The claim is a JSON text in the token's payload. Undefined where it cannot be read. */
function permissionsOf(token) {
    const [, payload = ''] = token.split('.');
    try {
        const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
        const scopes = JSON.parse(String((0,run/* read */.LF)(JSON.parse(text), 'ac')));
        if (!Array.isArray(scopes))
            return undefined;
        return scopes.map((scope) => Number((0,run/* read */.LF)(scope, 'Permission')));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/build/child-environment.ts
var child_environment = __webpack_require__(19162);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/build/bake-file.ts
var bake_file = __webpack_require__(46922);
// EXTERNAL MODULE: ./src/build/metadata.ts
var build_metadata = __webpack_require__(84443);
// EXTERNAL MODULE: ./src/build/request.ts
var request = __webpack_require__(26449);
;// CONCATENATED MODULE: ./src/edge/docker-bake.ts






/** Builds several requests with one `docker buildx bake`. */
async function bakeAll({ builds, builder }, { environment, temporary }, run, write) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'imagefleet-bake-'));
    try {
        const file = (0,external_node_path_.join)(folder, 'docker-bake.json');
        const metadata = (0,external_node_path_.join)(folder, 'metadata.json');
        await (0,promises_.writeFile)(file, (0,bake_file/* toBakeFile */.H6)(builds, (path) => (0,external_node_path_.resolve)(path)));
        const args = [
            'bake',
            ...['--file', file],
            ...['--metadata-file', metadata],
            // The file is ours: it may name any folder.
            ...['--allow', 'fs=*'],
            ...(builder === undefined ? [] : ['--builder', builder]),
            ...builds.map(({ target }) => target),
        ];
        const { exitCode } = await run(args, toBakeEnvironment(environment), write);
        const text = exitCode === 0 ? await (0,promises_.readFile)(metadata, 'utf8') : '';
        return { exitCode, metadata: (0,build_metadata/* parseBakeMetadata */.eK)(text) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Nobody reads the provenance a second time in the metadata. */
function toBakeEnvironment(environment) {
    return {
        ...(0,child_environment/* toBuildEnvironment */.R)(environment, request/* plainRequest */.k),
        BUILDX_METADATA_PROVENANCE: 'disabled',
    };
}

// EXTERNAL MODULE: ./src/build/builder-choice.ts
var builder_choice = __webpack_require__(96907);
// EXTERNAL MODULE: ./src/oci/digest.ts
var digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/edge/docker-program.ts


/** Where a docker that the system installed looks for plugins, in its order. */
const SYSTEM_PLUGINS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that `docker buildx` would start, to be started without the docker command, which takes 0.1 s a
 * call to look at all its plugins. It is searched where docker searches: in Docker's configuration, then in
 * the system's folders, these only for a docker that the system installed. Else docker itself is asked.
 */
async function docker_program_findBuildx(environment) {
    const docker = await findOnPath('docker', environment);
    if (docker === undefined)
        return { file: 'buildx', words: [] };
    const home = environment['HOME'] || environment['USERPROFILE'];
    const config = environment['DOCKER_CONFIG'] || (home && (0,external_node_path_.join)(home, '.docker'));
    const folders = [
        ...(config ? [(0,external_node_path_.join)(config, 'cli-plugins')] : []),
        ...(['/usr/bin', '/usr/local/bin'].includes((0,external_node_path_.dirname)(docker)) ? SYSTEM_PLUGINS : []),
    ];
    const plugin = await findExecutable(folders.map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx')));
    return plugin === undefined ? { file: docker, words: ['buildx'] } : { file: plugin, words: [] };
}
/** @returns undefined where no folder of PATH holds the program */
async function findOnPath(name, environment) {
    const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(external_node_path_.delimiter);
    const names = external_node_path_.delimiter === ';' ? [`${name}.exe`] : [name];
    return await findExecutable(folders.filter((folder) => folder !== '').flatMap((folder) => names.map((file) => (0,external_node_path_.join)(folder, file))));
}
async function findExecutable(paths) {
    for (const path of paths) {
        const found = await (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
        if (found)
            return path;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/edge/process.ts + 1 modules
var process = __webpack_require__(58603);
;// CONCATENATED MODULE: ./src/edge/docker-builders.ts







/**
 * Makes builders, each once: one that an earlier call or step made of the same words is taken as it is.
 * @param onBuilder is told the name before it is made, so that whoever cleans up knows it
 */
function createBuilders(buildx, onBuilder) {
    const made = new Map();
    return (spec) => {
        const name = `imagefleet-${(0,digest/* digestOf */.ol)(JSON.stringify(spec)).slice('sha256:'.length, 'sha256:'.length + 12)}`;
        const builder = made.get(name) ?? make(name, spec, buildx, onBuilder);
        made.set(name, builder);
        return builder;
    };
}
async function make(name, spec, buildx, onBuilder) {
    const { exitCode } = await buildx(['inspect', name]);
    if (exitCode === 0)
        return name;
    onBuilder(name);
    const created = await buildx((0,builder_choice/* toCreateArgv */.AG)(name, spec));
    if (created.exitCode !== 0) {
        throw new user_error/* UserError */.yo(`a builder with driver ${spec.driver} cannot be made: ${saidBy(created)}`);
    }
    const started = await buildx(['inspect', '--bootstrap', name]);
    const error = started.exitCode === 0 ? (0,build_builder/* parseBuilder */.x)(started.stdout).error : saidBy(started);
    if (error === undefined)
        return name;
    const where = spec.endpoint === undefined ? '' : ` at ${spec.endpoint}`;
    throw new user_error/* UserError */.yo(`the builder ${name} with driver ${spec.driver}${where} does not start: ${error}`);
}
function saidBy({ exitCode, lastLines }) {
    return lastLines.at(-1)?.replace(/^ERROR: /, '') ?? `exit code ${exitCode}`;
}
/** Removes builders that a step made; one that is gone already is none to remove. */
async function removeBuilders(names, variables) {
    const { file, words } = await findBuildx(variables);
    for (const name of names) {
        const command = {
            file,
            args: [...words, 'rm', '--force', name],
            environment: toChildEnvironment(variables),
        };
        await runProcess(command, () => undefined);
    }
}

// EXTERNAL MODULE: ./src/edge/system-error.ts
var system_error = __webpack_require__(98839);
;// CONCATENATED MODULE: ./src/edge/docker-files.ts





/** Lays a build's files into a folder of its own, which only this user may read, and removes it afterwards. */
async function withFiles({ temporary, buildSecrets }, request, step) {
    await checkSecrets(request);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'imagefleet-build-'));
    try {
        const secrets = new Map();
        for (const [index, secret] of request.secrets.entries()) {
            const value = secret.from === 'given' ? buildSecrets?.get(secret.id) : undefined;
            const text = secret.from === 'value' ? secret.value : value;
            if (text === undefined)
                continue;
            const path = (0,external_node_path_.join)(folder, `secret-${index}`);
            await (0,promises_.writeFile)(path, text, { mode: 0o600 });
            secrets.set(secret.id, path);
        }
        return await step({ imageId: (0,external_node_path_.join)(folder, 'iidfile'), metadata: (0,external_node_path_.join)(folder, 'metadata.json'), secrets });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** @throws UserError with every secret whose file is not there */
async function checkSecrets({ secrets }) {
    const absent = await Promise.all(secrets.map(async (secret) => (secret.from === 'file' && !(await exists(secret.path)) ? [secret] : [])));
    (0,user_error/* collect */.Fo)(absent.flat(), ({ id, path }) => {
        throw new user_error/* UserError */.yo(`secret ${id}: secret file ${path} not found`);
    });
}
async function exists(path) {
    return await (0,promises_.access)(path).then(() => true, () => false);
}
async function readResults(files) {
    const [imageId, metadata] = await Promise.all([readText(files.imageId), readText(files.metadata)]);
    return { imageId: imageId.trim() || undefined, metadata: (0,build_metadata/* parseMetadata */.jR)(metadata) };
}
/** Empty where buildx did not write the file. */
async function readText(path) {
    return await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return '';
        throw error;
    });
}

;// CONCATENATED MODULE: ./src/edge/docker-machine.ts




/** The machine that Docker runs on. */
function createMachine(variables, folder) {
    const environment = (0,child_environment/* toChildEnvironment */.h)(variables);
    return {
        isHostedRunner: variables['RUNNER_ENVIRONMENT'] === 'github-hosted' && variables['RUNNER_OS'] === 'Linux',
        readFreeBytes: async () => {
            const { bavail, bsize } = await (0,promises_.statfs)(folder);
            return bavail * bsize;
        },
        run: async ({ file, args }, more, write) => {
            try {
                const command = { file, args, environment: { ...environment, ...more } };
                const { exitCode, lastLines } = await (0,process/* runProcess */.R)(command, write);
                return { exitCode, lastLines };
            }
            catch (error) {
                if (!(0,system_error/* hasCode */.up)(error, 'ENOENT', 'EACCES'))
                    throw error;
                return { exitCode: 127, lastLines: [(0,system_error/* messageOf */.bD)(error)] };
            }
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/build/transient.ts
/** The user's own commands failed, or a limit of the machine was met: again, it would end the same. */
const LASTING = /did not complete successfully: exit code|executor failed running|no space left on device|not found: not found|dockerfile parse error|failed to compute cache key|failed to calculate checksum|docker daemon/i;
const TRANSIENT = [
    [/\b429\b|too ?many ?requests|rate limit/i, 'the registry asks for fewer requests'],
    [
        /unexpected status[^\n]*\b5\d\d\b|\b(500|502|503|504) (internal server error|bad gateway|service unavailable|gateway time-?out)/i,
        'the registry has trouble of its own',
    ],
    [
        /connection reset|broken pipe|unexpected eof|\bEOF\b|http2: (server sent goaway|client connection lost)|connection closed/i,
        'the connection was cut',
    ],
    [
        /i\/o timeout|tls handshake timeout|context deadline exceeded|client\.timeout|request canceled while waiting/i,
        'there was no answer in time',
    ],
    [
        /temporary failure in name resolution|server misbehaving|network is unreachable|no route to host/i,
        'the network cannot reach it',
    ],
    [
        /blob unknown|blob_unknown|manifest_blob_unknown|manifest unknown to registry/i,
        'the registry does not see yet what was just pushed',
    ],
];
/**
 * Whether a failed build may succeed when it is tried again. A step of the Dockerfile that failed is never
 * tried again, whatever it printed: its own output is not looked at.
 */
function toTransient({ exitCode, lastLines }) {
    if (exitCode === 0)
        return undefined;
    // BuildKit's own words: what steps print has their number before it, and the failing step's is repeated below ` > `.
    const said = lastLines.filter((line) => /^(ERROR|error)\b|^#\d+ ERROR|failed to solve/.test(line));
    if (lastLines.some((line) => LASTING.test(line)))
        return undefined;
    const text = said.join('\n');
    const found = TRANSIENT.find(([pattern]) => pattern.test(text));
    return found === undefined ? undefined : { reason: found[1], seconds: retryAfter(text) };
}
/** Docker's registry and GitHub's cache tell it in the text of the error. */
function retryAfter(text) {
    const [, amount, unit] = /retry[- ]after:?\s*"?(\d+(?:\.\d+)?)\s*(ms|s|m)?/i.exec(text) ?? [];
    if (amount === undefined)
        return undefined;
    return Number(amount) * (unit === 'ms' ? 0.001 : unit === 'm' ? 60 : 1);
}
const PAUSES = [2, 8, 30];
/** A registry that asks for more is not waited for. */
const LONGEST = 120;
/** Seconds to wait before the next try, after this many; undefined where there is none. */
function pauseBefore(tries, { seconds }) {
    const usual = PAUSES[tries - 1];
    if (usual === undefined || (seconds ?? 0) > LONGEST)
        return undefined;
    return Math.max(usual, seconds ?? 0);
}

;// CONCATENATED MODULE: ./src/edge/docker-retry.ts


const pauseFor = async (seconds) => void (await (0,external_node_timers_promises_.setTimeout)(seconds * 1000));
/** Builds again, a few times, after what is not the build's own fault. BuildKit keeps the steps that it has done. */
async function retry(step, write, pause) {
    for (let tries = 1;; tries += 1) {
        const outcome = await step();
        const transient = toTransient(outcome);
        const seconds = transient === undefined ? undefined : pauseBefore(tries, transient);
        if (transient === undefined || seconds === undefined)
            return outcome;
        write(`imagefleet: ${transient.reason}; building again in ${seconds} s (try ${tries + 1})`);
        await pause(seconds);
    }
}

;// CONCATENATED MODULE: ./src/edge/docker.ts













const silent = () => undefined;
/** The docker on PATH with its buildx; where there is no docker, a buildx that stands alone. */
function createDocker(options) {
    const environment = (0,child_environment/* toChildEnvironment */.h)(options.environment);
    const buildx = createBuildx(options);
    const { pause = pauseFor, buildSecrets = new Map(), onBuilder = () => undefined } = options;
    const builders = new Map();
    let version;
    let store;
    const readBuildx = () => {
        version ??= buildx(['version'], environment, silent).then(toBuildxVersion);
        return version;
    };
    return {
        cacheRights: toCacheRights(options.environment),
        secretIds: new Set(buildSecrets.keys()),
        machine: createMachine(options.environment, options.temporary),
        createBuilder: createBuilders((args) => buildx(args, environment, silent), onBuilder),
        readStore: () => {
            store ??= readStore(environment);
            return store;
        },
        readBuildx,
        readEngine: async () => {
            const command = { file: 'docker', args: ['version'], environment };
            const { stdout, lastLines } = await (0,process/* runProcess */.R)(command, silent);
            return [stdout.trimEnd(), ...lastLines].join('\n');
        },
        readBuilder: (name) => {
            const args = name === undefined ? ['inspect'] : ['inspect', name];
            const known = builders.get(name);
            const builder = known ?? buildx(args, environment, silent).then((outcome) => toBuilder(name, outcome));
            builders.set(name, builder);
            return builder;
        },
        build: async (request, write) => {
            const known = await readBuildx();
            return await withFiles(options, request, async (files) => {
                const env = (0,child_environment/* toBuildEnvironment */.R)(options.environment, request);
                const args = toArgv(request, known, files);
                const { exitCode, lastLines, stdout } = await retry(() => buildx(args, env, write), write, pause);
                return { exitCode, lastLines, answer: stdout, ...(await readResults(files)) };
            });
        },
        buildAll: (request, write) => bakeAll(request, options, buildx, write),
        bake: async (args) => {
            const outcome = await buildx(['bake', '--print', ...args], environment, silent);
            if (outcome.exitCode !== 0)
                await readBuildx(); // without buildx, docker's own words are no help
            return toPrinted(outcome);
        },
    };
}
async function readStore(environment) {
    const args = ['info', '--format', '{{json .DriverStatus}}'];
    const { stdout } = await (0,process/* runProcess */.R)({ file: 'docker', args, environment }, silent);
    return stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}
/** Runs buildx, which is searched once. */
function createBuildx(options) {
    const { signal } = options;
    let program;
    return async (args, environment, write) => {
        program ??= chooseBuildx(options);
        const { file, words } = await program;
        const command = {
            file,
            args: [...words, ...args],
            environment,
            ...(signal === undefined ? {} : { signal }),
        };
        try {
            return await (0,process/* runProcess */.R)(command, write);
        }
        catch (error) {
            if (isAbsent(error))
                throw new user_error/* UserError */.yo(NO_DOCKER, { cause: error });
            throw error;
        }
    };
}
async function chooseBuildx({ environment, install, temporary }) {
    const present = await docker_program_findBuildx(environment);
    if (install === undefined)
        return present;
    const { installBuildx } = await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 36111));
    const child = (0,child_environment/* toChildEnvironment */.h)(environment);
    return await installBuildx(present, { ...install, folder: temporary, environment: child });
}
const NO_DOCKER = 'Docker is required, but neither docker nor buildx is on PATH. Install Docker (https://docs.docker.com/engine/install), or run on a runner that has it.';
const NO_BUILDX = 'Docker buildx is required. See https://github.com/docker/setup-buildx-action to set up buildx.';
const NO_DAEMON = /cannot connect to the docker daemon|error during connect|docker daemon is not running/i;
const isAbsent = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
function toBuildxVersion({ exitCode, stdout, lastLines }) {
    const version = exitCode === 0 ? (0,buildx_version/* parseBuildxVersion */.Ou)(stdout) : undefined;
    if (version !== undefined)
        return version;
    const said = lastLines[0] ?? stdout.trim();
    throw new user_error/* UserError */.yo(said === '' ? NO_BUILDX : `${NO_BUILDX} (docker says: ${said})`);
}
function toBuilder(name, { exitCode, stdout, lastLines }) {
    const said = (lastLines.at(-1) ?? '').replace(/^ERROR: /, '');
    if (NO_DAEMON.test(said))
        throw noDaemon(said);
    if (exitCode !== 0)
        throw new user_error/* UserError */.yo(toBuilderProblem(name, said || `exit code ${exitCode}`));
    const builder = (0,build_builder/* parseBuilder */.x)(stdout);
    if (builder.error !== undefined && NO_DAEMON.test(builder.error))
        throw noDaemon(builder.error);
    return builder;
}
function toBuilderProblem(name, said) {
    if (name === undefined)
        return `docker buildx inspect failed with: ${said}`;
    return `builder "${name}": ${said}; docker buildx ls shows those there are, docker/setup-buildx-action creates one`;
}
const noDaemon = (said) => new user_error/* UserError */.yo(`The Docker daemon does not answer: ${said} Start it, or name another one in DOCKER_HOST.`);
/** buildx tells the place of what is wrong in a bake file as `FILE:LINE,COLUMN-COLUMN: `. */
function toPrinted({ exitCode, stdout, lastLines }) {
    if (exitCode === 0 && stdout.trimEnd().endsWith('}'))
        return stdout;
    if (exitCode === 0)
        throw new user_error/* UserError */.yo('docker buildx bake --print was cut off; name fewer targets');
    const said = (lastLines.at(-1) ?? `docker buildx bake: exit code ${exitCode}`).replace(/^ERROR: /, '');
    const [, file, line, column, message] = /^(.+?):(\d+),(\d+)[-,\d]*: (.*)$/.exec(said) ?? [];
    if (file === undefined || message === undefined)
        throw new user_error/* UserError */.yo(`docker buildx bake: ${said}`);
    throw new user_error/* UserError */.yo({ position: { file, line: Number(line), column: Number(column) }, message });
}


/***/ }),

/***/ 58603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/build/neutralise.ts
/** What .NET's `TrimStart` takes away before the runner looks for `::`. */
const COMMAND = /^[\s\u0085]*::/;
const LEGACY_COMMAND = /##\[/g;
/**
 * A line that some program printed, made harmless for a runner's log: it neither begins with `::`, nor holds
 * `##[`, the two forms of a workflow command. All other lines are as they were.
 */
function neutralise(line) {
    const safe = COMMAND.test(line) ? `|${line}` : line;
    return safe.includes('##[') ? safe.replace(LEGACY_COMMAND, '## [') : safe;
}

;// CONCATENATED MODULE: ./src/edge/process.ts



const STDOUT_LIMIT = 1_000_000;
const LAST_LINES = 60;
const LINGER_MS = 3000;
const SIGNALS = {
    SIGHUP: 1,
    SIGINT: 2,
    SIGABRT: 6,
    SIGKILL: 9,
    SIGTERM: 15,
};
/**
 * Runs a program to its end. Each line it prints, on stdout or stderr, goes to `write` as soon as it is whole.
 * `node:child_process` itself, because `@actions/exec` breaks characters that fall on a chunk's border, and
 * tells lines by the platform's line end only, where a runner takes a lone `\r` for one too.
 * @throws when the program cannot be started, such as ENOENT when it is not on PATH
 */
async function runProcess(command, write) {
    const { file, args, environment, folder, signal } = command;
    const child = (0,external_node_child_process_.spawn)(file, args, {
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
        ...(folder === undefined ? {} : { cwd: folder }),
        ...(signal === undefined ? {} : { signal }),
    });
    let stdout = '';
    const lastLines = [];
    const out = createLineSplitter((line) => write(neutralise(line)));
    const err = createLineSplitter((line) => {
        write(neutralise(line));
        if (line.trim() !== '')
            lastLines.push(line);
        if (lastLines.length > LAST_LINES)
            lastLines.shift();
    });
    child.stdout.on('data', (chunk) => {
        const text = out.push(chunk);
        if (stdout.length < STDOUT_LIMIT)
            stdout += text;
    });
    child.stderr.on('data', (chunk) => err.push(chunk));
    const exitCode = await waitFor(child);
    out.end();
    err.end();
    return { exitCode, stdout: stdout.slice(0, STDOUT_LIMIT), lastLines };
}
/** Something the program left behind may hold its output open: that is waited for, but not for ever. */
function waitFor(child) {
    return new Promise((resolve, reject) => {
        let timer;
        const end = (code, killer) => {
            clearTimeout(timer);
            resolve(code ?? 128 + (SIGNALS[killer ?? ''] ?? 1));
        };
        child.on('error', reject);
        child.on('close', end);
        child.on('exit', (code, killer) => {
            timer = setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
                end(code, killer);
            }, LINGER_MS);
        });
    });
}
/** Cuts a stream of bytes into lines, at `\n`, `\r` and `\r\n`, as a runner does. */
function createLineSplitter(step) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    return {
        push: (chunk) => {
            const text = decoder.write(chunk);
            const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                step(line);
            return text;
        },
        end: () => {
            const line = (rest + decoder.end()).replace(/\r$/, '');
            rest = '';
            if (line !== '')
                step(line);
        },
    };
}


/***/ }),

/***/ 98839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/** The code of a system's failure, such as `ENOENT`. Told by its shape: an error may come from another realm. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function messageOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return String(message);
}
function hasCode(error, ...codes) {
    const code = codeOf(error);
    return code !== undefined && codes.includes(code);
}


/***/ })

};
