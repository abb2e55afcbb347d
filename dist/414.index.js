export const id = 414;
export const ids = [414,27];
export const modules = {

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
/** @throws UserError for a driver that buildx does not have, and a remote one without its endpoint */
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
    return { ...asked, driver };
}
/** The words after `docker buildx` that make it. */
function toCreateArgv(name, { driver, driverOpts, config, endpoint }) {
    return [
        'create',
        ...['--name', name],
        ...['--driver', driver],
        ...driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(config === undefined ? [] : ['--buildkitd-config', config]),
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
    endpoint: undefined,
};
/** Whether a builder does all that `demandOf` tells, given how its engine keeps images. */
function isAble({ driver }, store) {
    return driver !== 'docker' || store === 'containerd';
}


/***/ }),

/***/ 5103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings),
/* harmony export */   X: () => (/* binding */ toCheckNotices)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);

/**
 * What BuildKit's build checks found, as notices on the Dockerfile's lines: the metadata holds the findings
 * of a build, and of `--call check`, each in a form of its own. What has neither form is passed over.
 */
function toCheckNotices({ json, warnings }, dockerfile) {
    return [
        ...warnings.flatMap((warning) => toNotice(warning, dockerfile, {
            message: decodeBase64((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(warning, 'short'))?.replace(/\s\(line \d+\)$/, ''),
            line: (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(warning, 'range', '0', 'start', 'line'),
        })),
        ...findings(json).flatMap((finding) => toNotice(finding, dockerfile, {
            message: `${(0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(finding, 'ruleName')}: ${(0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(finding, 'detail')}`,
            line: (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(finding, 'location', 'ranges', '0', 'start', 'line'),
        })),
    ];
}
/** How many findings `--call check` ended with. */
function countFindings({ json }) {
    return findings(json).length;
}
function findings(json) {
    const found = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(json, 'result.json', 'warnings');
    return Array.isArray(found) ? found : [];
}
function toNotice(from, file, { message, line }) {
    if (message === undefined)
        return [];
    const url = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(from, 'url');
    const more = typeof url === 'string' && url !== '' ? `\nMore info: ${url}` : '';
    const position = typeof line === 'number' ? { file, line } : { file };
    return [{ level: 'warning', message: `${message}${more}`, position }];
}
function decodeBase64(value) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value))
        return undefined;
    return new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)));
}


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

/***/ 81742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WD: () => (/* binding */ toFailureSummary),
/* harmony export */   vb: () => (/* binding */ failingLine),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5103);

/**
 * Why a build failed, in upstream's words: its last line on stderr, or what the build checks say first.
 * It stands on the Dockerfile's line that BuildKit points at.
 */
function toFailure(ending, request, dockerfile) {
    const line = failingLine(ending.lastLines);
    const position = dockerfile === undefined || line === undefined ? undefined : { file: dockerfile, line };
    return {
        message: isCheck(request) ? toCheckMessage(ending) : toMessage(ending),
        ...(position === undefined ? {} : { position }),
    };
}
const isCheck = ({ call }) => call?.split(',')[0] === 'check';
function toMessage({ exitCode, lastLines }) {
    const last = lastLines.at(-1)?.trim();
    return `buildx failed with: ${last ?? `exit code ${exitCode}; it printed no reason`}`;
}
function toCheckMessage(ending) {
    const [first = ''] = ending.answer.trim().split('\n');
    if (first !== '' && !first.startsWith('{'))
        return first.trim();
    const count = ending.metadata === undefined ? 0 : (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .G)(ending.metadata);
    if (count === 0)
        return toMessage(ending);
    return `Check complete, ${count === 1 ? '1 warning has' : `${count} warnings have`} been found!`;
}
/** BuildKit shows the place of a failure as `Dockerfile:12` above a rule and the lines around it. */
function failingLine(lines) {
    const at = lines.findLastIndex((line, index) => /^\S+:\d+$/.test(line) && lines[index + 1]?.startsWith('---'));
    const line = lines[at]?.match(/:(\d+)$/)?.[1];
    return line === undefined ? undefined : Number(line);
}
const SUMMARY_LINES = 30;
/** Markdown for the job summary: what the failing step printed last, or what the checks found. */
function toFailureSummary(title, { lastLines, answer }) {
    const step = lastLines.findLastIndex((line) => /^ > .+:$/.test(line));
    const printed = answer.trim() === '' ? lastLines.slice(Math.max(0, step)) : answer.trimEnd().split('\n');
    const log = printed.slice(-SUMMARY_LINES).join('\n');
    const longest = Math.max(2, ...[...log.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return [`## ${title}`, '', `${fence}text`, log, fence, ''].join('\n');
}


/***/ }),

/***/ 57682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ toGitContext),
/* harmony export */   rG: () => (/* binding */ fillContext),
/* harmony export */   wg: () => (/* binding */ toBuilderId)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/** The build context that needs no checkout: the repository at the commit of the event, fetched by BuildKit. */
function toGitContext(run, side, form) {
    const url = `${run.serverUrl}/${run.owner}/${run.repository}.git`;
    const commit = toCommit(run, side);
    return form === 'query' ? `${url}?ref=${commit}` : `${url}#${commit}`;
}
function toCommit(run, side) {
    const ref = toFullRef(run.ref, side);
    if (ref.startsWith('refs/pull/') && ref.endsWith('/head'))
        return run.pullRequest?.headSha || ref;
    return run.sha || ref;
}
function toFullRef(ref, side) {
    if (!ref.startsWith('refs/'))
        return `refs/heads/${ref}`;
    return ref.startsWith('refs/pull/') && side === 'head' ? ref.replace(/\/merge$/, '/head') : ref;
}
/** Where a provenance says that the image was built. */
function toBuilderId({ serverUrl, owner, repository, id, attempt }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${id}/attempts/${attempt}`;
}
/**
 * Replaces `{{defaultContext}}` by the git context.
 * @throws UserError for any other name: it would silently become nothing
 */
function fillContext(template, defaultContext) {
    return template.replace(/\{\{\{?[&\s]*([^{}]*?)\s*\}\}\}?/g, (_, name) => {
        if (name === 'defaultContext')
            return defaultContext;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${template}: {{${name}}} is unknown here; only {{defaultContext}} is replaced`);
    });
}


/***/ }),

/***/ 90651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toRepositoryFacts)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);

/**
 * Reads the answer of `GET /repos/{owner}/{repo}`, or the `repository` of an event's payload: data from outside.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
function toRepositoryFacts(answer) {
    const text = (...keys) => {
        const value = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(answer, ...keys);
        return typeof value === 'string' ? value : '';
    };
    return {
        name: text('name'),
        description: text('description'),
        url: text('html_url'),
        license: text('license', 'spdx_id'),
        defaultBranch: text('default_branch'),
    };
}


/***/ }),

/***/ 66763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ buildJob)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/build/csv.ts
var csv = __webpack_require__(52304);
;// CONCATENATED MODULE: ./src/build/cache-entry.ts


/** The backends that a fleet's `cache` can name. */
const BACKENDS = ['gha', 'registry', 's3', 'azblob', 'local', 'inline', 'none'];
/**
 * Reads `cache`: `gha`, or `s3,region=eu-west-1,bucket=caches`.
 * @throws UserError for an unknown backend, an attribute without value, and a credential: it would be on a command line
 */
function parseCacheChoice(text) {
    const [name = '', ...rest] = (0,csv/* parseFields */.L5)(text);
    const backend = BACKENDS.find((known) => known === name);
    if (backend === undefined) {
        const near = (0,user_error/* nearest */.pA)(name, BACKENDS);
        const hint = near === undefined ? '' : `; did you mean "${near}"?`;
        throw new user_error/* UserError */.yo(`cache: "${name}" is not one of ${BACKENDS.join(', ')}${hint}`);
    }
    const fields = rest.filter((field) => field !== '').map(toField);
    for (const [key] of fields)
        refuseCredential(key);
    return { backend, fields };
}
/**
 * Reads an entry as buildx does; one without `type=` is a reference in a registry.
 * @throws UserError when a credential stands in it
 */
function parseCacheEntry(text) {
    const parts = (0,csv/* parseFields */.L5)(text);
    if (!parts.some((part) => /^type\s*=/.test(part))) {
        return { type: 'registry', fields: [['ref', text.trim()]] };
    }
    const fields = parts.map(toField);
    for (const [key] of fields)
        refuseCredential(key);
    return {
        type: fields.find(([key]) => key === 'type')?.[1] ?? '',
        fields: fields.filter(([key]) => key !== 'type'),
    };
}
function formatCacheEntry({ type, fields }) {
    return (0,csv/* formatFields */.ll)([`type=${type}`, ...fields.map(([key, value]) => `${key}=${value}`)]);
}
/** The entry with this attribute, unless it has one of that name already. */
function withDefault(entry, key, value) {
    const given = entry.fields.some(([name]) => name === key);
    return given ? entry : { ...entry, fields: [...entry.fields, [key, value]] };
}
function toField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        throw new user_error/* UserError */.yo(`cache: "${field}" is not an attribute; write name=value`);
    return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
}
function refuseCredential(key) {
    if (!/secret|token|password|access_key_id|account_key/.test(key))
        return;
    throw new user_error/* UserError */.yo(`cache: ${key} would stand on a command line; set the backend's own environment variables instead, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`);
}

// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/build/cache-names.ts

const TAG_LENGTH = 128;
/** One image and what it is built for: `api-linux-amd64`; `api` where the builder's own platform is meant. */
function toScope({ id, platforms }) {
    return [id, ...platforms.map((platform) => platform.replaceAll('/', '-'))].join('-');
}
/** A branch, or a pull request, in letters that any backend takes. */
function toBranchKey(ref) {
    const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
    if (pull !== undefined)
        return `pr-${pull}`;
    return ref.replace(/^refs\/(heads|tags)\//, '').replaceAll(/[^A-Za-z0-9_.-]+/g, '-') || 'none';
}
/** The tag of a cache in a registry, and its name elsewhere; a digest stands for the end of a long one. */
function toCacheTag(image, branch) {
    const tag = `cache-${toScope(image)}-${branch}`;
    if (tag.length <= TAG_LENGTH)
        return tag;
    const digest = (0,oci_digest/* digestOf */.ol)(tag).slice('sha256:'.length, 'sha256:'.length + 16);
    return `${tag.slice(0, TAG_LENGTH - digest.length - 1)}-${digest}`;
}

;// CONCATENATED MODULE: ./src/build/caches.ts


/**
 * Decides where a build reads and writes its cache. Each image and platform has a place of its own, or the last
 * writer would take the others' away; a branch reads the default branch's entry too.
 * @throws UserError when what was asked for is no cache
 */
function planCaches(wish, facts) {
    const explicit = wish.cacheFrom !== undefined || wish.cacheTo !== undefined;
    const { from, to } = explicit ? toGiven(wish, facts) : toChosen(wish, facts);
    const imports = from.filter(({ type }) => type !== 'gha' || facts.rights.read);
    const exports = to.filter(({ type }) => refusalOf(type, facts, explicit) === undefined);
    const notices = to.flatMap(({ type }) => refusalOf(type, facts, explicit) ?? []);
    const absent = [...from, ...to].some(({ type }) => type === 'gha') && facts.rights.service === 'absent';
    return {
        from: imports.map(formatCacheEntry),
        to: exports.map((entry) => formatCacheEntry(finishExport(entry, wish, facts))),
        notices: absent ? [NO_SERVICE] : notices.filter(({ message }) => message !== '').slice(0, 1),
    };
}
function toGiven({ cacheFrom = [], cacheTo = [] }, facts) {
    const read = (text) => {
        const entry = parseCacheEntry(text);
        return entry.type === 'gha' ? withDefault(entry, 'scope', toScope(facts)) : entry;
    };
    return { from: cacheFrom.map(read), to: cacheTo.map(read) };
}
function toChosen({ cache }, facts) {
    const fallback = facts.rights.service === 'there' ? 'gha' : 'none';
    const choice = parseCacheChoice(cache ?? fallback);
    return toEntries[choice.backend](choice, facts);
}
const toEntries = {
    none: () => ({ from: [], to: [] }),
    /** The service itself looks into the default branch's entries after the branch's own. */
    gha: ({ fields }, facts) => {
        const entry = withDefault({ type: 'gha', fields }, 'scope', toScope(facts));
        return { from: [entry], to: [entry] };
    },
    registry: ({ fields }, facts) => {
        const given = fields.find(([key]) => key === 'ref')?.[1];
        const rest = fields.filter(([key]) => key !== 'ref');
        return byBranch(facts, (branch) => ({
            type: 'registry',
            fields: [['ref', `${given ?? facts.repository}:${toCacheTag(facts, branch)}`], ...rest],
        }));
    },
    s3: ({ fields }, facts) => byBranch(facts, (branch) => named('s3', fields, facts, branch)),
    azblob: ({ fields }, facts) => byBranch(facts, (branch) => named('azblob', fields, facts, branch)),
    local: ({ fields }, facts) => {
        const folder = fields.find(([key]) => key === 'dest' || key === 'src')?.[1] ?? '.imagefleet/cache';
        const rest = fields.filter(([key]) => key !== 'dest' && key !== 'src');
        const at = (branch) => `${folder}/${toCacheTag(facts, branch)}`;
        const { from } = byBranch(facts, (branch) => ({ type: 'local', fields: [['src', at(branch)]] }));
        const [own = ''] = branchKeys(facts);
        return { from, to: [{ type: 'local', fields: [['dest', at(own)], ...rest] }] };
    },
    /** It travels within the image, so that it is read from the name the image has. */
    inline: (_, { name }) => ({
        from: name === undefined ? [] : [{ type: 'registry', fields: [['ref', name]] }],
        to: [{ type: 'inline', fields: [] }],
    }),
};
function named(type, fields, facts, branch) {
    return { type, fields: [...fields, ['name', toCacheTag(facts, branch)]] };
}
/** The branch's own entry, and the default branch's to read where it is another. */
function byBranch(facts, toEntry) {
    const [own, ...others] = branchKeys(facts).map(toEntry);
    return own === undefined ? { from: [], to: [] } : { from: [own, ...others], to: [own] };
}
function branchKeys({ ref, defaultBranch }) {
    const main = defaultBranch === undefined ? [] : [toBranchKey(`refs/heads/${defaultBranch}`)];
    return [...new Set([toBranchKey(ref), ...main])];
}
/** A failed export never fails a good build. What only names a mode or a media type is said unless told. */
function finishExport(entry, { cacheMode }, { stages }) {
    if (entry.type === 'inline')
        return entry;
    const mode = withDefault(entry, 'mode', cacheMode ?? (stages > 1 ? 'max' : 'min'));
    const safe = withDefault(mode, 'ignore-error', 'true');
    return entry.type === 'registry' ? withDefault(safe, 'image-manifest', 'true') : safe;
}
const SILENT = { level: 'notice', message: '' };
const NO_SERVICE = {
    level: 'warning',
    message: "cache: gha needs GitHub's cache service, and this step was not told where it is; it is there for actions on GitHub's runners, not for run: steps. Builds go on without a cache.",
};
const READ_ONLY = {
    level: 'notice',
    message: "GitHub's cache is read-only for this job (its token or ACTIONS_CACHE_MODE says so), so builds read the cache and do not write it",
};
/** Why a cache is not written, as a notice, or a silent one where the plan says it already; else undefined. */
function refusalOf(type, facts, explicit) {
    if (type === 'inline')
        return facts.push ? undefined : SILENT;
    if (facts.policy === 'read')
        return SILENT;
    if (type === 'gha' && !facts.rights.write)
        return READ_ONLY;
    if (type === 'registry' && !facts.push)
        return SILENT;
    // Nobody but a second run for the same tag would ever read it.
    return facts.ref.startsWith('refs/tags/') && !explicit ? SILENT : undefined;
}

// EXTERNAL MODULE: ./src/build/checks.ts
var checks = __webpack_require__(5103);
// EXTERNAL MODULE: ./src/graph/dockerfile.ts + 1 modules
var graph_dockerfile = __webpack_require__(47053);
// EXTERNAL MODULE: ./src/graph/resolution.ts + 4 modules
var resolution = __webpack_require__(96317);
;// CONCATENATED MODULE: ./src/build/image-facts.ts


/**
 * Reads a Dockerfile for what the build of a job must know beforehand.
 * @throws UserError with every mistake in the Dockerfile
 */
function toImageFacts(text, job, parents) {
    const { args, target, buildContexts, platforms } = job;
    const dockerfile = (0,graph_dockerfile/* parseDockerfile */.Ai)(job.dockerfile, text);
    const resolved = (0,resolution/* resolvePlatforms */.z)(dockerfile, { args, target, buildContexts, platforms });
    const stages = resolved.flatMap((one) => one.stages);
    const name = finalBase(new Map(stages.map((stage) => [stage.index, stage])));
    return {
        stages: new Set(stages.map(({ index }) => index)).size,
        base: name === undefined ? undefined : toBase(name, job, parents),
    };
}
/** A stage takes from earlier ones only: the last of those that run is the one that is built. */
function finalBase(stages) {
    let stage = stages.get(Math.max(-1, ...stages.keys()));
    for (;;) {
        const from = stage?.needs.find(({ kind }) => kind === 'from');
        if (from?.stage === undefined)
            return from?.name;
        stage = stages.get(from.stage);
    }
}
function toBase(name, { bases, parents: declared }, parents) {
    const base = bases.find((one) => one.name === name);
    if (base !== undefined)
        return { name: base.reference, digest: base.digest };
    const parent = declared.find(({ references }) => references.includes(name));
    const source = parent === undefined ? undefined : parents.get(parent.id);
    return source === undefined ? undefined : { name, digest: source.digest };
}

// EXTERNAL MODULE: ./src/build/boolean.ts
var build_boolean = __webpack_require__(41684);
// EXTERNAL MODULE: ./src/build/git-context.ts
var git_context = __webpack_require__(57682);
// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(90651);
// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(31738);
// EXTERNAL MODULE: ./src/tags/labels.ts
var tags_labels = __webpack_require__(10754);
;// CONCATENATED MODULE: ./src/build/image-labels.ts



/** Under this annotation stands what an image was built of: what its record's tag is short for. */
const FINGERPRINT = 'dev.imagefleet.fingerprint';
const OCI = 'org.opencontainers.image';
/**
 * What an image says of itself: where it comes from, and for people what it stands on. What the fleet file
 * declares wins. None of it goes into the fingerprint.
 */
function toImageLabels(origin) {
    const { job, base } = origin;
    const told = describe(origin);
    const standing = base === undefined ? {} : { [`${OCI}.base.name`]: base.name, [`${OCI}.base.digest`]: base.digest };
    return {
        labels: { ...told, ...job.labels },
        annotations: { ...told, ...standing, [FINGERPRINT]: job.fingerprint, ...job.annotations },
    };
}
function describe({ job, plan, run }) {
    const known = (0,repository/* toRepositoryFacts */.H)((0,github_run/* read */.LF)(run.payload, 'repository'));
    // Without a remote there is no page to name.
    const page = run.owner === 'local' ? '' : `${run.serverUrl}/${run.owner}/${run.repository}`;
    const labels = (0,tags_labels/* standardLabels */.Fn)({
        repository: { ...known, name: job.name, url: known.url || page },
        version: versionOf(job),
        created: new Date(plan.now),
        revision: /^0*$/.test(plan.sha) ? '' : plan.sha,
    });
    return Object.fromEntries(labels.filter(([, value]) => value !== ''));
}
/** The first name is the foremost: the tag rules have put it there. */
function versionOf({ tags }) {
    const [first] = tags;
    return first?.reference.slice(first.reference.lastIndexOf(':') + 1);
}

;// CONCATENATED MODULE: ./src/build/job-details.ts



/** What a job's build has beyond its Dockerfile: its labels, caches, attestations, secrets. */
function toJobDetails(facts) {
    const { job, run, cache, secrets } = facts;
    const { provenance, sbom, network } = job.build ?? {};
    const { labels, annotations } = toImageLabels(facts);
    // What is loaded carries no more than Docker's engine can keep.
    const own = isLoaded(facts) ? 'type=provenance,mode=min' : toProvenance(provenance, run);
    const wanted = [own, ...toSbom(sbom)];
    // With one platform only attestations make an index to write on, and a layout need not get any.
    const plain = facts.output.kind === 'layout' || wanted.every((attest) => attest.endsWith('disabled=true'));
    const bare = job.platforms.length < 2 && plain;
    const levels = bare ? 'manifest' : 'index,manifest';
    return {
        labels: toPairs(labels),
        annotations: toPairs(annotations).map((annotation) => `${levels}:${annotation}`),
        attests: wanted,
        cacheFrom: cache.from,
        cacheTo: cache.to,
        secrets,
        network,
        allow: network === 'host' ? ['network.host'] : [],
    };
}
const isLoaded = ({ output }) => output.kind === 'layout' && output.load.length > 0;
/** What others may read tells all, else only what the build was made of; a run on GitHub is named as builder. */
function toProvenance(wish, run) {
    const wanted = wish === undefined ? true : (0,build_boolean/* parseYamlBoolean */.FY)(wish);
    if (wanted === false)
        return 'type=provenance,disabled=true';
    const onGitHub = run.id !== '';
    const usual = onGitHub && !run.private ? 'mode=max' : 'mode=min,inline-only=true';
    const attributes = wanted === undefined ? wish : usual;
    const builder = onGitHub && !attributes?.includes('builder-id=') ? `,builder-id=${(0,git_context/* toBuilderId */.wg)(run)}` : '';
    return `type=provenance,${attributes}${builder}`;
}
function toSbom(wish) {
    const wanted = wish === undefined ? false : (0,build_boolean/* parseYamlBoolean */.FY)(wish);
    if (wanted === false)
        return [];
    return [wanted === undefined ? `type=sbom,${wish}` : 'type=sbom'];
}
const toPairs = (record) => Object.entries(record).map(([name, value]) => `${name}=${value}`);

// EXTERNAL MODULE: ./src/build/failure.ts
var failure = __webpack_require__(81742);
;// CONCATENATED MODULE: ./src/build/job-failure.ts


/** Names the image, its platforms and the step that failed, on that step's line of the Dockerfile. */
function toJobFailure(job, ending) {
    const { id, dockerfile: file, platforms } = job;
    const line = (0,failure/* failingLine */.vb)(ending.lastLines);
    const where = platforms.length === 0 ? '' : ` for ${platforms.join(', ')}`;
    const step = failingStep(ending.lastLines);
    const at = step === undefined ? '' : ` at ${step}`;
    const message = `the build of image "${id}"${where} failed${at}: ${reasonOf(ending, step)}`;
    return {
        error: new user_error/* UserError */.yo({ position: line === undefined ? { file } : { file, line }, message }),
        summary: (0,failure/* toFailureSummary */.WD)(`Build of ${id} failed`, ending),
    };
}
/** BuildKit repeats the failing step as ` > [stage 2/3] RUN make:`, above what it printed last. */
function failingStep(lines) {
    return lines.map((line) => /^ > (.+):$/.exec(line)?.[1]).findLast((step) => step !== undefined);
}
function reasonOf({ exitCode, lastLines }, step) {
    if (lastLines.some((line) => NO_SPACE.test(line))) {
        const during = step === undefined ? '' : `, during ${step}`;
        return `the disk is full${during} (no space left on device); set free-disk-space: true, or use a larger runner`;
    }
    return lastLines.at(-1)?.trim() || `buildx printed nothing and ended with exit code ${exitCode}`;
}
const NO_SPACE = /no space left on device|ENOSPC/i;

;// CONCATENATED MODULE: ./src/build/request.ts
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

;// CONCATENATED MODULE: ./src/build/job-request.ts


/**
 * The build of one job of a plan. Each reference under which the Dockerfile names a parent, and each base,
 * is overridden by a digest: two jobs of a run cannot disagree about what a tag is.
 * @see https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function toJobRequest({ job, parents, output, details }) {
    const pinned = [
        ...job.parents.flatMap(({ id, references }) => {
            const source = parents.get(id);
            return source === undefined ? [] : references.map((reference) => `${reference}=${toContext(source)}`);
        }),
        ...job.bases.map(({ reference, digest }) => `${reference}=docker-image://${withDigest(reference, digest)}`),
    ];
    return {
        ...plainRequest,
        context: job.context,
        file: job.dockerfile,
        target: job.target,
        platforms: job.platforms,
        args: job_request_toPairs(job.args),
        buildContexts: [...job_request_toPairs(job.buildContexts), ...pinned],
        outputs: toOutputs(output),
        ...details,
    };
}
function toContext(source) {
    return source.kind === 'registry'
        ? `docker-image://${source.repository}@${source.digest}`
        : `oci-layout://${source.folder}@${source.digest}`;
}
function withDigest(reference, digest) {
    return reference.includes('@') ? reference : `${reference}@${digest}`;
}
function toOutputs(output) {
    if (output.kind === 'push')
        return [`type=image,name=${output.reference},push=true,oci-mediatypes=true`];
    const layout = `type=oci,tar=false,dest=${output.folder}`;
    const names = output.load.join(',');
    // The layout comes last: its index names what the last output wrote.
    return names === '' ? [layout] : [(0,csv/* formatFields */.ll)(['type=docker', `name=${names}`]), layout];
}
const job_request_toPairs = (record) => Object.entries(record).map(([name, value]) => `${name}=${value}`);

// EXTERNAL MODULE: ./src/build/result.ts + 1 modules
var result = __webpack_require__(38538);
;// CONCATENATED MODULE: ./src/build/steps.ts
const START = /^#0 /;
/** `#7 [linux/amd64 build 2/4] RUN make`. What a stage begins with is no step: nobody's cache spares it. */
const STEP = /^#(\d+) \[(?:[^\]]* )?\d+\/\d+\] (?!FROM )/;
/** What a step prints has its time between, so none can say that it was cached. */
const CACHED = /^#(\d+) CACHED$/;
/**
 * Counts steps in buildx's plain progress, which costs nothing: its metadata does not tell, and its history is
 * one more process a build. A build that is tried again begins anew.
 */
function createStepCounter() {
    const cached = new Map();
    return {
        see: (line) => {
            if (START.test(line))
                cached.clear();
            const step = STEP.exec(line)?.[1];
            if (step !== undefined && !cached.has(step))
                cached.set(step, false);
            const spared = CACHED.exec(line)?.[1];
            if (spared !== undefined && cached.has(spared))
                cached.set(spared, true);
        },
        count: () => cached.size === 0
            ? undefined
            : { all: cached.size, cached: [...cached.values()].filter(Boolean).length },
    };
}

;// CONCATENATED MODULE: ./src/build/withheld.ts

/**
 * Why a job is skipped: it, or an image that it stands on and that is built in this run, needs a build secret that
 * GitHub keeps from runs like this one. Undefined where nothing is missing.
 * @throws UserError naming what was not given to a run that may have secrets
 */
function findWithheld(plan, job, run, given) {
    const missing = missingOf(job, given);
    const hidden = isKeptFromSecrets(run);
    if (missing.length > 0 && !hidden)
        throw notGiven(job, missing);
    const culprit = hidden ? findCulprit(plan, job, given) : undefined;
    if (culprit === undefined)
        return undefined;
    const reason = `the build secret ${missingOf(culprit, given).join(', ')}, which GitHub gives to no run for a fork or by Dependabot`;
    const message = culprit.id === job.id
        ? `image "${job.id}" is skipped: it needs ${reason}`
        : `image "${job.id}" is blocked: "${culprit.id}" below it needs ${reason}`;
    return { level: 'notice', message };
}
function notGiven({ id, dockerfile }, missing) {
    return new user_error/* UserError */.yo({
        position: { file: dockerfile },
        message: `image "${id}" needs the build secret ${missing.join(', ')}, and build-secrets does not hold it; is the secret behind it set for this run?`,
    });
}
/** @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions */
function isKeptFromSecrets({ event, pullRequest, actor }) {
    if (event === 'pull_request_target')
        return false;
    return pullRequest?.fork === true || actor === 'dependabot[bot]';
}
function missingOf({ build, decision }, given) {
    return decision === 'reuse' ? [] : (build?.secrets ?? []).filter((id) => !given.has(id));
}
function findCulprit(plan, job, given) {
    if (missingOf(job, given).length > 0)
        return job;
    if (job.decision === 'reuse')
        return undefined;
    for (const { id } of job.parents) {
        const parent = plan.jobs.find((other) => other.id === id);
        const culprit = parent === undefined ? undefined : findCulprit(plan, parent, given);
        if (culprit !== undefined)
            return culprit;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/modes/build-options.ts
var build_options = __webpack_require__(22027);
// EXTERNAL MODULE: ./src/build/builder-choice.ts
var builder_choice = __webpack_require__(96907);
;// CONCATENATED MODULE: ./src/modes/choose-builder.ts

/**
 * Which builder a request goes to: the one that was told, else the current one, and where that cannot do what the
 * request wants, one that is made. It is asked only where the answer matters.
 * @returns undefined for the current one
 */
async function chooseBuilder(request, { builder, newBuilder }, { docker, log }) {
    if (builder !== undefined)
        return builder;
    if (newBuilder !== undefined)
        return await docker.createBuilder(newBuilder);
    const wanted = (0,builder_choice/* demandOf */.tp)(request);
    if (wanted === undefined)
        return undefined;
    const current = await docker.readBuilder(undefined);
    if (current.driver !== 'docker')
        return undefined;
    if ((0,builder_choice/* isAble */.ZA)(current, await docker.readStore()))
        return undefined;
    log.info(`The builder "${current.name}" is Docker's own without the containerd image store, which cannot do ${wanted}: a docker-container builder is made`);
    return await docker.createBuilder(builder_choice/* containerSpec */.$M);
}

// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __webpack_require__(47592);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
// EXTERNAL MODULE: ./src/oci/mediatype.ts
var mediatype = __webpack_require__(98269);
// EXTERNAL MODULE: ./src/plan/apart.ts
var apart = __webpack_require__(39425);
// EXTERNAL MODULE: ./src/publish/assemble.ts
var assemble = __webpack_require__(84327);
// EXTERNAL MODULE: ./src/publish/gather.ts
var gather = __webpack_require__(40888);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts
var publish_gather = __webpack_require__(4363);
;// CONCATENATED MODULE: ./src/modes/read-layout.ts



/**
 * Unpacks the OCI layout that an earlier job left of an image. Blobs that the folder holds already stay there.
 * @returns the one manifest or index that the layout names
 * @throws UserError when this run did not build the image
 */
async function readLayout(id, folder, { artifacts, files }) {
    const unpacked = await artifacts.download((0,result/* layoutName */.UX)(id), folder);
    const index = unpacked === undefined ? undefined : await files.read(`${folder}/index.json`);
    if (index === undefined)
        throw new user_error/* UserError */.yo(`the parent "${id}" was not built in this run`);
    const digest = /"digest"\s*:\s*"(sha256:[0-9a-f]{64})"/.exec(index)?.[1];
    if (digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest))
        return digest;
    throw new user_error/* UserError */.yo(`the OCI layout of "${id}" has no manifest in its index.json`);
}

;// CONCATENATED MODULE: ./src/modes/join-platforms.ts











/**
 * One index over a parent whose platforms earlier jobs built apart, for a child that is built for several of them at
 * once. It is the very index that publish will name: in the registry under the record of the whole or, on a run that
 * may not push, in an OCI layout. Several children that join the same parent write the same bytes.
 * @throws UserError naming each platform that is not there
 */
async function joinPlatforms(plan, parent, world) {
    if (!plan.push)
        return await joinLayouts(parent, world);
    const own = { ...plan, jobs: [parent] };
    const presences = await (0,publish_gather/* observePresences */.Bx)(own, await (0,publish_gather/* readResults */.x8)(own, world.artifacts), world.reader);
    const { images, problems } = (0,gather/* decideGathering */.Um)(presences);
    const [whole] = await (0,publish_gather/* assembleAll */.g7)(images, world.reader);
    if (whole === undefined)
        throw new user_error/* UserError */.yo(problems);
    await (0,publish_gather/* storeIndexes */.m3)([whole], world.writer);
    return { kind: 'registry', repository: parent.repository, digest: whole.digest };
}
/** All platforms go into one folder, one after the other: each layout brings an `index.json` of its own. */
async function joinLayouts(parent, world) {
    const folder = await world.files.temporary('joined');
    const built = [];
    for (const { platform, digest } of parent.apart ?? []) {
        const id = (0,apart/* toBuildId */.X3)({ job: parent.id, platform });
        const found = digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest)
            ? await bring(parent, digest, folder, world)
            : await readLayout(id, folder, world);
        built.push({ platform, manifest: await readManifest(folder, found, world) });
    }
    const { descriptor } = await writeIndex(folder, (0,assemble/* toFetched */.v)((0,assemble/* toIndex */.E)(parent.id, built)), world);
    return { kind: 'layout', folder, digest: descriptor.digest };
}
/** A platform that an earlier run pushed. */
async function bring({ repository }, digest, folder, { copier }) {
    const source = { ...(0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(repository)), digest };
    const outcomes = await copier.copy({ source, destinations: [{ folder, tags: [] }] });
    for (const outcome of outcomes)
        if (outcome.state === 'failed')
            throw outcome.error;
    return digest;
}
const blobIn = (folder, digest) => `${folder}/blobs/${(0,oci_digest/* algorithmOf */.Hy)(digest)}/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
async function readManifest(folder, digest, { files }) {
    const file = blobIn(folder, digest);
    const bytes = new TextEncoder().encode((await files.read(file)) ?? '');
    if ((0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) !== digest) {
        throw new user_error/* UserError */.yo({
            position: { file },
            message: 'is missing or damaged; run the job that built it again',
        });
    }
    const content = (0,manifest/* decodeManifest */.MK)(bytes, { file });
    return { bytes, content, descriptor: { ...(0,descriptor/* describe */.q)(bytes, content.mediaType), digest } };
}
async function writeIndex(folder, index, { files }) {
    await files.write(blobIn(folder, index.descriptor.digest), new TextDecoder().decode(index.bytes));
    const outer = (0,manifest/* encodeManifest */.Gb)({ mediaType: mediatype/* OCI_INDEX */.$p, manifests: [index.descriptor] });
    await files.write(`${folder}/index.json`, new TextDecoder().decode(outer));
    return index;
}

;// CONCATENATED MODULE: ./src/modes/observe-parents.ts




/**
 * Where the parents of a job lie, by id.
 * @throws UserError naming a parent that is not there
 */
async function observeParents(plan, job, world) {
    const sources = await Promise.all(job.parents.map(async ({ id }) => {
        const parent = plan.jobs.find((other) => other.id === id);
        if (parent === undefined)
            throw new user_error/* UserError */.yo(`the plan has no image "${id}", a parent of "${job.id}"`);
        return [id, await observeParent(plan, parent, world)];
    }));
    return new Map(sources);
}
async function observeParent(plan, parent, world) {
    if (parent.apart !== undefined)
        return await joinPlatforms(plan, parent, world);
    if (plan.push || parent.digest !== undefined) {
        const digest = parent.digest ?? (await readArrived(parent, world));
        return { kind: 'registry', repository: parent.repository, digest };
    }
    const folder = await world.files.temporary('parent');
    return { kind: 'layout', folder, digest: await readLayout(parent.id, folder, world) };
}
/** @throws UserError when the image's record is not in the registry */
async function readArrived(job, { reader }) {
    const descriptor = await reader.head((0,reference/* parseReference */.F2)(job.record));
    if (descriptor !== undefined)
        return descriptor.digest;
    throw new user_error/* UserError */.yo(`image "${job.id}" is not in the registry: ${job.record} does not exist`);
}

;// CONCATENATED MODULE: ./src/build/test-command.ts
/**
 * The test of an image: `run` and what follows it run in a container of it, anything else on this machine. There the
 * variable IMAGE holds its reference, and so does the word `$IMAGE`.
 * @returns undefined where it has none
 */
function toTestCommand({ build }, image) {
    const [first, ...rest] = build?.test ?? [];
    if (first === undefined)
        return undefined;
    if (first === 'run')
        return { file: 'docker', args: ['run', '--rm', image, ...rest] };
    return { file: first, args: rest.map((word) => word.replaceAll('$IMAGE', image)) };
}

;// CONCATENATED MODULE: ./src/modes/test-image.ts



/**
 * Runs an image's test, where it has one, against the very bytes that were built.
 * @throws UserError naming the image when the test fails
 */
async function testImage(job, image, { docker, log }) {
    const command = toTestCommand(job, image);
    if (command === undefined)
        return;
    const { exitCode, lastLines } = await log.group(`Test ${job.id}`, () => docker.machine.run(command, { IMAGE: image }, log.info));
    if (exitCode === 0)
        return;
    const last = lastLines.at(-1);
    const said = last === undefined ? '' : `: ${last}`;
    throw new user_error/* UserError */.yo({
        position: { file: job.dockerfile },
        message: `the test of image "${job.id}" failed with exit code ${exitCode}${said}; it gets no name`,
    });
}
/** What is tested lies under this name until the test has passed: under its record it would count as built. */
const untested = (record) => `${record}-untested`;
/** Records an image that has passed its test. */
async function recordTested(job, { reader, writer }) {
    const manifest = await reader.manifest((0,reference/* parseReference */.F2)(untested(job.record)));
    if (manifest === undefined)
        throw new user_error/* UserError */.yo(`${untested(job.record)} is gone from the registry`);
    const { bytes, descriptor } = manifest;
    await writer.putManifest((0,reference/* parseReference */.F2)(job.record), { bytes, mediaType: descriptor.mediaType });
}

;// CONCATENATED MODULE: ./src/modes/build-job.ts














/**
 * Builds one image of a plan on this run's parents, and pushes it to its record or, on a run that may not push,
 * hands it to its children as an OCI layout.
 * @throws UserError naming the image when it cannot be tried, such as for a parent that is not there
 */
async function buildJob(setting, job, world) {
    const { plan, options } = setting;
    const withheld = findWithheld(plan, job, world.run, world.docker.secretIds);
    if (withheld !== undefined)
        return { kind: 'skipped', notices: [withheld] };
    const started = world.ticks();
    const parents = await observeParents(plan, job, world);
    const output = await toOutput(plan, job, world);
    const facts = await readImageFacts(job, parents, world);
    const { request, notices } = toRequest(setting, { job, parents, output, facts }, world);
    const builder = await chooseBuilder(request, options, world);
    const { outcome, steps } = await runBuild(job, { ...request, builder }, world);
    if (outcome.exitCode !== 0)
        return { kind: 'failed', notices, ...toJobFailure(job, outcome) };
    const digest = outcome.metadata?.digest ?? (await readArrived(job, world));
    await settle(job, output, digest, world);
    const { id, fingerprint } = job;
    const result = {
        ...{ schema: 1, id, fingerprint, digest, pushed: plan.push },
        started: new Date(started).toISOString(),
        seconds: Math.round((world.ticks() - started) / 100) / 10,
        ...(steps === undefined ? {} : { steps }),
    };
    return { kind: 'built', result, notices: [...notices, ...findingsOf(job, outcome)] };
}
/** What buildx prints is counted while it streams. */
async function runBuild({ id }, request, { docker, log }) {
    const { see, count } = createStepCounter();
    const outcome = await log.group(`Build ${id}`, () => docker.build(request, (line) => {
        see(line);
        log.info(line);
    }));
    return { outcome, steps: count() };
}
/** On a laptop that does not push, the images are for its own engine; a test wants one there, too. */
async function toOutput({ push }, job, { files, run }) {
    const isTested = (job.build?.test ?? []).length > 0;
    if (push)
        return { kind: 'push', reference: isTested ? untested(job.record) : job.record };
    const names = run.id === '' ? job.tags.map(({ reference }) => reference) : [];
    const load = isTested ? [...names, job.record] : names;
    return { kind: 'layout', folder: await files.temporary('layout'), load };
}
/** Tests what was built, and only then records it or hands it over. */
async function settle(job, output, digest, world) {
    if (output.kind === 'layout') {
        await testImage(job, job.record, world);
        await world.artifacts.upload((0,result/* layoutName */.UX)(job.id), { folder: output.folder });
        return;
    }
    await testImage(job, `${job.repository}@${digest}`, world);
    if (output.reference !== job.record)
        await recordTested(job, world);
}
function findingsOf({ build, dockerfile }, { metadata }) {
    return build?.checks === true && metadata !== undefined ? (0,checks/* toCheckNotices */.X)(metadata, dockerfile) : [];
}
async function readImageFacts(job, parents, { files }) {
    const text = await files.read(job.dockerfile);
    if (text !== undefined)
        return toImageFacts(text, job, parents);
    const message = `the Dockerfile of image "${job.id}" is not there; check the repository out first`;
    throw new user_error/* UserError */.yo({ position: { file: job.dockerfile }, message });
}
function toRequest({ plan, options }, { job, parents, output, facts }, { run, docker }) {
    const { id, platforms, repository } = job;
    const cache = planCaches((0,build_options.toCacheWish)(job.build, options.cache), {
        id,
        platforms,
        repository,
        name: job.tags[0]?.reference,
        ref: plan.ref,
        defaultBranch: run.defaultBranch,
        stages: facts.stages,
        policy: plan.cache ?? 'read',
        push: plan.push,
        rights: docker.cacheRights,
    });
    const { base } = facts;
    const secrets = (job.build?.secrets ?? []).map((id) => ({ id, from: 'given' }));
    const details = toJobDetails({ job, plan, run, base, cache, secrets, output });
    return { request: toJobRequest({ job, parents, output, details }), notices: cache.notices };
}


/***/ }),

/***/ 22027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseJobOptions: () => (/* binding */ refuseJobOptions),
/* harmony export */   toBuildOptions: () => (/* binding */ toBuildOptions),
/* harmony export */   toCacheWish: () => (/* binding */ toCacheWish)
/* harmony export */ });
/* harmony import */ var _build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96907);
/* harmony import */ var _build_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52304);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40712);




/** @throws UserError naming the parameter that is wrong */
function toBuildOptions(values) {
    const { cache, driver, endpoint } = values;
    const from = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-from'] ?? '');
    const to = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-to'] ?? '');
    const driverOpts = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['driver-opts'] ?? '');
    const config = values['buildkitd-config'];
    return {
        cache: {
            ...(cache === undefined ? {} : { cache }),
            ...(from.length === 0 ? {} : { cacheFrom: from }),
            ...(to.length === 0 ? {} : { cacheTo: to }),
        },
        builder: values['builder'],
        newBuilder: driver === undefined ? undefined : (0,_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .toBuilderSpec */ .Sq)({ driver, driverOpts, config, endpoint }),
        freeDisk: (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .toWord */ .Os)(values, 'free-disk-space', ['auto', 'true', 'false']),
    };
}
const OF_JOBS = ['cache', 'build-secrets', 'driver', 'driver-opts', 'buildkitd-config', 'endpoint'];
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


/***/ }),

/***/ 26860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ freeDisk)
});

;// CONCATENATED MODULE: ./src/build/disk-space.ts
/** Below this, `auto` makes room. */
const LITTLE_BYTES = 15e9;
/** What GitHub's Linux runners bring and image builds do not use. */
const FOLDERS = [
    '/usr/share/dotnet',
    '/usr/local/lib/android',
    '/opt/ghc',
    '/usr/local/.ghcup',
    '/usr/share/swift',
    '/usr/local/share/powershell',
    '/usr/local/share/chromium',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/lib/node_modules',
];
/** The programs that make room, one a folder, so that each says for itself what it could not delete. */
const deletions = FOLDERS.map((folder) => ({
    file: 'sudo',
    args: ['--non-interactive', 'rm', '-rf', '--', folder],
}));
const toGigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

;// CONCATENATED MODULE: ./src/modes/free-disk.ts

/** Makes room on a runner that is thrown away afterwards; on any other machine nothing is ever deleted. */
async function freeDisk(choice, machine, log) {
    if (choice === 'false')
        return;
    if (!machine.isHostedRunner) {
        if (choice === 'true')
            log.info("free-disk-space: this is not one of GitHub's hosted runners; nothing is deleted");
        return;
    }
    const before = await machine.readFreeBytes();
    if (choice === 'auto' && before >= LITTLE_BYTES) {
        log.info(`free disk space: ${toGigabytes(before)}`);
        return;
    }
    await log.group('Free disk space', async () => {
        for (const command of deletions)
            await machine.run(command, {}, log.info);
        const after = await machine.readFreeBytes();
        log.info(`free disk space: ${toGigabytes(before)} before, ${toGigabytes(after)} after`);
    });
}


/***/ }),

/***/ 10754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ standardLabels),
/* harmony export */   Lv: () => (/* binding */ toRecord),
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   S3: () => (/* binding */ renderLabels),
/* harmony export */   gI: () => (/* binding */ toAnnotations),
/* harmony export */   wR: () => (/* binding */ formatLabel)
/* harmony export */ });
/** The annotations of the OCI image specification that can be told of every image. */
function standardLabels({ repository, version, created, revision }) {
    const { name, description, url, license } = repository;
    const values = { title: name, description, url, source: url, version: version ?? '' };
    return Object.entries({ ...values, created: created.toISOString(), revision, licenses: license }).map(([key, value]) => [`org.opencontainers.image.${key}`, value]);
}
/** Reads `key=value`; undefined when there is no `=`. */
function parseLabel(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? undefined : [text.slice(0, equals), text.slice(equals + 1)];
}
/** Labels under their keys, in the order of the keys; a later one replaces an earlier one. */
function mergeLabels(...lists) {
    const labels = new Map(lists.flat());
    return [...labels].sort(([left], [right]) => left.localeCompare(right, 'en'));
}
/** Fills in the lines of a `labels` or `annotations` input; those without `=` are told apart. */
function renderLabels(lines, render, variables) {
    const rendered = lines.map((line) => render(line, variables));
    return {
        labels: rendered.flatMap((line) => {
            const label = parseLabel(line);
            return label === undefined ? [] : [label];
        }),
        ignored: rendered.filter((line) => line !== '' && !line.includes('=')),
    };
}
function formatLabel([key, value]) {
    return `${key}=${value}`;
}
/** Upstream's annotations: every label once a level, `manifest:key=value`. */
function toAnnotations(labels, levels) {
    return levels.flatMap((level) => labels.map((label) => `${level}:${formatLabel(label)}`));
}
/** An object for JSON and bake; as upstream has it, of a value with several lines only the first. */
function toRecord(labels) {
    return Object.fromEntries(labels.map(([key, value]) => [key, /^.*/.exec(value)?.[0] ?? '']));
}


/***/ })

};
