export const id = 27;
export const ids = [27];
export const modules = {

/***/ 6907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ containerSpec),
/* harmony export */   AG: () => (/* binding */ toCreateArgv),
/* harmony export */   Sq: () => (/* binding */ toBuilderSpec),
/* harmony export */   ZA: () => (/* binding */ isAble),
/* harmony export */   tp: () => (/* binding */ demandOf)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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

/***/ 2304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   Q4: () => (/* binding */ parseRecords),
/* harmony export */   ll: () => (/* binding */ formatFields),
/* harmony export */   mo: () => (/* binding */ parseItems),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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

/***/ 2027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseJobOptions: () => (/* binding */ refuseJobOptions),
/* harmony export */   toBuildOptions: () => (/* binding */ toBuildOptions),
/* harmony export */   toCacheWish: () => (/* binding */ toCacheWish)
/* harmony export */ });
/* harmony import */ var _build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6907);
/* harmony import */ var _build_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2304);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(712);




/** @throws UserError naming the parameter that is wrong */
function toBuildOptions(values) {
    const { cache, driver, endpoint } = values;
    const from = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-from'] ?? '');
    const to = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-to'] ?? '');
    const driverOpts = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['driver-opts'] ?? '');
    const config = values['buildkitd-config'];
    const flags = values['buildkitd-flags'];
    return {
        cache: {
            ...(cache === undefined ? {} : { cache }),
            ...(from.length === 0 ? {} : { cacheFrom: from }),
            ...(to.length === 0 ? {} : { cacheTo: to }),
        },
        builder: values['builder'],
        newBuilder: driver === undefined ? undefined : (0,_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .toBuilderSpec */ .Sq)({ driver, driverOpts, config, flags, endpoint }),
        freeDisk: (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .toWord */ .Os)(values, 'free-disk-space', ['auto', 'true', 'false']),
    };
}
const OF_JOBS = [
    'cache',
    'build-secrets',
    'driver',
    'driver-opts',
    'buildkitd-config',
    'buildkitd-flags',
    'buildx-version',
    'endpoint',
];
/** @throws UserError naming each parameter that says something of a plan's job, where there is none */
function refuseJobOptions(values) {
    const given = OF_JOBS.filter((name) => values[name] !== undefined);
    if (given.length === 0)
        return;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(given.map((name) => ({
        message: `${name} is set, but it is for jobs of a plan; set plan and job too, or remove it`,
    })));
}
/** An image's own cache replaces the one for all. */
function toCacheWish(own, all) {
    const { cache, cacheFrom, cacheTo, cacheMode } = own ?? {};
    const mode = cacheMode === undefined ? {} : { cacheMode };
    if (cache === undefined && cacheFrom === undefined && cacheTo === undefined)
        return { ...all, ...mode };
    return { ...own };
}


/***/ })

};
