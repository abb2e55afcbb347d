export const id = 480;
export const ids = [480];
export const modules = {

/***/ 1684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ parseYamlBoolean),
/* harmony export */   Og: () => (/* binding */ toInputBoolean),
/* harmony export */   aH: () => (/* binding */ parseGoBoolean)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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

/***/ 1243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ parseCacheEntry),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   KK: () => (/* binding */ formatCacheEntry),
/* harmony export */   l_: () => (/* binding */ parseCacheChoice)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2304);


/** The backends that a fleet's `cache` can name. */
const BACKENDS = ['gha', 'registry', 's3', 'azblob', 'local', 'inline', 'none'];
/**
 * Reads `cache`: `gha`, or `s3,region=eu-west-1,bucket=caches`.
 * @throws UserError for an unknown backend, an attribute without value, and a credential: it would be on a command line
 */
function parseCacheChoice(text) {
    const [name = '', ...rest] = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)(text);
    const backend = BACKENDS.find((known) => known === name);
    if (backend === undefined) {
        const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, BACKENDS);
        const hint = near === undefined ? '' : `; did you mean "${near}"?`;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: "${name}" is not one of ${BACKENDS.join(', ')}${hint}`);
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
    const parts = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)(text);
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
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFields */ .ll)([`type=${type}`, ...fields.map(([key, value]) => `${key}=${value}`)]);
}
/** The entry with this attribute, unless it has one of that name already. */
function withDefault(entry, key, value) {
    const given = entry.fields.some(([name]) => name === key);
    return given ? entry : { ...entry, fields: [...entry.fields, [key, value]] };
}
function toField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: "${field}" is not an attribute; write name=value`);
    return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
}
function refuseCredential(key) {
    if (!/secret|token|password|access_key_id|account_key/.test(key))
        return;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: ${key} would stand on a command line; set the backend's own environment variables instead, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`);
}


/***/ }),

/***/ 7209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ dropReadOnly),
  d: () => (/* binding */ planCaches)
});

// EXTERNAL MODULE: ./src/build/cache-entry.ts
var cache_entry = __webpack_require__(1243);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
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

// EXTERNAL MODULE: ./src/build/csv.ts
var csv = __webpack_require__(2304);
// EXTERNAL MODULE: ./src/build/exporters.ts
var exporters = __webpack_require__(4574);
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
        from: imports.map(cache_entry/* formatCacheEntry */.KK),
        to: exports.map((entry) => (0,cache_entry/* formatCacheEntry */.KK)(finishExport(entry, wish, facts))),
        notices: absent ? [NO_SERVICE] : notices.filter(({ message }) => message !== '').slice(0, 1),
    };
}
function toGiven({ cacheFrom = [], cacheTo = [] }, facts) {
    const read = (text) => {
        const entry = (0,cache_entry/* parseCacheEntry */.I8)(text);
        return entry.type === 'gha' ? (0,cache_entry/* withDefault */.IQ)(entry, 'scope', toScope(facts)) : entry;
    };
    return { from: cacheFrom.map(read), to: cacheTo.map(read) };
}
function toChosen({ cache }, facts) {
    const fallback = facts.rights.service === 'there' ? 'gha' : 'none';
    const choice = (0,cache_entry/* parseCacheChoice */.l_)(cache ?? fallback);
    return toEntries[choice.backend](choice, facts);
}
const toEntries = {
    none: () => ({ from: [], to: [] }),
    /** The service itself looks into the default branch's entries after the branch's own. */
    gha: ({ fields }, facts) => {
        const entry = (0,cache_entry/* withDefault */.IQ)({ type: 'gha', fields }, 'scope', toScope(facts));
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
    const mode = (0,cache_entry/* withDefault */.IQ)(entry, 'mode', cacheMode ?? (stages > 1 ? 'max' : 'min'));
    const safe = (0,cache_entry/* withDefault */.IQ)(mode, 'ignore-error', 'true');
    return entry.type === 'registry' ? (0,cache_entry/* withDefault */.IQ)(safe, 'image-manifest', 'true') : safe;
}
/**
 * The exports of a single build that its token allows: the others would fail it, for all that it built.
 * An entry that brings a token of its own is left alone.
 */
function dropReadOnly(cacheTo, { service, write }) {
    const isRefused = (text) => {
        const fields = (0,csv/* parseFields */.L5)(text);
        return (fields.some((field) => (0,exporters/* isTypeField */.B)(field, 'gha')) && !fields.some((field) => /^token\s*=/.test(field)));
    };
    const to = service === 'absent' || write ? cacheTo : cacheTo.filter((text) => !isRefused(text));
    return { to, notices: to.length === cacheTo.length ? [] : [READ_ONLY] };
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


/***/ }),

/***/ 5103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings),
/* harmony export */   X: () => (/* binding */ toCheckNotices)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);

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

/***/ 4574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isTypeField),
/* harmony export */   E: () => (/* binding */ exportsAs)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2304);

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

/***/ 1742:
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

/***/ 7682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ toGitContext),
/* harmony export */   rG: () => (/* binding */ fillContext),
/* harmony export */   wg: () => (/* binding */ toBuilderId)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

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


/***/ })

};
