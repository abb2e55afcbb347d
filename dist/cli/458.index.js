export const id = 458;
export const ids = [458];
export const modules = {

/***/ 2248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi)
});

// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(1738);
;// CONCATENATED MODULE: ./src/github/repository.ts

/**
 * Reads the answer of `GET /repos/{owner}/{repo}`, or the `repository` of an event's payload: data from outside.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
function toRepositoryFacts(answer) {
    const text = (...keys) => {
        const value = (0,github_run/* read */.LF)(answer, ...keys);
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

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/edge/github-api.ts



const LIMIT = 4 << 20;
/**
 * The few questions that names ask of GitHub, without octokit: loading that costs more than asking.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 * @see https://docs.github.com/rest/git/refs#list-matching-references
 */
function createGitHubApi({ http, environment, token, run }) {
    const base = environment['GITHUB_API_URL'] || 'https://api.github.com';
    const ask = async (path) => {
        const url = new URL(`${base}/repos/${run.owner}/${run.repository}${path}`);
        const headers = {
            accept: 'application/vnd.github+json',
            'user-agent': 'imagefleet',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        };
        const answer = await http.send({ method: 'GET', url, headers });
        const text = Buffer.from(await answer.bytes(LIMIT)).toString();
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw refused(url, answer.status);
        return JSON.parse(text);
    };
    return {
        repository: async () => toRepositoryFacts((await ask('')) ?? (0,github_run/* read */.LF)(run.payload, 'repository')),
        commitDate: async (sha) => {
            const date = (0,github_run/* read */.LF)(await ask(`/commits/${sha}`), 'commit', 'committer', 'date');
            return typeof date === 'string' ? new Date(date) : undefined;
        },
        refs: async (kind) => {
            const answer = await ask(`/git/matching-refs/${kind}/`);
            if (!Array.isArray(answer))
                return undefined;
            return answer.map((entry) => String((0,github_run/* read */.LF)(entry, 'ref')).replace(`refs/${kind}/`, ''));
        },
    };
}
function refused(url, status) {
    const remedy = 'check github-token and the permission contents: read';
    return new user_error/* UserError */.yo(`GitHub answered ${status} to ${url.pathname}; ${remedy}`);
}


/***/ }),

/***/ 2946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ stalled),
/* harmony export */   e7: () => (/* binding */ toHttpError),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8839);

/** No answer, or not all of it: the network's failure or the other side's silence. */
class HttpError extends Error {
    /** Node's code, such as `ECONNRESET`; `STALLED` is ours. */
    code;
    constructor(message, code, options) {
        super(message, options);
        this.name = 'HttpError';
        this.code = code;
    }
}
const stalled = (limit) => new HttpError(`no progress for ${limit / 1000} s`, 'STALLED');
function toHttpError(error) {
    if (error instanceof HttpError)
        return error;
    // When all of a name's addresses refuse, the reasons are inside.
    const inner = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : undefined;
    const cause = Array.isArray(inner) ? inner[0] : error;
    return new HttpError((0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause), (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(cause) ?? 'UNKNOWN', { cause: error });
}


/***/ }),

/***/ 3954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/edge/http-error.ts
var http_error = __webpack_require__(2946);
;// CONCATENATED MODULE: ./src/edge/http-watchdog.ts
/**
 * Watches that a transfer goes on, however long it takes in whole.
 * `onStall` is called after `limit` milliseconds of waiting in which less than `rate` bytes a second moved;
 * it must make the step that is waited for fail.
 */
function createWatchdog({ limit, rate }, onStall) {
    const enough = (rate * limit) / 1000;
    let waited = 0;
    let bytes = 0;
    return {
        during: async (step) => {
            const began = performance.now();
            const timer = setTimeout(onStall, Math.max(0, limit - waited));
            try {
                return await step;
            }
            finally {
                clearTimeout(timer);
                waited += performance.now() - began;
            }
        },
        moved: (count) => {
            bytes += count;
            if (bytes < enough)
                return;
            bytes = 0;
            waited = 0;
        },
    };
}

;// CONCATENATED MODULE: ./src/edge/http-body.ts


/** Chunks that may wait to be read before the connection is told to pause: 1 MB at most. */
const AHEAD = 16;
/** Bytes a second. What breaks off here can be taken up again, so little patience costs little. */
const RATE = 8192;
/**
 * The body as it arrives. A stream's own iterator glues what waits together, which copies every byte once more.
 */
async function* bodyOf(message, stall) {
    const watchdog = createWatchdog({ limit: stall, rate: RATE }, () => message.destroy((0,http_error/* stalled */.O0)(stall)));
    const inbox = createInbox(message);
    try {
        for (;;) {
            const chunk = inbox.take() ?? (await watchdog.during(inbox.next()));
            if (chunk === undefined)
                return;
            watchdog.moved(chunk.byteLength);
            yield chunk;
        }
    }
    catch (error) {
        throw (0,http_error/* toHttpError */.e7)(error);
    }
    finally {
        message.destroy();
    }
}
function createInbox(message) {
    const chunks = [];
    let isOver = message.destroyed;
    let failure;
    let wake = () => undefined;
    const end = (error) => {
        failure ??= error;
        isOver = true;
        wake();
    };
    message.on('data', (chunk) => {
        chunks.push(chunk);
        if (chunks.length >= AHEAD)
            message.pause();
        wake();
    });
    message.once('end', () => end());
    message.on('error', end);
    message.once('close', () => end(message.complete ? undefined : new http_error/* HttpError */.j$('closed too soon', 'ECONNRESET')));
    const take = () => {
        const chunk = chunks.shift();
        if (chunks.length === 0 && message.isPaused())
            message.resume();
        return chunk;
    };
    const next = async () => {
        while (chunks.length === 0 && !isOver) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
        const chunk = take();
        if (chunk === undefined && failure !== undefined)
            throw failure;
        return chunk;
    };
    return { take, next };
}
async function firstBytes(body, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.byteLength;
        if (length >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
}

;// CONCATENATED MODULE: ./src/edge/http.ts






const STALL = 30_000;
/** A registry looks through a blob before it answers: GHCR was seen to take 11 s for 700 MB. */
const BYTES_A_MILLISECOND = 10_000;
/** Bytes a second: an upload that breaks off starts anew. */
const http_RATE = 1024;
const SOCKET_BUFFER = 1 << 18;
/** HTTP/1.1 over kept connections. Streams are never held whole, and have no time limit but must move. */
function createHttp({ stall = STALL, authorities } = {}) {
    const kept = { keepAlive: true, maxFreeSockets: 32, noDelay: true, highWaterMark: SOCKET_BUFFER };
    const trust = authorities === undefined ? {} : { ca: [...external_node_tls_.rootCertificates, authorities] };
    // Proxies named by the environment come in here: an agent chosen by the URL.
    const plainAgent = new external_node_http_.Agent(kept);
    const secureAgent = new external_node_https_.Agent({ ...kept, ...trust });
    const open = ({ method, url, headers, body }) => {
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        const options = { method, headers: { ...headers, ...length } };
        return url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, agent: secureAgent })
            : (0,external_node_http_.request)(url, { ...options, agent: plainAgent });
    };
    return { send: (request) => send(open(request), request.body, stall) };
}
async function send(outgoing, body, stall) {
    const silence = () => outgoing.destroy((0,http_error/* stalled */.O0)(stall));
    const answered = answerOf(outgoing);
    // Whoever fails first is heard; the answer may fail while the body is still being read.
    answered.catch(() => undefined);
    try {
        if (body === undefined)
            outgoing.end();
        else
            await writeBody(outgoing, body, createWatchdog({ limit: stall, rate: http_RATE }, silence));
        const patience = stall + (body?.length ?? 0) / BYTES_A_MILLISECOND;
        const answer = await createWatchdog({ limit: patience, rate: http_RATE }, silence).during(answered);
        // An answer before the body's end leaves the connection in no state to be used again.
        if (!outgoing.writableEnded)
            answer.once('close', () => outgoing.destroy());
        return toAnswer(answer, stall);
    }
    catch (error) {
        outgoing.destroy();
        throw error;
    }
}
function answerOf(outgoing) {
    return new Promise((resolve, reject) => {
        outgoing.once('response', resolve);
        outgoing.on('error', (error) => reject((0,http_error/* toHttpError */.e7)(error)));
        outgoing.once('close', () => reject(new http_error/* HttpError */.j$('closed without an answer', 'ECONNRESET')));
    });
}
/** Writes until the body ends, the connection breaks or the answer comes early. */
async function writeBody(outgoing, body, watchdog) {
    let over = false;
    let wake = () => { };
    const finish = () => {
        over = true;
        wake();
    };
    outgoing.on('drain', () => wake());
    outgoing.once('response', finish);
    outgoing.once('close', finish);
    for await (const chunk of body.content()) {
        if (over)
            return;
        if (outgoing.write(chunk))
            continue;
        await watchdog.during(new Promise((resolve) => {
            wake = resolve;
        }));
        watchdog.moved(chunk.byteLength);
    }
    if (!over)
        outgoing.end();
}
function toAnswer(message, stall) {
    const body = bodyOf(message, stall);
    return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        body,
        bytes: (limit) => firstBytes(body, limit),
        discard: () => {
            message.on('error', () => undefined);
            message.resume();
        },
    };
}


/***/ }),

/***/ 3311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ createRefs)
/* harmony export */ });
const PLACES = { tags: 'refs/tags/', heads: 'refs/remotes/origin/' };
/** GitHub is asked first, where we may; a whole clone tells the same. */
function createRefs(git, api) {
    const list = async (kind) => (await api?.refs(kind).catch(() => undefined)) ?? (await listLocal(git, PLACES[kind]));
    return {
        head: () => git('rev-parse', '--verify', '--quiet', 'HEAD'),
        tags: () => list('tags'),
        branches: () => list('heads'),
        commitDate: async (sha) => {
            const date = await git('show', '--no-patch', '--format=%cI', sha);
            return date ? new Date(date) : await api?.commitDate(sha).catch(() => undefined);
        },
    };
}
/** @returns undefined in a shallow clone, which knows only some */
async function listLocal(git, place) {
    if ((await git('rev-parse', '--is-shallow-repository')) !== 'false')
        return undefined;
    const refs = await git('for-each-ref', '--format=%(refname)', place);
    return refs
        ?.split('\n')
        .filter((ref) => ref !== '')
        .map((ref) => ref.slice(place.length));
}


/***/ }),

/***/ 8839:
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


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWorld: () => (/* binding */ createWorld)
});

// EXTERNAL MODULE: ./src/build/child-environment.ts
var child_environment = __webpack_require__(9162);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/graph/dockerignore.ts


/** Sends everything: a context without `.dockerignore`. */
const ignoreNothing = { isIgnored: () => false, isPruned: () => false };
/**
 * Reads a `.dockerignore` as BuildKit does. Not gitignore's language: a pattern without a slash means the context's
 * own folder only, the last rule that matches wins, and an exception reaches into a folder that is kept back.
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 * @throws UserError with the line of each pattern that is wrong
 */
function parseDockerignore(file, text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line, index) => ({ pattern: line.startsWith('#') ? '' : line.trim(), line: index + 1 }))
        .filter(({ pattern }) => pattern !== '');
    const rules = (0,user_error/* collect */.Fo)(lines, ({ pattern, line }) => toRule(pattern, { file, line }));
    return createIgnore(rules);
}
function toRule(line, position) {
    const isException = line.startsWith('!');
    const pattern = clean(isException ? line.slice(1).trim() : line);
    try {
        if (pattern !== '' && VALID.test(pattern))
            return { isException, pattern, matches: toMatcher(pattern) };
    }
    catch (error) {
        // A range such as [z-a].
        if (!(error instanceof SyntaxError))
            throw error;
    }
    const message = `${JSON.stringify(line)} is no pattern; write a path, in which *, ?, ** and [a-z] stand for others`;
    throw new user_error/* UserError */.yo({ position, message });
}
/** Go's filepath.Clean, and no slash in front. */
function clean(pattern) {
    if (pattern === '')
        return '';
    const normal = external_node_path_.posix.normalize(pattern).replace(/(?<=.)\/$/, '');
    return normal.length > 1 && normal.startsWith('/') ? normal.slice(1) : normal;
}
// Go's filepath.Match: a class holds letters and ranges, none of them empty; a backslash needs what it escapes.
const LETTER = '(?:\\\\.|[^\\\\\\]-])';
const VALID = new RegExp(`^(?:\\\\.|[^\\\\[]|\\[\\^?(?:${LETTER}(?:-${LETTER})?)+\\])*$`, 'su');
/**
 * Like moby/patternmatcher, whose three short cuts are not always what its regular expression would say:
 * `**foo` also takes `barfoo`, and `foo**` takes `food/x`.
 */
function toMatcher(pattern) {
    const isPlain = (text) => !/[*?[\]\\]/.test(text);
    if (isPlain(pattern))
        return (path) => path === pattern;
    const inner = pattern.replace(/\*\*$/, '');
    if (pattern !== inner && isPlain(inner))
        return (path) => path.startsWith(inner);
    const end = pattern.replace(/^\*\*/, '');
    if (pattern !== end && isPlain(end))
        return (path) => path.endsWith(end) || path === end.replace(/^\//, '');
    const expression = new RegExp(`^${toSource(pattern)}$`);
    return (path) => expression.test(path);
}
function toSource(pattern) {
    return pattern.replace(/\*\*\/?|\\.|[*?.+()|{}$]/g, (token, offset) => {
        if (token.startsWith('**'))
            return offset + token.length === pattern.length ? '.*' : '(.*/)?';
        if (token === '*')
            return '[^/]*';
        if (token === '?')
            return '[^/]';
        return token.startsWith('\\') ? token : `\\${token}`;
    });
}
function createIgnore(rules) {
    const folders = new Map();
    const judge = (path) => {
        const slash = path.lastIndexOf('/');
        return judgeWith(rules, path, slash < 0 ? undefined : judgeFolder(path.slice(0, slash)));
    };
    const judgeFolder = (path) => {
        const verdict = folders.get(path) ?? judge(path);
        folders.set(path, verdict);
        return verdict;
    };
    const exceptions = rules.filter(({ isException }) => isException);
    return {
        isIgnored: (path) => judge(path).isIgnored,
        isPruned: (folder) => judgeFolder(folder).isIgnored && !exceptions.some(({ pattern }) => reachesInto(pattern, folder)),
    };
}
/** A rule that did not count for a folder, because another had decided already, does not count for what lies in it. */
function judgeWith(rules, path, parent) {
    let isIgnored = false;
    const matched = rules.map(({ isException, matches }, index) => {
        const isInherited = parent?.matched[index] === true;
        if (!isInherited && (isException !== isIgnored || !matches(path)))
            return false;
        isIgnored = !isException;
        return true;
    });
    return { matched, isIgnored };
}
/** Whether the pattern could match below the folder; where it holds wildcards before its end, it might. */
function reachesInto(pattern, folder) {
    const fixed = pattern.replace(/\/\*\*?$/, '');
    return /[*?[\]^\\]/.test(fixed) || `${fixed}/`.startsWith(`${folder}/`);
}

// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/plan/fingerprint.ts
var fingerprint = __webpack_require__(1731);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/edge/context-git.ts




/** Git, with this environment or with our own. It takes no locks: others may work in the same tree. */
function createGit(environment) {
    return (folder, args, input) => new Promise((resolve, reject) => {
        const options = {
            cwd: folder,
            maxBuffer: Number.POSITIVE_INFINITY,
            ...(environment === undefined ? {} : { env: environment }),
        };
        const all = ['--no-optional-locks', '-c', 'core.safecrlf=false', ...args];
        const child = (0,external_node_child_process_.execFile)('git', all, options, (error, stdout, stderr) => {
            if (error === null)
                resolve(stdout);
            else
                reject(toError(error, `git ${args[0]} failed in ${folder}: ${stderr.trim() || error.message}`));
        });
        // A git that dies before it has read all says why with its exit code.
        child.stdin?.on('error', () => { });
        child.stdin?.end(input);
    });
}
/** Git's refusal is for the user to read; that there is no git is for us to know. */
function toError(error, message) {
    return error.code === 'ENOENT' ? error : new user_error/* UserError */.yo(message, { cause: error });
}
/** Whether a git working tree begins here or above. */
function isInGit(folder) {
    const above = (0,external_node_path_.dirname)(folder);
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')) || (above !== folder && isInGit(above));
}
/** The index below a folder, the paths whose files are no longer as it says, and what lies there beside it. */
async function readIndex(folder, git) {
    const [entries, changed, others] = await Promise.all([
        git(folder, ['ls-files', '-s', '-v', '-z']),
        git(folder, ['diff-files', '--name-only', '--relative', '--ignore-submodules=all', '-z']),
        git(folder, ['ls-files', '--others', '-z']),
    ]);
    return { entries: split(entries).map(toEntry), changed: new Set(split(changed)), others: split(others) };
}
const split = (text) => (text === '' ? [] : text.replace(/\0$/, '').split('\0'));
/** `H 100644 <id> 0<tab>path`; the letter is H for a file that git looks after in the common way. */
function toEntry(line) {
    const tab = line.indexOf('\t');
    const [letter, mode = '', id = '', stage] = line.slice(0, tab).split(' ');
    return { path: line.slice(tab + 1), mode, id, isSure: letter === 'H' && stage === '0' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/edge/context-look.ts


const OWNER_MAY_EXECUTE = 0o100;
const LARGE = 1_048_576;
/**
 * Looks at what lies on the disk; undefined where there is nothing, or nothing that a context sends.
 * Small steps are taken at once: for 50,000 files that is three times as fast as to wait for each.
 */
async function lookAt(file, how) {
    const stats = readStats(file);
    if (stats?.isSymbolicLink()) {
        const target = (0,external_node_fs_.readlinkSync)(file, 'buffer');
        return { kind: 'symlink', id: hashBytes(target, how.format), executable: false };
    }
    if (!stats?.isFile())
        return undefined;
    return { kind: 'file', id: await how.hash(file), executable: (stats.mode & OWNER_MAY_EXECUTE) !== 0 };
}
function readStats(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch (error) {
        if (hasCode(error, 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/** Not by `instanceof`: under a test runner node's own errors are of another realm. */
function hasCode(error, ...codes) {
    return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
/** The id that git would give to these bytes without filters. */
function hashBytes(bytes, format) {
    return (0,external_node_crypto_.createHash)(format).update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
/** As `hashBytes`; a large file is not held in memory. */
async function hashFile(file, format) {
    const { size } = (0,external_node_fs_.lstatSync)(file);
    if (size <= LARGE)
        return hashBytes((0,external_node_fs_.readFileSync)(file), format);
    const hash = (0,external_node_crypto_.createHash)(format).update(`blob ${size}\0`);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/edge/context-locate.ts




/**
 * Where a path of the fleet really lies, relative to the real root, symlinks on the way followed.
 * @throws UserError when it is not there, not of that kind, or outside the repository
 */
function locate(root, { path, of, position }) {
    const refuse = (message, cause) => new user_error/* UserError */.yo({ position, message }, { cause });
    if (/^(?:[a-z]+:\/\/|git@)/.test(path)) {
        throw refuse(`${path} lies elsewhere, where no plan can see what it holds; check it out into this repository`);
    }
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path));
        const place = (0,external_node_path_.relative)(root, real);
        if (place === '..' || place.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(place)) {
            throw refuse(`${path} leads out of the repository; keep what is built within it`);
        }
        const stats = (0,external_node_fs_.statSync)(real);
        if (of === 'folder' ? stats.isDirectory() : stats.isFile())
            return place.split(external_node_path_.sep).join('/');
    }
    catch (error) {
        if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP'))
            throw error;
        throw refuse(`there is no ${of} ${path}; write its path from the repository's root`, error);
    }
    throw refuse(`${path} is no ${of}`);
}
/** The text of a file; undefined where there is none. */
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/edge/context-batch.ts
/**
 * Answers questions one by one with a program that is best asked for many at once: while it runs, questions wait,
 * and the next run takes them all. The answers must come in the order of the questions.
 */
function createBatch(run) {
    let waiting = [];
    let isRunning = false;
    const drain = async () => {
        isRunning = true;
        while (waiting.length > 0) {
            const batch = waiting;
            waiting = [];
            await answer(batch, run);
        }
        isRunning = false;
    };
    return (item) => new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!isRunning && waiting.length === 1)
            setImmediate(() => void drain());
    });
}
async function answer(batch, run) {
    try {
        const results = await run(batch.map(({ item }) => item));
        for (const [index, { resolve, reject, item }] of batch.entries()) {
            const result = results[index];
            if (result === undefined || result === '')
                reject(new Error(`no answer for ${item}`));
            else
                resolve(result);
        }
    }
    catch (error) {
        for (const { reject } of batch)
            reject(error);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/edge/context-tree.ts



/** A workspace that git knows nothing of: each file is read, once. */
function createPlainTree(root) {
    const looks = new Map();
    const hash = (file) => hashFile(file, 'sha1');
    const find = (path) => {
        const look = looks.get(path) ?? lookAt((0,external_node_path_.join)(root, path), { format: 'sha1', hash });
        looks.set(path, look);
        return look;
    };
    const list = async (folder, isPruned) => {
        const paths = await walk(root, folder, isPruned);
        return paths.map((path) => ({ path, look: () => find(path) }));
    };
    return { list, find };
}
/** The paths of all that is no folder, and no repository's own `.git`. */
async function walk(root, folder, isPruned) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    const paths = [];
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (!entry.isDirectory())
            paths.push(path);
        else if (!isPruned(path))
            paths.push(...(await walk(root, path, isPruned)));
    }
    return paths;
}

;// CONCATENATED MODULE: ./src/edge/context-repository.ts






const MODES = { symlink: '120000', executable: '100755', repository: '160000' };
/**
 * Every file below a folder of a git working tree: what is as its index says is known, the rest must be looked at.
 * Submodules and other repositories within are followed.
 */
async function listRepository(folder, git) {
    const [repository, { entries, changed, others }] = await Promise.all([
        openRepository(folder, git),
        readIndex(folder, git),
    ]);
    const untracked = others.filter((path) => !path.endsWith('/'));
    const isBehind = createBehind(untracked);
    // A file that waits for a merge has several entries.
    const tracked = [...new Map(entries.map((entry) => [entry.path, entry])).values()];
    const inner = [
        ...tracked.filter(({ mode }) => mode === MODES.repository).map(({ path }) => path),
        ...others.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
    ];
    return [
        ...tracked
            .filter(({ path, mode }) => mode !== MODES.repository && !isBehind(path))
            .map((entry) => {
            const { path } = entry;
            if (entry.isSure && !changed.has(path))
                return { path, look: toLook(entry) };
            return { path, look: () => lookAtTracked(entry, repository) };
        }),
        ...untracked.map((path) => ({ path, look: () => look(path, repository) })),
        ...(await Promise.all(inner.map((path) => listInner(path, repository)))).flat(),
    ];
}
async function openRepository(folder, git) {
    const [facts, modes] = await Promise.all([
        git(folder, ['rev-parse', '--show-prefix', '--show-object-format']),
        git(folder, ['config', '--type=bool', '--default=true', 'core.fileMode']),
    ]);
    const [prefix = '', format] = facts.split('\n');
    return {
        folder,
        git,
        format: format === 'sha256' ? 'sha256' : 'sha1',
        keepsModes: modes.trim() !== 'false',
        // This command takes its paths from the working tree's root, wherever it runs.
        hash: createBatch(async (paths) => {
            const input = paths.map((path) => `${quote(prefix + path)}\n`).join('');
            return (await git(folder, ['hash-object', '--stdin-paths'], input)).split('\n');
        }),
    };
}
/** As git reads a path that is not plain: in C's manner. */
function quote(path) {
    if (!/^"|[\n\r]/.test(path))
        return path;
    return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
}
function toLook({ mode, id }) {
    return { kind: mode === MODES.symlink ? 'symlink' : 'file', id, executable: mode === MODES.executable };
}
function look(path, { folder, format, hash }) {
    return lookAt((0,external_node_path_.join)(folder, path), { format, hash: () => hash(path) });
}
async function lookAtTracked(entry, repository) {
    const found = await look(entry.path, repository);
    if (found?.kind !== 'file' || repository.keepsModes)
        return found;
    return { ...found, executable: entry.mode === MODES.executable };
}
/** Tells whether a folder on the way to a tracked file has become a file, or a symlink that leads elsewhere. */
function createBehind(untracked) {
    const files = new Set(untracked);
    if (files.size === 0)
        return () => false;
    return (path) => {
        for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (files.has(path.slice(0, slash)))
                return true;
        }
        return false;
    };
}
/** A submodule or another repository within; one that is not checked out is as empty as it looks. */
async function listInner(path, { folder, git, format }) {
    const root = (0,external_node_path_.join)(folder, path);
    if (!(0,external_node_fs_.existsSync)(root))
        return [];
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git'))) {
        const files = await listRepository(root, git);
        return files.map((file) => ({ ...file, path: `${path}/${file.path}` }));
    }
    const hash = (file) => hashFile(file, format);
    const paths = await walk(root, '', () => false);
    return paths.map((inner) => ({
        path: `${path}/${inner}`,
        look: () => lookAt((0,external_node_path_.join)(root, inner), { format, hash }),
    }));
}

;// CONCATENATED MODULE: ./src/edge/context-open.ts




/** The files of a workspace, as git knows them where there is git. It is asked once, for all folders. */
async function openTree(root, git) {
    if (!isInGit(root))
        return createPlainTree(root);
    try {
        return createListedTree(await listRepository(root, git));
    }
    catch (error) {
        // A checkout on a machine without git gives the same ids, only slower.
        if (hasCode(error, 'ENOENT'))
            return createPlainTree(root);
        throw error;
    }
}
function createListedTree(listed) {
    const files = listed.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const looks = new Map();
    const once = ({ path, look }) => {
        if (typeof look !== 'function')
            return { path, look };
        return {
            path,
            look: () => {
                const found = looks.get(path) ?? look();
                looks.set(path, found);
                return found;
            },
        };
    };
    return {
        list: async (folder) => {
            if (folder === '')
                return files.map(once);
            // In this order all that begins with `folder/` lies together, and "0" comes next after "/".
            return files.slice(firstFrom(files, `${folder}/`), firstFrom(files, `${folder}0`)).map(once);
        },
        find: async (path) => {
            const file = files[firstFrom(files, path)];
            if (file?.path !== path)
                return undefined;
            const { look } = once(file);
            return typeof look === 'function' ? await look() : look;
        },
    };
}
/** The index of the first file whose path is not before this one. */
function firstFrom(files, path) {
    let low = 0;
    let high = files.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((files[middle]?.path ?? '') < path)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./src/edge/context.ts









const LOOKS_AT_ONCE = 1000;
/**
 * Build contexts as BuildKit sends them, but for what no two clones have in common: folders, of which git knows only
 * those with files, and `.git`. The tree is looked at once; what changes later is not seen.
 */
function createContexts({ root, environment }) {
    const workspace = createWorkspace(root, environment);
    const places = createMemory();
    const contexts = createMemory();
    const ids = createMemory();
    return {
        read: async (request) => {
            const { real, tree } = await workspace();
            const { folder, dockerfile } = request;
            const place = places(JSON.stringify([folder, dockerfile]), () => findPlace(real, request));
            const context = contexts(JSON.stringify(place), () => readContext(real, tree, place));
            return { ...(await context), ignoreFile: place.ignoreFile };
        },
        identify: async (path, position) => {
            const { real, tree } = await workspace();
            return ids(path, () => identify(tree, locate(real, { path, of: 'file', position }), { path, position }));
        },
    };
}
/** Keeps what was made under a key; what threw is not kept. */
function createMemory() {
    const kept = new Map();
    return (key, make) => {
        const value = kept.get(key) ?? make();
        kept.set(key, value);
        return value;
    };
}
async function identify(tree, file, { path, position }) {
    const look = await tree.find(file);
    if (look !== undefined)
        return look.id;
    throw new user_error/* UserError */.yo({ position, message: `${path} is no file of the working tree; name another` });
}
/** The Dockerfile's own ignore file wins over that of the folder. */
function findPlace(root, { folder: path, dockerfile, position }) {
    const folder = locate(root, { path, of: 'folder', position });
    const own = dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`];
    const candidates = [...own, folder === '' ? '.dockerignore' : `${folder}/.dockerignore`];
    return { folder, ignoreFile: candidates.find((file) => readText((0,external_node_path_.join)(root, file)) !== undefined) };
}
function createWorkspace(root, environment) {
    const open = async () => {
        const real = (0,external_node_fs_.realpathSync)(root);
        return { real, tree: await openTree(real, createGit(environment)) };
    };
    let workspace;
    return () => {
        workspace ??= open();
        return workspace;
    };
}
async function readContext(root, tree, { folder, ignoreFile }) {
    const ignore = readIgnore(root, ignoreFile);
    const start = folder === '' ? 0 : folder.length + 1;
    const listed = await tree.list(folder, (path) => ignore.isPruned(path.slice(start)));
    const sent = listed.filter(({ path }) => !ignore.isIgnored(path.slice(start)));
    const looks = await (0,map_limit/* mapLimit */.s)(sent, LOOKS_AT_ONCE, (file) => toContextFile(file, start));
    const files = looks.flat().sort((one, other) => (one.path < other.path ? -1 : 1));
    return { files, digest: (0,fingerprint/* digestFiles */.Eh)(files) };
}
function readIgnore(root, file) {
    return file === undefined ? ignoreNothing : parseDockerignore(file, readText((0,external_node_path_.join)(root, file)) ?? '');
}
async function toContextFile({ path, look }, start) {
    const found = typeof look === 'function' ? await look() : look;
    return found === undefined ? [] : [{ path: path.slice(start), ...found }];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(5125);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
;// CONCATENATED MODULE: ./src/edge/credentials-entry.ts

/** Under this key Docker keeps the login of Docker Hub. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** `https://ghcr.io/v2/` and `ghcr.io` are the same place; Docker Hub has many names. */
function toPrefix(key) {
    const bare = key
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/(?:v[12]\/?)?$/, '');
    const [host = '', ...path] = bare.split('/');
    return [(0,oci_reference/* toRegistry */.b0)(host), ...path].join('/');
}
function isUnder(name, prefix) {
    return name === prefix || name.startsWith(`${prefix}/`);
}
/** The forms in which a secret may show up in a log. */
function secretsOf(credential) {
    if (credential.kind !== 'password')
        return [credential.token];
    const { username, password } = credential;
    const encoded = Buffer.from(`${username}:${password}`).toString('base64');
    const forms = [password, Buffer.from(password).toString('base64'), encoded, encodeURIComponent(password)];
    // A key file is a password of many lines, each of which a log shows on its own.
    const lines = password.split(/\r?\n/).filter((line) => line.length >= LINE_LENGTH);
    return [...new Set([...forms, ...lines])].filter(Boolean);
}
const LINE_LENGTH = 12;

;// CONCATENATED MODULE: ./src/edge/credentials-auths.ts




const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String);
const login = { username: scalar, password: scalar };
const authsSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* object */.Ikc({ registry: schemas/* string */.YjP().min(1), ...login })),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc(login))
        .transform((map) => Object.entries(map).map(([registry, one]) => ({ registry, ...one }))),
]);
const NAME = 'registry-auths';
/**
 * Reads `registry-auths`: a list of registry, username and password, or a map of registries to the other two.
 * No value of it comes into an error.
 * @throws UserError with the place of what is wrong
 */
function parseRegistryAuths(text) {
    if (text.trim() === '')
        return [];
    const source = parse(text);
    const { data } = authsSchema.safeParse(source.value);
    if (data === undefined)
        throw new user_error/* UserError */.yo({ position: wrongPlace(source), message: FORM });
    return data.map(({ registry, username, password }) => ({
        prefix: toPrefix(registry),
        credential: { kind: 'password', username, password },
    }));
}
const FORM = 'write a list of entries with registry, username and password, or a map of registries to username and password';
function parse(text) {
    try {
        return (0,yaml/* parseYaml */.h)(NAME, text);
    }
    catch (error) {
        // The parser's words may hold a piece of an unquoted password.
        const position = (error instanceof user_error/* UserError */.yo ? error.problems[0]?.position : undefined) ?? { file: NAME };
        throw new user_error/* UserError */.yo({ position, message: 'not YAML; put passwords in single quotes' });
    }
}
/** The place of the first entry that is wrong. */
function wrongPlace({ value, position }) {
    if (typeof value !== 'object' || value === null)
        return position([]);
    const isLogin = schemas/* object */.Ikc({ ...login, registry: Array.isArray(value) ? schemas/* string */.YjP() : schemas/* unknown */.L5J() });
    const [key] = Object.entries(value).find(([, entry]) => !isLogin.safeParse(entry).success) ?? [];
    return position(key === undefined ? [] : [key]);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/edge/credentials-helper.ts



const PATIENCE = 60_000;
const credentials_helper_NAME = /^[A-Za-z0-9._-]+$/;
/** A helper that knows the service but has no login for it exits with 1 and says so. */
const NOT_FOUND = /credentials not found|no credentials|not found in native keychain/i;
const answerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * Asks one of Docker's credential helpers.
 * @see https://github.com/docker/docker-credential-helpers#development
 * @returns undefined when the helper has no login for this server
 */
async function askHelper(name, server, variables) {
    const program = `docker-credential-${name}`;
    if (!credentials_helper_NAME.test(name))
        throw new user_error/* UserError */.yo(`${JSON.stringify(name)} is not the name of a credential helper`);
    const { code, output } = await run(program, server, variables);
    if (code !== 0 && NOT_FOUND.test(output))
        return undefined;
    if (code !== 0)
        throw new user_error/* UserError */.yo(`${program} gives no login for ${server}: it ended with ${code}`);
    const { data } = answerSchema.safeParse(toJson(output));
    if (data === undefined)
        throw new user_error/* UserError */.yo(`${program} gives no login for ${server}: its answer has another form`);
    const { Username: username, Secret: secret } = data;
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity', token: secret }
        : { kind: 'password', username, password: secret };
}
function run(program, input, env) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], {
            stdio: ['pipe', 'pipe', 'ignore'],
            signal: AbortSignal.timeout(PATIENCE),
            env,
        });
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        // A helper that ends without reading its input breaks the pipe; its exit code tells more.
        child.stdin.on('error', () => undefined);
        child.once('error', (error) => {
            reject(new user_error/* UserError */.yo(`${program}, which Docker's configuration names, cannot be run: ${error.message}`));
        });
        child.once('close', (code, signal) => {
            resolve({ code: code ?? signal ?? 'no code', output: Buffer.concat(chunks).toString('utf8') });
        });
        child.stdin.end(input);
    });
}
function toJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/edge/system-error.ts
var system_error = __webpack_require__(8839);
;// CONCATENATED MODULE: ./src/edge/credentials-docker.ts








const credentials_docker_text = schemas/* string */.YjP().optional();
const loginSchema = schemas/* object */.Ikc({
    auth: credentials_docker_text,
    username: credentials_docker_text,
    password: credentials_docker_text,
    identitytoken: credentials_docker_text,
    registrytoken: credentials_docker_text,
});
const configSchema = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), loginSchema).nullish(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    credsStore: credentials_docker_text,
});
/** The logins of Docker's `config.json`, in the order in which Docker prefers them. */
async function readDockerEntries(variables) {
    const folder = variables['DOCKER_CONFIG'] || (0,external_node_path_.join)(variables['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const config = await readConfig((0,external_node_path_.join)(folder, 'config.json'));
    const ask = rememberAnswers((name, server) => askHelper(name, server, variables));
    const helpers = Object.entries(config.credHelpers ?? {}).map(([key, helper]) => {
        const prefix = toPrefix(key);
        return { prefix, ask: () => ask(helper, serverOf(prefix)) };
    });
    const logins = Object.entries(config.auths ?? {}).flatMap(([key, login]) => {
        const credential = toCredential(login);
        return credential === undefined ? [] : [{ prefix: toPrefix(key), ask: async () => credential }];
    });
    const { credsStore: store } = config;
    if (!store)
        return () => [...helpers, ...logins];
    // The store knows all servers under their bare names; it is asked when nothing nearer is written down.
    return (name) => {
        const [prefix = ''] = name.split('/');
        const keys = Object.keys(config.auths ?? {}).filter((key) => isUnder(name, toPrefix(key)) && key !== HUB_KEY);
        const servers = [...new Set([...keys.toSorted((a, b) => b.length - a.length), serverOf(prefix)])];
        const stored = servers.map((server) => ({ prefix, ask: () => ask(store, server) }));
        return [...helpers, ...logins, ...stored];
    };
}
/** A helper may take a second, or show a window: it is asked once about each server. */
function rememberAnswers(ask) {
    const answers = new Map();
    return (name, server) => {
        const key = `${name} ${server}`;
        const answer = answers.get(key) ?? ask(name, server);
        answers.set(key, answer);
        return answer;
    };
}
function serverOf(prefix) {
    return prefix === 'docker.io' ? HUB_KEY : prefix;
}
/** Neither text nor values of this file may come into an error: it holds secrets. */
async function readConfig(file) {
    const content = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if ((0,system_error/* codeOf */.$N)(error) === 'ENOENT')
            return '{}';
        throw new user_error/* UserError */.yo({ position: { file }, message: 'cannot be read; check its rights' }, { cause: error });
    });
    const { data, error } = configSchema.safeParse(credentials_docker_toJson(content, file));
    if (data !== undefined)
        return data;
    throw new user_error/* UserError */.yo(error.issues.map(({ path, message }) => ({
        position: { file },
        path: path.map(String).join('.'),
        message,
    })));
}
function credentials_docker_toJson(content, file) {
    try {
        return JSON.parse(content);
    }
    catch {
        throw new user_error/* UserError */.yo({ position: { file }, message: 'not JSON; log in anew or mend it by hand' });
    }
}
function toCredential({ auth, username, password, identitytoken, registrytoken, }) {
    if (registrytoken)
        return { kind: 'bearer', token: registrytoken };
    if (identitytoken)
        return { kind: 'identity', token: identitytoken };
    if (username && password)
        return { kind: 'password', username, password };
    const decoded = Buffer.from(auth ?? '', 'base64')
        .toString('utf8')
        .replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon <= 0)
        return undefined;
    return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

;// CONCATENATED MODULE: ./src/edge/credentials.ts



/** No login for anybody. */
const anonymous = { find: async () => undefined };
/** The login of a place is that of the longest prefix of its name. */
function createCredentials({ variables, registryAuths = '', mask }) {
    const tell = (credential) => secretsOf(credential).forEach(mask);
    const given = parseRegistryAuths(registryAuths).map(({ prefix, credential }) => {
        tell(credential);
        return { prefix, ask: async () => credential };
    });
    let docker;
    const found = new Map();
    const search = async (name) => {
        docker ??= readDockerEntries(variables);
        const entries = [...given, ...(await docker)(name)];
        const credential = await firstAnswer(nearestFirst(entries, name));
        if (credential !== undefined)
            tell(credential);
        return credential;
    };
    return {
        find: ({ registry, repository }) => {
            const name = `${registry}/${repository}`;
            const answer = found.get(name) ?? search(name);
            found.set(name, answer);
            return answer;
        },
    };
}
function nearestFirst(entries, name) {
    return entries
        .filter(({ prefix }) => isUnder(name, prefix))
        .toSorted((a, b) => b.prefix.length - a.prefix.length);
}
async function firstAnswer(entries) {
    for (const { ask } of entries) {
        const credential = await ask();
        if (credential !== undefined)
            return credential;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/edge/docker.ts + 4 modules
var docker = __webpack_require__(352);
// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(1738);
// EXTERNAL MODULE: ./src/lang/json.ts
var json = __webpack_require__(8472);
;// CONCATENATED MODULE: ./src/edge/docker-login.ts






/**
 * An environment in which Docker, buildx and BuildKit know these logins besides the ones they had: a private
 * copy of Docker's configuration. The user's own is not touched, and no password is on a command line.
 */
async function logIn({ environment, scratch, logins, fallbacks }) {
    if (logins.length + fallbacks.length === 0)
        return environment;
    const original = environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const config = await docker_login_readConfig((0,external_node_path_.join)(original, 'config.json'));
    const auths = toObject((0,github_run/* read */.LF)(config, 'auths'));
    const helpers = toObject((0,github_run/* read */.LF)(config, 'credHelpers'));
    const isKnown = ({ prefix }) => keyOf(prefix) in auths || keyOf(prefix) in helpers;
    const added = [...fallbacks.filter((login) => !isKnown(login)), ...logins];
    const folder = (0,external_node_path_.join)(scratch, 'docker');
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    await linkRest(original, folder);
    const merged = {
        ...config,
        auths: { ...auths, ...Object.fromEntries(added.flatMap(toAuth)) },
        credHelpers: without(helpers, logins.map(({ prefix }) => keyOf(prefix))),
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(merged), { mode: 0o600 });
    return {
        ...environment,
        DOCKER_CONFIG: folder,
        // Builders stay where they are, also those that are made from now on.
        BUILDX_CONFIG: environment['BUILDX_CONFIG'] || (0,external_node_path_.join)(original, 'buildx'),
    };
}
async function docker_login_readConfig(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '{}');
    return toObject((0,json/* parseJson */.q)(text, file));
}
/** Plugins and contexts are found beside the configuration. */
async function linkRest(original, folder) {
    const names = await (0,promises_.readdir)(original).catch(() => []);
    const others = names.filter((name) => name !== 'config.json');
    await Promise.all(others.map((name) => (0,promises_.symlink)((0,external_node_path_.join)(original, name), (0,external_node_path_.join)(folder, name))));
}
/** Docker keeps logins by registry; one for a part of a registry is for our own client alone. */
function toAuth({ prefix, credential }) {
    if (prefix.includes('/') || credential.kind !== 'password')
        return [];
    const { username, password } = credential;
    return [[keyOf(prefix), { auth: Buffer.from(`${username}:${password}`).toString('base64') }]];
}
const keyOf = (prefix) => (prefix === 'docker.io' ? HUB_KEY : prefix);
function toObject(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function without(record, keys) {
    return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

;// CONCATENATED MODULE: ./src/edge/files.ts





/** Files below `root`; temporary folders below `scratch` are removed when the process ends. */
function createFiles(root, scratch) {
    const absolute = (path) => (0,external_node_path_.resolve)(root, path);
    return {
        read: async (path) => {
            try {
                return await (0,promises_.readFile)(absolute(path), 'utf8');
            }
            catch (error) {
                if ((0,system_error/* hasCode */.up)(error, 'ENOENT', 'ENOTDIR'))
                    return undefined;
                if ((0,system_error/* hasCode */.up)(error, 'EISDIR'))
                    throw new user_error/* UserError */.yo(`${path} is a folder; name a file`, { cause: error });
                throw error;
            }
        },
        write: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(absolute(path)), { recursive: true });
            await (0,promises_.writeFile)(absolute(path), text);
        },
        resolve: absolute,
        temporary: async (name) => {
            await (0,promises_.mkdir)(scratch, { recursive: true });
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, `imagefleet-${name}-`));
            process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
            return folder;
        },
    };
}

// EXTERNAL MODULE: ./src/edge/git.ts
var git = __webpack_require__(229);
// EXTERNAL MODULE: ./src/edge/github-api.ts + 1 modules
var github_api = __webpack_require__(2248);
// EXTERNAL MODULE: ./src/edge/http.ts + 2 modules
var http = __webpack_require__(3954);
// EXTERNAL MODULE: ./src/edge/refs.ts
var refs = __webpack_require__(3311);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
;// CONCATENATED MODULE: ./src/oci/annotations.ts

/** @see https://github.com/opencontainers/image-spec/blob/main/annotations.md */
const annotationsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).readonly();
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

// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/oci/platform.ts
var platform = __webpack_require__(1890);
;// CONCATENATED MODULE: ./src/oci/descriptor.ts




const digestSchema = schemas/* custom */.IeY((value) => typeof value === 'string' && (0,oci_digest/* isDigest */.Bc)(value), 'must be sha256: and 64 hexadecimal digits, or sha512: and 128');
/**
 * What content is, how large, and its digest. Read tolerantly: unknown fields are passed over.
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
const descriptorSchema = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP(),
    digest: digestSchema,
    size: schemas/* int */.Whr().nonnegative(),
    urls: schemas/* array */.YOg(schemas/* string */.YjP()).readonly().exactOptional(),
    annotations: annotationsSchema.exactOptional(),
    artifactType: schemas/* string */.YjP().exactOptional(),
    platform: platform/* platformSchema */.vd.readonly().exactOptional(),
});
/** The descriptor of these bytes. */
function describe(bytes, mediaType) {
    return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}

;// CONCATENATED MODULE: ./src/oci/mediatype.ts
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

;// CONCATENATED MODULE: ./src/oci/manifest.ts







const shared = {
    artifactType: schemas/* string */.YjP().exactOptional(),
    subject: descriptorSchema.readonly().exactOptional(),
    annotations: annotationsSchema.exactOptional(),
};
const manifestSchema = schemas/* object */.Ikc({
    mediaType: schemas/* enum */.k5n([OCI_MANIFEST, DOCKER_MANIFEST]).default(OCI_MANIFEST),
    config: descriptorSchema.readonly(),
    layers: schemas/* array */.YOg(descriptorSchema.readonly()).readonly(),
    ...shared,
});
const indexSchema = schemas/* object */.Ikc({
    mediaType: schemas/* enum */.k5n([OCI_INDEX, DOCKER_INDEX]).default(OCI_INDEX),
    manifests: schemas/* array */.YOg(descriptorSchema.readonly()).readonly(),
    ...shared,
});
function manifest_isIndex(content) {
    return 'manifests' in content;
}
/**
 * Reads a manifest or an index. Its kind is told by its shape: registries send wrong content types.
 * @throws UserError with each field that is wrong
 */
function decodeManifest(bytes, origin) {
    const value = (0,json/* parseJson */.q)(new TextDecoder().decode(bytes), origin.file);
    const { schemaVersion, hasManifests, hasLayers } = shapeOf(value);
    if (schemaVersion === 1) {
        throw refusal(origin, 'is in docker schema 1, which registries no longer take; push the image anew');
    }
    // What is both could be read as one image here and as another there (CVE-2021-41190).
    if (hasManifests && hasLayers)
        throw refusal(origin, 'has "manifests" and "layers"; it must be an index or a manifest');
    if (hasManifests)
        return (0,decode/* decode */.D)(indexSchema, value, origin);
    if (hasLayers)
        return (0,decode/* decode */.D)(manifestSchema, value, origin);
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
    return new user_error/* UserError */.yo({ position: position?.([]) ?? { file }, message });
}
/** The bytes of a manifest or an index that we make ourselves. */
function encodeManifest(content) {
    const { mediaType, ...fields } = content;
    return new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, undefined, 2));
}
/** The blobs that a manifest names, in the order of its text; none for an index. */
function blobsOf(content) {
    return manifest_isIndex(content) ? [] : [content.config, ...content.layers];
}
/** The manifests that an index names; none for a manifest. */
function childrenOf(content) {
    return manifest_isIndex(content) ? content.manifests : [];
}

// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
;// CONCATENATED MODULE: ./src/edge/registry/branch.ts
/** How far one reader may be ahead of the slowest, in chunks of up to 64 KB. */
const AHEAD = 32;
/** Content that is read once and given to several readers, at the pace of the slowest. */
function branch(content, count) {
    if (count === 1)
        return [{ content, close: () => undefined }];
    const lines = Array.from({ length: count }, () => ({
        chunks: [],
        closed: false,
        wake: () => undefined,
        resume: () => undefined,
    }));
    let pumping;
    const start = () => {
        pumping ??= pump(content, lines).catch((error) => error);
        return pumping;
    };
    return lines.map((line) => {
        const close = () => closeLine(line);
        let isFirst = true;
        const read = () => {
            const shared = isFirst;
            isFirst = false;
            return shared ? readLine(line, start) : content();
        };
        return { content: read, close };
    });
}
function closeLine(line) {
    line.closed = true;
    line.chunks.length = 0;
    line.resume();
}
async function pump(content, lines) {
    for await (const chunk of content()) {
        const open = lines.filter((line) => !line.closed);
        if (open.length === 0)
            return undefined;
        for (const line of open) {
            line.chunks.push(chunk);
            line.wake();
        }
        await Promise.all(open.map(hasRoom));
    }
    return undefined;
}
async function hasRoom(line) {
    while (!line.closed && line.chunks.length >= AHEAD) {
        await new Promise((resolve) => {
            line.resume = resolve;
        });
    }
}
async function* readLine(line, start) {
    const end = { reached: false, error: undefined };
    start().then((error) => {
        end.reached = true;
        end.error = error;
        line.wake();
    }, undefined);
    try {
        for (;;) {
            const chunk = line.chunks.shift();
            line.resume();
            if (chunk !== undefined)
                yield chunk;
            else if (end.reached) {
                if (end.error !== undefined)
                    throw end.error;
                return;
            }
            else {
                await new Promise((resolve) => {
                    line.wake = resolve;
                });
            }
        }
    }
    finally {
        closeLine(line);
    }
}

;// CONCATENATED MODULE: ./src/edge/registry/ends.ts



function toSink(place, { reader, writer }) {
    return {
        ...place,
        head: async (name) => (await reader.head((0,oci_reference/* referenceIn */.h8)(place, name)))?.digest,
        open: (descriptor, from) => writer.mountBlob(place, descriptor, from),
        put: async ({ bytes, descriptor }, name) => {
            const { digest, mediaType } = descriptor;
            const reference = (0,oci_reference/* referenceIn */.h8)(place, name === 'child' ? { digest } : { ...name, digest });
            await writer.putManifest(reference, { bytes, mediaType });
        },
    };
}
/** The repository to mount from before anybody else has brought a blob. */
function nearestPlace({ place }, { registry, repository }) {
    return place?.registry === registry ? place.repository : repository;
}
function isBlamable(error) {
    return error instanceof registry_error/* RegistryError */.g || error instanceof user_error/* UserError */.yo;
}
/** Puts the side into an error's words. */
function atSide(side, error) {
    if (error instanceof user_error/* UserError */.yo)
        return error;
    return new registry_error/* RegistryError */.g({ ...error.failure, side }, { cause: error.cause });
}
/** A source whose failures are known as its own, wherever they come to light. */
function watchFailures(source, failures) {
    const blame = (error) => {
        if (!isBlamable(error))
            return error;
        const named = atSide('source', error);
        failures.add(named);
        return named;
    };
    async function* blob(descriptor) {
        try {
            yield* source.blob(descriptor);
        }
        catch (error) {
            throw blame(error);
        }
    }
    const watch = (step) => step.catch((error) => {
        throw blame(error);
    });
    return {
        place: source.place,
        manifest: (digest) => watch(source.manifest(digest)),
        has: (descriptor) => watch(source.has(descriptor)),
        blob,
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/lane.ts

function toLane(destination, sink) {
    return { destination, sink, pending: undefined, before: 'nothing', blobs: 0, bytes: 0, failure: undefined };
}
/**
 * Takes a step for a lane unless it has failed. A failure of the destination ends the lane and nothing else;
 * one of the source is thrown on.
 */
async function tryStep(lane, sourceFailures, step) {
    if (lane.failure !== undefined)
        return undefined;
    try {
        return await step();
    }
    catch (error) {
        if (!isBlamable(error) || sourceFailures.has(error))
            throw error;
        lane.failure = atSide('destination', error);
        return undefined;
    }
}
function isRunning({ failure, pending }) {
    return failure === undefined && pending?.length !== 0;
}
function toOutcome({ destination, failure, pending, blobs, bytes }) {
    if (failure !== undefined)
        return { destination, state: 'failed', error: failure };
    return pending?.length === 0
        ? { destination, state: 'kept' }
        : { destination, state: 'copied', blobs, bytes };
}

;// CONCATENATED MODULE: ./src/edge/registry/bring-blob.ts




/**
 * Brings a blob to all lanes that lack it. One lane of each registry takes it from the source, all these from one
 * reading; the registry's other lanes then mount it.
 */
async function bringBlob(bringing, blob, lanes) {
    const leading = [];
    const waiting = [];
    for (const lane of lanes) {
        const { registry, repository } = lane.sink;
        const claim = bringing.landed.claim(registry, blob.digest, repository);
        if (claim instanceof Promise)
            waiting.push({ lane, flight: claim });
        else
            leading.push({ lane, claim });
    }
    await lead(bringing, blob, leading);
    await inParallel(waiting, (one) => follow(bringing, blob, one));
}
/** Every step is awaited, even when one fails: none must run on unseen. */
async function inParallel(items, step) {
    await (0,map_limit/* mapLimit */.s)(items, items.length, step);
}
async function lead({ source, sourceFailures }, blob, leading) {
    const opened = [];
    try {
        await inParallel(leading, async ({ lane, claim }) => {
            const { sink } = lane;
            const upload = await tryStep(lane, sourceFailures, () => sink.open(blob, nearestPlace(source, sink)));
            if (upload !== undefined)
                opened.push({ lane, claim, upload });
            else if (lane.failure === undefined)
                claim.arrived();
        });
        const branches = branch(() => source.blob(blob), opened.length);
        await inParallel([...opened.entries()], async ([index, { lane, claim, upload }]) => {
            const done = await tryStep(lane, sourceFailures, () => putBranch(upload, branches[index]));
            if (done === undefined)
                return;
            note(lane, blob);
            claim.arrived();
        });
    }
    finally {
        // Whoever waits for a claim that has not arrived must go on by itself.
        for (const { claim } of leading)
            claim.failed();
    }
}
async function putBranch(upload, one) {
    if (one === undefined)
        throw new Error('unreachable: an upload without a branch');
    try {
        await upload.put(one.content);
        return 'done';
    }
    finally {
        one.close();
    }
}
async function follow(bringing, blob, { lane, flight }) {
    const from = await flight;
    if (from === lane.sink.repository)
        return;
    if (from === undefined) {
        await bringBlob(bringing, blob, [lane]);
        return;
    }
    const content = () => bringing.source.blob(blob);
    await tryStep(lane, bringing.sourceFailures, async () => {
        const upload = await lane.sink.open(blob, from);
        if (upload === undefined)
            return;
        await upload.put(content);
        note(lane, blob);
    });
}
function note(lane, { size }) {
    lane.blobs += 1;
    lane.bytes += size;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/edge/registry/endpoint.ts

/** Registries that answer where their name does not say, as Docker has it. */
const HOSTS = { 'docker.io': 'registry-1.docker.io' };
/** Where a registry is reached. Plain http only on this machine itself, or where the user said so by name. */
function endpointOf(registry, insecure) {
    const host = HOSTS[registry] ?? registry;
    const open = insecure.includes(registry) || isLoopback(new URL(`http://${host}`).hostname);
    return new URL(`${open ? 'http' : 'https'}://${host}/`);
}
/** `/v2/acme/base/manifests/…`; the grammar of references leaves nothing to be encoded. */
function pathIn({ repository }, rest) {
    return `/v2/${repository}/${rest}`;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || ((0,external_node_net_.isIPv4)(hostname) && hostname.startsWith('127.'));
}
/** Addresses at which clouds hand out credentials to whoever asks from the inside. */
function isLinkLocal(hostname) {
    return ((0,external_node_net_.isIPv4)(hostname) && hostname.startsWith('169.254.')) || /^\[fe[89ab]/i.test(hostname);
}
/**
 * Where an upload goes on. A registry behind a proxy may think that it is reached by plain http: credentials
 * and content stay on https all the same.
 */
function resolveLocation(location, base) {
    const url = new URL(location, base);
    if (base.protocol === 'https:' && url.protocol === 'http:' && url.hostname === base.hostname) {
        url.protocol = 'https:';
        url.port = base.port;
    }
    return url;
}

// EXTERNAL MODULE: ./src/edge/http-error.ts
var http_error = __webpack_require__(2946);
;// CONCATENATED MODULE: ./src/edge/registry/error.ts



const BODY_LIMIT = 16 * 1024;
const REASON_LIMIT = 300;
/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
const errorsSchema = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().nullish() })).min(1),
});
const MEANINGS = {
    401: 'not logged in, or the login is wrong',
    403: 'the login has no right to do this',
    404: 'the registry knows no such thing',
    413: 'too large for this registry',
    429: 'too many requests',
};
/** Makes an error of a refusal; the answer's body is read for the registry's own words. */
async function toRegistryError({ operation, reference }, answer) {
    const body = await answer.bytes(BODY_LIMIT).catch(() => new Uint8Array());
    const { code, message } = readRefusal(new TextDecoder().decode(body));
    const reason = message ?? MEANINGS[answer.status] ?? 'the registry gave no reason';
    return new registry_error/* RegistryError */.g({
        operation,
        reference,
        status: answer.status,
        ...(code === undefined ? {} : { code }),
        reason,
    });
}
/** A registry's or token server's own words. */
function readRefusal(text) {
    const [first] = errorsSchema.safeParse(error_toJson(text)).data?.errors ?? [];
    if (first !== undefined)
        return { code: optional(first.code), message: optional(first.message) };
    // A proxy's page says nothing to a reader of logs.
    return /<\w/.test(text) ? {} : { message: optional(text) };
}
function optional(text) {
    return text ? plainText(text) || undefined : undefined;
}
/** One line without control characters: it goes to a log in which lines may be commands. */
function plainText(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line.length > REASON_LIMIT ? `${line.slice(0, REASON_LIMIT)}…` : line;
}
/** undefined for what is not JSON */
function error_toJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Makes a registry's error of the network's; any other error stays what it is. */
function fromHttpError({ operation, reference }, error) {
    if (!(error instanceof http_error/* HttpError */.j$))
        return error;
    return new registry_error/* RegistryError */.g({ operation, reference, reason: plainText(error.message) }, { cause: error });
}
/** The registry's own words for "not there", wherever it puts them. */
function saysAbsent({ failure }) {
    return failure.status === 404 || failure.code === 'NAME_UNKNOWN' || failure.code === 'MANIFEST_UNKNOWN';
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/edge/registry/retry.ts

const realTiming = {
    now: Date.now,
    sleep: (milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds),
    random: Math.random,
};
const TRIES = 8;
const FIRST_DELAY = 200;
const FIRST_DELAY_WHEN_LIMITED = 1000;
const LONGEST_DELAY = 30_000;
const LONGEST_DELAY_WHEN_LIMITED = 15_000;
/** What a registry may ask us to wait, all in all, before a run gives up. */
const LONGEST_PAUSE = 300_000;
/** Exponential, with jitter: many clients that failed together do not come back together. Limits get half of it at least. */
function backoff(timing, tries, cause) {
    const doubled = 2 ** (tries - 1);
    if (cause === 'broken')
        return Math.round(Math.min(LONGEST_DELAY, FIRST_DELAY * doubled) * timing.random());
    const longest = Math.min(LONGEST_DELAY_WHEN_LIMITED, FIRST_DELAY_WHEN_LIMITED * doubled);
    return Math.round((longest * (1 + timing.random())) / 2);
}
/**
 * The milliseconds that a `Retry-After` asks to wait; undefined when it says nothing understandable.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function parseRetryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
const PASSING = [408, 425, 429, 500, 502, 503, 504];
/** Whether an answer may be another one soon. Other 4xx are the registry's last word. */
function isPassing(status) {
    return PASSING.includes(status);
}
const LASTING = /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|ERR_INVALID_|HPE_)/;
const REFUSED_TRIES = 4;
/** How often a connection may fail in this way before it counts. */
function triesFor(code) {
    if (LASTING.test(code))
        return 1;
    return code === 'ECONNREFUSED' ? REFUSED_TRIES : TRIES;
}

;// CONCATENATED MODULE: ./src/edge/registry/verify.ts


/** Content that is not what its descriptor says. */
class ContentError extends Error {
    constructor(message) {
        super(message);
        this.name = 'ContentError';
    }
}
function createVerifier({ size, digest }) {
    const algorithm = (0,oci_digest/* algorithmOf */.Hy)(digest);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let received = 0;
    return {
        received: () => received,
        add: (chunk) => {
            received += chunk.byteLength;
            if (received > size)
                throw new ContentError(`more than the ${size} bytes of ${digest}`);
            hash.update(chunk);
        },
        finish: () => {
            if (received < size)
                throw new ContentError(`${received} of the ${size} bytes of ${digest}`);
            const found = (0,oci_digest/* finishDigest */.g4)(hash, algorithm);
            if (found !== digest)
                throw new ContentError(`the content's digest is ${found}, not ${digest}`);
        },
    };
}
/**
 * Passes content on while it is verified. The last chunk is held back until all of it is known to be right:
 * whoever writes it on never completes what is wrong.
 */
async function* verified(content, descriptor) {
    const verifier = createVerifier(descriptor);
    let held;
    for await (const chunk of content) {
        verifier.add(chunk);
        if (held !== undefined)
            yield held;
        held = chunk;
    }
    verifier.finish();
    if (held !== undefined)
        yield held;
}

;// CONCATENATED MODULE: ./src/edge/registry/blob.ts






/** Our code for content that is not what its digest says; the spec has it for uploads. */
const DIGEST_INVALID = 'DIGEST_INVALID';
/** A blob's bytes, verified. A broken connection is taken up again where it broke. */
async function* readBlob(session, request) {
    try {
        yield* verified(resumed(session, request), request.descriptor);
    }
    catch (error) {
        if (!(error instanceof ContentError))
            throw error;
        const failure = { ...toDeed(request), code: DIGEST_INVALID, reason: error.message };
        throw new registry_error/* RegistryError */.g(failure, { cause: error });
    }
}
function toDeed({ place, descriptor }) {
    const { registry, repository } = place;
    return { operation: 'read the blob', reference: { registry, repository, digest: descriptor.digest } };
}
/** Asks again for what is missing; only failures without any progress between them are counted. */
async function* resumed(session, request) {
    const { size } = request.descriptor;
    let offset = 0;
    for (let fruitless = 0;;) {
        const began = offset;
        const broken = yield* untilBroken(fromOffset(session, request, offset), (bytes) => {
            offset += bytes;
        });
        if (offset >= size && broken === undefined)
            return;
        fruitless = offset > began ? 1 : fruitless + 1;
        const error = broken ?? new http_error/* HttpError */.j$(`the answer ended after ${offset} of ${size} bytes`, 'ECONNRESET');
        if (fruitless >= TRIES)
            throw fromHttpError(toDeed(request), error);
        await session.timing.sleep(backoff(session.timing, fruitless, 'broken'));
    }
}
/** Passes content on up to its end or until the network fails, which is then its result. */
async function* untilBroken(content, count) {
    try {
        for await (const chunk of content) {
            count(chunk.byteLength);
            yield chunk;
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof http_error/* HttpError */.j$)
            return error;
        throw error;
    }
}
async function* fromOffset(session, { place, descriptor, scopes, cache }, offset) {
    const { answer } = await session.send({
        ...toDeed({ place, descriptor, scopes, cache }),
        method: 'GET',
        url: pathIn(place, `blobs/${descriptor.digest}`),
        scopes,
        headers: {
            ...(offset > 0 ? { range: `bytes=${offset}-` } : {}),
            ...(cache === 'any' ? {} : { 'cache-control': cache }),
        },
    });
    // A server may answer with all of it, or from another byte than the one asked for.
    const start = answer.status === 206 ? startOf(answer.headers['content-range']) : 0;
    if (start > offset)
        throw new http_error/* HttpError */.j$(`asked for bytes from ${offset}, got them from ${start}`, 'ECONNRESET');
    yield* withoutFirst(answer.body, offset - start);
}
function startOf(range) {
    return Number(/^bytes (\d+)-/.exec(range ?? '')?.[1] ?? 0);
}
async function* withoutFirst(body, count) {
    let left = count;
    for await (const chunk of body) {
        if (chunk.byteLength > left)
            yield left === 0 ? chunk : chunk.subarray(left);
        left = Math.max(0, left - chunk.byteLength);
    }
}

;// CONCATENATED MODULE: ./src/edge/registry/fetch-manifest.ts










/** The spec lets a registry refuse more than 4 MiB; what some take beyond is still read. */
const MANIFEST_LIMIT = 8 << 20;
const LIMIT_RULE = 'a manifest has 8 MiB at most (registries need to take only 4)';
const READ_TRIES = 3;
function toCall({ reference, scopes }, method) {
    return {
        operation: 'read the manifest',
        reference,
        method,
        url: pathIn(reference, `manifests/${reference.digest ?? reference.tag ?? 'latest'}`),
        scopes,
        headers: { accept: ACCEPTED_MANIFESTS.join(', ') },
        answers: [404],
    };
}
/** What a reference names, by HEAD; by GET where a registry's HEAD is not whole. */
async function headManifest(session, request) {
    const { answer } = await session.send({ ...toCall(request, 'HEAD'), answers: [400, 404, 405, 501] });
    answer.discard();
    if (answer.status === 404)
        return undefined;
    const descriptor = answer.status < 300 ? toDescriptor(answer, request.reference.digest) : undefined;
    return descriptor ?? (await fetchManifest(session, request))?.descriptor;
}
function toDescriptor({ headers }, wanted) {
    const digest = headers['docker-content-digest'];
    const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
    const size = Number(headers['content-length'] ?? Number.NaN);
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || (wanted !== undefined && wanted !== digest))
        return undefined;
    return isManifestType(mediaType) && Number.isInteger(size) ? { mediaType, digest, size } : undefined;
}
/** A manifest with its digest verified. Wrong or broken bytes are asked for again. */
async function fetchManifest(session, request) {
    for (let tries = 1;; tries += 1) {
        try {
            return await fetchOnce(session, request, tries);
        }
        catch (error) {
            const failure = fromHttpError(toCall(request, 'GET'), error);
            const mayPass = error instanceof http_error/* HttpError */.j$ ||
                (failure instanceof registry_error/* RegistryError */.g && failure.failure.code === DIGEST_INVALID);
            if (failure instanceof registry_error/* RegistryError */.g && saysAbsent(failure))
                return undefined;
            if (!mayPass || tries >= READ_TRIES)
                throw failure;
            await session.timing.sleep(backoff(session.timing, tries, 'broken'));
        }
    }
}
async function fetchOnce(session, request, tries) {
    const call = toCall(request, 'GET');
    const fresh = tries > 1 ? { 'cache-control': 'no-cache' } : {};
    const { answer } = await session.send({ ...call, headers: { ...call.headers, ...fresh } });
    if (answer.status === 404) {
        answer.discard();
        return undefined;
    }
    const bytes = await answer.bytes(MANIFEST_LIMIT + 1);
    const { reference, operation } = call;
    if (bytes.byteLength > MANIFEST_LIMIT)
        throw new registry_error/* RegistryError */.g({ operation, reference, reason: LIMIT_RULE });
    const digest = checkedDigest(bytes, reference, answer);
    const content = decodeManifest(bytes, { file: (0,oci_reference/* formatReference */.FH)(reference) });
    return { descriptor: { mediaType: content.mediaType, digest, size: bytes.byteLength }, bytes, content };
}
/** The bytes must be what was asked for, else what the registry says that they are. */
function checkedDigest(bytes, reference, { headers }) {
    const named = headers['docker-content-digest'];
    const said = typeof named === 'string' && (0,oci_digest/* isDigest */.Bc)(named) ? named : undefined;
    const expected = reference.digest ?? said;
    const found = (0,oci_digest/* digestOf */.ol)(bytes, expected === undefined ? 'sha256' : (0,oci_digest/* algorithmOf */.Hy)(expected));
    if (expected === undefined || found === expected)
        return found;
    const reason = `the content's digest is ${found}, not ${expected}`;
    throw new registry_error/* RegistryError */.g({ operation: 'read the manifest', reference, code: DIGEST_INVALID, reason });
}

;// CONCATENATED MODULE: ./src/edge/registry/start-upload.ts



const PUSH = ['pull', 'push'];
function start_upload_toDeed({ place, descriptor }, operation) {
    return { operation, reference: (0,oci_reference/* referenceIn */.h8)(place, { digest: descriptor.digest }) };
}
async function startUpload(session, target) {
    const deed = start_upload_toDeed(target, 'upload the blob');
    const { answer, url } = await session.send({
        ...deed,
        method: 'POST',
        url: pathIn(target.place, 'blobs/uploads/'),
        scopes: [{ repository: target.place.repository, actions: PUSH }],
    });
    answer.discard();
    return locationOf(answer.headers.location, url, deed);
}
/** @throws RegistryError when the answer does not say where the upload goes on */
function locationOf(location, base, deed) {
    if (location !== undefined && URL.canParse(location, base.href))
        return resolveLocation(location, base);
    throw new registry_error/* RegistryError */.g({
        ...deed,
        reason: 'the registry did not say where to upload to (no usable Location)',
    });
}
/** Whether a repository has a blob. What a registry will not tell is taken for "no": an upload will show. */
async function hasBlob(session, target, actions = PUSH) {
    const { place, descriptor } = target;
    const { answer } = await session.send({
        ...start_upload_toDeed(target, 'look for the blob'),
        method: 'HEAD',
        url: pathIn(place, `blobs/${descriptor.digest}`),
        scopes: [{ repository: place.repository, actions }],
        answers: [400, 401, 403, 404, 405],
    });
    answer.discard();
    return answer.status >= 200 && answer.status < 300;
}

;// CONCATENATED MODULE: ./src/edge/registry/put-manifest.ts






const OPERATION = 'put the manifest';
/** What registries say that do not see yet what they took a moment ago. */
const BLOBS_MISSING = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN'];
const BLOB_WAITS = [1000, 2000, 4000];
/** Stores a manifest and proves its arrival: by the digest that the registry answers, else by asking for it. */
async function putManifest(session, reference, { bytes, mediaType }) {
    const digest = reference.digest ?? (0,oci_digest/* digestOf */.ol)(bytes);
    if ((0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) !== digest)
        throw new Error(`the bytes put as ${digest} have another digest`);
    const target = (0,oci_reference/* referenceIn */.h8)(reference, reference.tag === undefined ? { digest } : { tag: reference.tag });
    const scopes = [{ repository: reference.repository, actions: PUSH }];
    const outcome = await putPatiently(session, {
        operation: OPERATION,
        reference: target,
        method: 'PUT',
        url: pathIn(reference, `manifests/${reference.tag ?? digest}`),
        scopes,
        headers: { 'content-type': mediaType },
        body: { length: bytes.byteLength, content: () => [bytes] },
    });
    if (outcome instanceof registry_error/* RegistryError */.g && !isConflict(outcome))
        throw outcome;
    if (!(outcome instanceof registry_error/* RegistryError */.g) && isProof(outcome, bytes))
        return digest;
    const found = await headManifest(session, { reference: target, scopes });
    if (found?.digest === digest)
        return digest;
    if (outcome instanceof registry_error/* RegistryError */.g)
        throw outcome;
    const reason = `the registry took ${digest} and now shows ${found?.digest ?? 'nothing'}`;
    throw new registry_error/* RegistryError */.g({ operation: OPERATION, reference: target, reason });
}
/** The digest that the registry answered, or its refusal. Blobs that it does not see yet are waited for. */
async function putPatiently(session, call) {
    for (const wait of BLOB_WAITS) {
        const outcome = await putOnce(session, call);
        if (!(outcome instanceof registry_error/* RegistryError */.g) || !lacksBlobs(outcome))
            return outcome;
        await session.timing.sleep(wait);
    }
    return putOnce(session, call);
}
async function putOnce(session, call) {
    try {
        const { answer } = await session.send(call);
        answer.discard();
        return [answer.headers['docker-content-digest']].flat()[0];
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g)
            return error;
        throw error;
    }
}
/** ECR, Harbor and ACR each have another status for a tag that may not move. */
function isConflict(error) {
    const { status } = error.failure;
    return !lacksBlobs(error) && status !== undefined && [400, 403, 409, 412].includes(status);
}
function lacksBlobs({ failure }) {
    return BLOBS_MISSING.includes(failure.code);
}
function isProof(header, bytes) {
    return header !== undefined && (0,oci_digest/* isDigest */.Bc)(header) && (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(header)) === header;
}

;// CONCATENATED MODULE: ./src/edge/registry/bring-manifest.ts








const CHILDREN_AT_ONCE = 4;
const BLOBS_AT_ONCE = 16;
/** Reads what is pinned; that it is gone is a failure here. */
async function readPinned({ source }, digest) {
    const found = await source.manifest(digest);
    if (found === undefined)
        throw new user_error/* UserError */.yo(`the source has no manifest ${digest}; was it deleted meanwhile?`);
    return found;
}
/** Brings all that a manifest names to the lanes: its blobs, or its children with all that they name. */
async function bringContent(tree, { content }, lanes) {
    if (lanes.length === 0)
        return;
    await (0,map_limit/* mapLimit */.s)(unique(childrenOf(content)), CHILDREN_AT_ONCE, (child) => bringChild(tree, child, lanes));
    const blobs = await present(tree, unique(blobsOf(content)));
    await (0,map_limit/* mapLimit */.s)(blobs, BLOBS_AT_ONCE, (blob) => tree.gate(() => bringBlob(tree, blob, lanes.filter(isRunning))));
}
async function bringChild(tree, child, lanes) {
    const lacking = await lanesWithout(tree, child.digest, lanes.filter(isRunning));
    if (lacking.length === 0)
        return;
    const fetched = await readPinned(tree, child.digest);
    await bringContent(tree, fetched, lacking);
    await (0,map_limit/* mapLimit */.s)(lacking, lacking.length, (lane) => putTo(tree, fetched, lane, 'child'));
}
/** Lanes that had something before are asked; to ask an empty repository for each child is of no use. */
async function lanesWithout(tree, digest, lanes) {
    const found = await (0,map_limit/* mapLimit */.s)(lanes, lanes.length, async (lane) => {
        if (lane.before === 'nothing')
            return undefined;
        return tryStep(lane, tree.sourceFailures, () => lane.sink.head({ digest }));
    });
    return lanes.filter((_, index) => found[index] === undefined);
}
/** Layers that may be elsewhere are copied where the source has them. */
async function present({ source }, blobs) {
    const kept = await (0,map_limit/* mapLimit */.s)(blobs, BLOBS_AT_ONCE, async (blob) => {
        const isElsewhere = isForeignType(blob.mediaType) || (blob.urls ?? []).length > 0;
        return isElsewhere && !(await source.has(blob)) ? [] : [blob];
    });
    return kept.flat();
}
function unique(descriptors) {
    return [...new Map(descriptors.map((one) => [one.digest, one])).values()];
}
/** Puts a manifest; when the registry turns out to lack blobs that it seemed to have, they are brought once more. */
async function putTo(tree, fetched, lane, name) {
    await tryStep(lane, tree.sourceFailures, async () => {
        try {
            await lane.sink.put(fetched, name);
        }
        catch (error) {
            if (!(error instanceof registry_error/* RegistryError */.g) || !lacksBlobs(error))
                throw error;
            for (const { digest } of blobsOf(fetched.content))
                tree.landed.forget(lane.sink.registry, digest);
            await bringContent(tree, fetched, [lane]);
            await lane.sink.put(fetched, name);
        }
    });
}

;// CONCATENATED MODULE: ./src/edge/registry/gate.ts
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

;// CONCATENATED MODULE: ./src/edge/registry/landed.ts
function createLanded() {
    const flights = new Map();
    const keyOf = (registry, digest) => `${registry} ${digest}`;
    return {
        claim: (registry, digest, repository) => {
            const key = keyOf(registry, digest);
            const flight = flights.get(key);
            if (flight !== undefined)
                return flight;
            let settle = (_) => undefined;
            flights.set(key, new Promise((resolve) => {
                settle = resolve;
            }));
            let isSettled = false;
            const arrived = () => {
                isSettled = true;
                settle(repository);
            };
            const failed = () => {
                if (isSettled)
                    return;
                flights.delete(key);
                settle(undefined);
            };
            return { arrived, failed };
        },
        forget: (registry, digest) => {
            flights.delete(keyOf(registry, digest));
        },
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/copy.ts






/** How many blobs are under way at once; each is one stream from a source and one to each destination. */
const copy_BLOBS_AT_ONCE = 8;
/** Copies share what they learn of destinations: which blob lies where, and which is on its way. */
function createCopier({ openSource, openSink }) {
    const landed = createLanded();
    const gate = createGate(copy_BLOBS_AT_ONCE);
    return {
        copy: async ({ source, destinations }) => {
            const lanes = destinations.map((destination) => toLane(destination, openSink(destination)));
            const sourceFailures = new WeakSet();
            const watched = watchFailures(openSource(source), sourceFailures);
            const tree = { source: watched, landed, gate, sourceFailures };
            return copyTo(tree, source, lanes);
        },
    };
}
async function copyTo(tree, { digest }, lanes) {
    try {
        await (0,map_limit/* mapLimit */.s)(lanes, lanes.length, (lane) => tryStep(lane, tree.sourceFailures, () => copy_look(lane, tree.source, digest)));
        if (lanes.some(isRunning))
            await bring(tree, digest, lanes.filter(isRunning));
    }
    catch (error) {
        if (!isBlamable(error))
            throw error;
        for (const lane of lanes.filter(isRunning))
            lane.failure = error;
    }
    return lanes.map(toOutcome);
}
/** Finds the names that have to be written, and so whether the content may be there. */
async function copy_look(lane, { place }, digest) {
    const { tags } = lane.destination;
    const names = tags.length === 0 ? [{ digest }] : tags.map((tag) => ({ tag }));
    const found = await (0,map_limit/* mapLimit */.s)(names, 4, (name) => lane.sink.head(name));
    lane.pending = names.filter((_, index) => found[index] !== digest);
    const isRetag = place?.registry === lane.sink.registry && place.repository === lane.sink.repository;
    if (isRetag || found.includes(digest))
        lane.before = 'everything';
    else if (found.some((one) => one !== undefined))
        lane.before = 'something';
}
async function bring(tree, digest, lanes) {
    const root = await readPinned(tree, digest);
    await bringContent(tree, root, lanes.filter(({ before }) => before !== 'everything'));
    await (0,map_limit/* mapLimit */.s)(lanes, lanes.length, async (lane) => {
        // One after the other, in the order that was asked for: the last is often the one that people pull.
        for (const name of lane.pending ?? [])
            await putTo(tree, root, lane, name);
    });
}

;// CONCATENATED MODULE: ./src/edge/registry/layout.ts









/** @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const INDEX_FILE = 'index.json';
const LAYOUT_FILE = 'oci-layout';
const READ_SIZE = 1 << 20;
function blobPath(folder, digest) {
    return (0,external_node_path_.join)(folder, 'blobs', (0,oci_digest/* algorithmOf */.Hy)(digest), (0,oci_digest/* hexOf */.ZD)(digest));
}
/** Reads a layout's content, verified as if it came from far away: it may have been unpacked from an artifact. */
function openLayoutSource(folder) {
    return {
        place: undefined,
        manifest: (digest) => inFolder(folder, () => readManifest(folder, digest)),
        has: (descriptor) => inFolder(folder, () => hasFile(folder, descriptor)),
        blob: (descriptor) => readBlobFile(folder, descriptor),
    };
}
/** What a layout's `index.json` names; undefined where there is none. */
async function readLayoutIndex(folder) {
    const file = (0,external_node_path_.join)(folder, INDEX_FILE);
    const bytes = await readIfThere(file);
    if (bytes === undefined)
        return undefined;
    const content = decodeManifest(bytes, { file });
    if (!manifest_isIndex(content))
        throw new user_error/* UserError */.yo({ position: { file }, message: 'is not an index' });
    return content;
}
async function readManifest(folder, digest) {
    const file = blobPath(folder, digest);
    const bytes = await readIfThere(file);
    if (bytes === undefined)
        return undefined;
    const found = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest));
    if (found !== digest)
        throw new user_error/* UserError */.yo({ position: { file }, message: `its digest is ${found}` });
    const content = decodeManifest(bytes, { file });
    return { descriptor: { mediaType: content.mediaType, digest, size: bytes.byteLength }, bytes, content };
}
async function hasFile(folder, { digest, size }) {
    const found = await (0,promises_.stat)(blobPath(folder, digest)).catch(ifMissing);
    return found?.size === size;
}
async function* readBlobFile(folder, descriptor) {
    const file = blobPath(folder, descriptor.digest);
    try {
        yield* verified((0,external_node_fs_.createReadStream)(file, { highWaterMark: READ_SIZE }), descriptor);
    }
    catch (error) {
        throw new user_error/* UserError */.yo({ position: { file }, message: `cannot be read: ${(0,system_error/* messageOf */.bD)(error)}` }, { cause: error });
    }
}
async function readIfThere(file) {
    return (0,promises_.readFile)(file).catch(ifMissing);
}
/** @throws whatever it is given, unless it says that a file is not there */
function ifMissing(error) {
    if ((0,system_error/* codeOf */.$N)(error) === 'ENOENT')
        return undefined;
    throw error;
}
/** Gives the file system's failures the folder's name; others, such as the content's, have their own words. */
async function inFolder(folder, step) {
    try {
        return await step();
    }
    catch (error) {
        if ((0,system_error/* codeOf */.$N)(error) === undefined || isBlamable(error))
            throw error;
        throw new user_error/* UserError */.yo({ position: { file: folder }, message: (0,system_error/* messageOf */.bD)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/edge/registry/layout-sink.ts









/**
 * Writes into a layout, which is made where there is none. Files appear whole or not at all; `index.json` comes last.
 * One sink a folder: two would overwrite each other's index.
 */
function openLayoutSink(folder) {
    let indexed = Promise.resolve();
    const put = async (manifest, name) => {
        const { descriptor, bytes } = manifest;
        await writeBlob(folder, descriptor, async function* one() {
            yield bytes;
        });
        if (name === 'child')
            return;
        const next = indexed.then(() => addToIndex(folder, descriptor, name));
        indexed = next.catch(() => undefined);
        await next;
    };
    return {
        registry: (0,external_node_path_.resolve)(folder),
        repository: '',
        head: (name) => inFolder(folder, () => findName(folder, name)),
        open: (descriptor) => inFolder(folder, async () => {
            if (await hasFile(folder, descriptor))
                return undefined;
            return { put: (content) => inFolder(folder, () => writeBlob(folder, descriptor, content)) };
        }),
        put: (manifest, name) => inFolder(folder, () => put(manifest, name)),
    };
}
async function findName(folder, name) {
    const entries = (await readLayoutIndex(folder))?.manifests ?? [];
    return entries.find((entry) => ('tag' in name ? nameOf(entry) === name.tag : entry.digest === name.digest))
        ?.digest;
}
async function writeBlob(folder, { digest }, content) {
    const file = blobPath(folder, digest);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await writeWhole(file, (partial) => (0,external_node_stream_promises_.pipeline)(content(), (0,external_node_fs_.createWriteStream)(partial)));
}
async function addToIndex(folder, { mediaType, digest, size }, name) {
    const before = (await readLayoutIndex(folder))?.manifests ?? [];
    const others = before.filter((entry) => 'tag' in name ? nameOf(entry) !== name.tag : entry.digest !== digest);
    const annotations = 'tag' in name ? { annotations: { [annotationKeys.refName]: name.tag } } : {};
    const index = {
        mediaType: OCI_INDEX,
        manifests: [...others, { mediaType, digest, size, ...annotations }],
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, LAYOUT_FILE), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    await writeWhole((0,external_node_path_.join)(folder, INDEX_FILE), (partial) => (0,promises_.writeFile)(partial, encodeManifest(index)));
}
async function writeWhole(file, write) {
    const partial = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await write(partial);
        await (0,promises_.rename)(partial, file);
    }
    finally {
        await (0,promises_.rm)(partial, { force: true });
    }
}
function nameOf({ annotations }) {
    return annotations?.[annotationKeys.refName];
}

;// CONCATENATED MODULE: ./src/edge/registry/pages.ts
const PAGES = 10_000;
/**
 * Reads a list page by page, as its `Link` headers say; undefined when the first page is not there.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
async function readPages(session, call, read) {
    const items = [];
    const seen = new Set();
    let next = new URL(call.url, session.base);
    while (next !== undefined && !seen.has(next.href) && seen.size < PAGES) {
        seen.add(next.href);
        const { answer } = await session.send({ ...call, url: next });
        const page = await read(answer);
        if (page === undefined)
            return seen.size === 1 ? undefined : items;
        items.push(...page);
        next = nextPage(answer.headers['link'], next);
    }
    return items;
}
/** The next page's URL, always at the registry itself: a link elsewhere would take our login along. */
function nextPage(link, base) {
    const header = [link ?? []].flat().join(', ');
    for (const [, target = '', parameters = ''] of header.matchAll(/<([^>]*)>((?:\s*;[^,<]*)*)/g)) {
        if (!/;\s*rel="?(?:[^"]*\s)?next(?:\s[^"]*)?"?\s*(?:;|$)/i.test(parameters))
            continue;
        if (!URL.canParse(target, base.href))
            return undefined;
        const { pathname, search } = new URL(target, base);
        return new URL(`${pathname}${search}`, base.origin);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/oci/referrers.ts


/**
 * The tag under which a registry without the referrers API keeps the list of what refers to a digest.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(subject) {
    return `${(0,oci_digest/* algorithmOf */.Hy)(subject)}-${(0,oci_digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
/** The entry of a list of referrers for a manifest that has a subject: registries write it like this, and so must we. */
function toReferrer({ descriptor, content }) {
    const artifactType = content.artifactType ?? (isIndex(content) ? undefined : content.config.mediaType);
    const { mediaType, digest, size } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/referrers.ts







/**
 * What refers to a digest: by the API or, where a registry has none, by the tag schema.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers
 */
async function readReferrers(session, request, withoutApi) {
    const { registry } = request.place;
    if (!withoutApi.has(registry)) {
        const listed = await readByApi(session, request);
        if (listed !== undefined)
            return listed;
        withoutApi.add(registry);
    }
    return readByTag(session, request);
}
async function readByApi(session, { place, subject, scopes }) {
    const { registry, repository } = place;
    const reference = { registry, repository, digest: subject };
    const read = async (answer) => {
        // A registry without the API answers what it likes; only an index is the list.
        const isList = answer.status === 200 && (answer.headers['content-type'] ?? '').startsWith(OCI_INDEX);
        if (!isList) {
            answer.discard();
            return undefined;
        }
        const content = decodeManifest(await answer.bytes(MANIFEST_LIMIT), { file: (0,oci_reference/* formatReference */.FH)(reference) });
        return manifest_isIndex(content) ? content.manifests : undefined;
    };
    const call = {
        operation: 'list the referrers of',
        reference,
        method: 'GET',
        url: pathIn(place, `referrers/${subject}`),
        scopes,
        headers: { accept: OCI_INDEX },
        answers: [400, 404, 405, 406, 501],
    };
    return readPages(session, call, read);
}
async function readByTag(session, { place, subject, scopes }) {
    const reference = { registry: place.registry, repository: place.repository, tag: referrersTag(subject) };
    const found = await fetchManifest(session, { reference, scopes });
    // GitLab answers this tag with the image itself.
    if (found === undefined || found.descriptor.digest === subject || !manifest_isIndex(found.content))
        return [];
    return found.content.manifests;
}

;// CONCATENATED MODULE: ./src/edge/registry/reader.ts










const tagsSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });
const TAGS_LIMIT = 64 << 20;
const TAGS_PER_PAGE = 1000;
/**
 * Reads registries. The actions are what tokens are asked for: who is going to write to a repository
 * spares a token when it reads under the same scope.
 */
function createReader(sessions, actions) {
    const withoutApi = new Set();
    /** Blobs that once arrived with wrong bytes: some cache on the way holds them. */
    const spoilt = new Set();
    const scopesIn = ({ repository }) => [{ repository, actions }];
    return {
        head: (reference) => headManifest(sessions(reference.registry), { reference, scopes: scopesIn(reference) }),
        manifest: (reference) => fetchManifest(sessions(reference.registry), { reference, scopes: scopesIn(reference) }),
        blob: (place, descriptor) => {
            const content = () => {
                const cache = spoilt.has(descriptor.digest) ? 'no-cache' : 'any';
                return readBlob(sessions(place.registry), { place, descriptor, scopes: scopesIn(place), cache });
            };
            return rememberSpoilt(content, descriptor, spoilt);
        },
        tags: (place) => readTags(sessions(place.registry), place, scopesIn(place)),
        referrers: (place, subject) => readReferrers(sessions(place.registry), { place, subject, scopes: scopesIn(place) }, withoutApi),
    };
}
async function* rememberSpoilt(content, { digest }, spoilt) {
    try {
        yield* content();
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g && error.failure.code === DIGEST_INVALID)
            spoilt.add(digest);
        throw error;
    }
}
async function readTags(session, place, scopes) {
    const call = {
        operation: 'list the tags of',
        reference: place,
        method: 'GET',
        url: pathIn(place, `tags/list?n=${TAGS_PER_PAGE}`),
        scopes,
        answers: [404],
    };
    try {
        return await readPages(session, call, async (answer) => {
            const bytes = await answer.bytes(TAGS_LIMIT);
            if (answer.status === 404)
                return undefined;
            const text = new TextDecoder().decode(bytes);
            return (0,decode/* decodeJson */.x)(tagsSchema, text, { file: `the tags of ${(0,oci_reference/* formatReference */.FH)(place)}` }).tags ?? [];
        });
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g && saysAbsent(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/edge/registry/challenge.ts
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
/** `Negotiate YII=`: a scheme's single value. A parameter's name is none, since more than `=` follows it. */
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
const COMMAS = /[ \t,]*/y;
/**
 * Reads a `WWW-Authenticate` header, in which commas part challenges and their parameters alike.
 * What breaks the grammar ends the reading: what was understood until then counts.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
function parseChallenges(header) {
    const challenges = [];
    const take = createScanner(header);
    for (;;) {
        take(COMMAS);
        const word = take(TOKEN)?.[0];
        if (word === undefined)
            return challenges;
        take(SPACE);
        const current = challenges.at(-1);
        if (current !== undefined && take(/=[ \t]*/y) !== undefined) {
            const value = take(QUOTED)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? take(TOKEN)?.[0];
            if (value === undefined)
                return challenges;
            current.parameters[word.toLowerCase()] = value;
        }
        else {
            challenges.push({ scheme: word.toLowerCase(), parameters: {} });
            take(TOKEN68);
        }
    }
}
/** Takes what a sticky pattern matches next, and moves behind it. */
function createScanner(text) {
    let at = 0;
    return (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null)
            return undefined;
        at = pattern.lastIndex;
        return match;
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/scope.ts
/** `repository:acme/base:pull,push` @see https://distribution.github.io/distribution/spec/auth/scope/ */
function formatScope({ repository, actions }) {
    return `repository:${repository}:${actions.join(',')}`;
}
/** Whether a token for these scopes serves for that one. */
function covers(granted, wanted) {
    const [resource, actions] = splitScope(wanted);
    return granted.some((scope) => {
        const [same, has] = splitScope(scope);
        return same === resource && actions.every((action) => has.includes(action));
    });
}
/** The scopes without those that others cover, in an order of their own: it is a token's key. */
function mergeScopes(scopes) {
    const unique = [...new Set(scopes)].toSorted();
    return unique.filter((scope) => !covers(unique.filter((other) => other !== scope), scope));
}
function splitScope(scope) {
    const colon = scope.lastIndexOf(':');
    return [scope.slice(0, colon), scope.slice(colon + 1).split(',')];
}

;// CONCATENATED MODULE: ./src/edge/registry/token.ts




const tokenSchema = schemas/* object */.Ikc({
    token: schemas/* string */.YjP().min(1).optional(),
    access_token: schemas/* string */.YjP().min(1).optional(),
    expires_in: schemas/* number */.aig().positive().optional(),
});
const SECONDS = 60;
const SHARE_OF_LIFE = 0.75;
const LIMIT = 1 << 20;
const CLIENT = 'imagefleet';
/** A token server's refusal. */
class TokenError extends Error {
    status;
    constructor(status, reason) {
        super(reason);
        this.name = 'TokenError';
        this.status = status;
    }
}
/**
 * Asks for a token.
 * @see https://distribution.github.io/distribution/spec/auth/token/
 * @see https://distribution.github.io/distribution/spec/auth/oauth/
 * @throws TokenError when it is refused
 */
async function fetchToken({ http, timing }, realm, { scopes, credential }) {
    if (credential !== undefined && realm.url.protocol !== 'https:' && !isLoopback(realm.url.hostname)) {
        throw new http_error/* HttpError */.j$(`its token server ${realm.url.host} is not on https`, 'ERR_INVALID_REALM');
    }
    const asked = timing.now();
    const answer = await http.send(credential?.kind === 'identity'
        ? toExchange(realm, scopes, credential.token)
        : toQuestion(realm, scopes, credential));
    const text = new TextDecoder().decode(await answer.bytes(LIMIT));
    if (answer.status !== 200)
        throw new TokenError(answer.status, reasonOf(answer.status, text));
    const { data } = tokenSchema.safeParse(error_toJson(text));
    const value = data?.token ?? data?.access_token;
    if (value === undefined)
        throw new TokenError(answer.status, 'the token server answered without a token');
    const life = (data?.expires_in ?? SECONDS) * 1000 * SHARE_OF_LIFE;
    return { value, scopes, staleAt: asked + life };
}
function reasonOf(status, text) {
    const { message } = readRefusal(text);
    return `the token server answered ${status}${message === undefined ? '' : `: ${message}`}`;
}
function toQuestion(realm, scopes, credential) {
    const url = new URL(realm.url);
    if (realm.service !== undefined)
        url.searchParams.set('service', realm.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const login = credential?.kind === 'password' ? credential : undefined;
    if (login !== undefined)
        url.searchParams.set('account', login.username);
    return {
        method: 'GET',
        url,
        headers: login === undefined ? {} : { authorization: basic(login.username, login.password) },
    };
}
function toExchange(realm, scopes, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CLIENT,
        refresh_token: refreshToken,
    });
    if (realm.service !== undefined)
        form.set('service', realm.service);
    form.set('scope', scopes.join(' '));
    const bytes = new TextEncoder().encode(form.toString());
    return {
        method: 'POST',
        url: realm.url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: { length: bytes.byteLength, content: () => [bytes] },
    };
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./src/edge/registry/auth.ts



/** One registry's logins: how it wants them, learnt from its first 401, and the tokens that it gave. */
function createAuth({ http, timing, credentials }) {
    let scheme = { kind: 'unknown' };
    let entries = [];
    const drop = (token) => {
        entries = entries.filter((entry) => entry.token !== token);
    };
    /** A kept token that serves, or a new one; whoever needs the same at the same time shares it. */
    const tokenFor = async (realm, wanted, credential) => {
        const login = JSON.stringify(credential ?? null);
        const kept = entries.find((one) => one.login === login && wanted.every((scope) => covers(one.scopes, scope)));
        if (kept !== undefined) {
            const token = await kept.token;
            if (token.staleAt > timing.now())
                return token.value;
            drop(kept.token);
        }
        const scopes = mergeScopes(wanted);
        const token = fetchToken({ http, timing }, realm, { scopes, credential });
        entries = [...entries, { login, scopes, token }];
        token.catch(() => drop(token));
        return (await token).value;
    };
    const authorize = async ({ place, scopes }) => {
        const credential = await credentials.find(place);
        if (credential?.kind === 'bearer')
            return `Bearer ${credential.token}`;
        if (scheme.kind === 'bearer')
            return `Bearer ${await tokenFor(scheme.realm, scopes, credential)}`;
        if (scheme.kind === 'unknown' || credential?.kind !== 'password')
            return undefined;
        return basic(credential.username, credential.password);
    };
    const reauthorize = async (wish, refused) => {
        const learnt = readChallenge(refused.challenge ?? '');
        // The token is good, but it does not open this door, and no other will.
        if (learnt.error === 'insufficient_scope' && refused.header !== undefined)
            return undefined;
        scheme = learnt.scheme;
        entries = await withoutToken(entries, refused.header);
        const asked = learnt.scopes.filter((scope) => !covers(wish.scopes, scope));
        const header = await authorize({ ...wish, scopes: [...wish.scopes, ...asked] });
        return header === refused.header ? undefined : header;
    };
    return { authorize, reauthorize };
}
async function withoutToken(entries, header) {
    const values = await Promise.all(entries.map(({ token }) => token.then(({ value }) => value).catch(() => undefined)));
    return entries.filter((_, index) => `Bearer ${values[index]}` !== header);
}
function readChallenge(header) {
    const challenges = parseChallenges(header);
    const { parameters } = challenges.find(({ scheme }) => scheme === 'bearer') ?? {};
    const realm = parameters?.['realm'] ?? '';
    if (parameters !== undefined && URL.canParse(realm)) {
        const service = parameters['service'];
        const scopes = (parameters['scope'] ?? '').split(' ').filter(Boolean);
        return {
            scheme: { kind: 'bearer', realm: { url: new URL(realm), service } },
            scopes,
            error: parameters['error'],
        };
    }
    const offersBasic = challenges.some(({ scheme }) => scheme === 'basic');
    return { scheme: offersBasic ? { kind: 'basic' } : { kind: 'unknown' }, scopes: [] };
}

;// CONCATENATED MODULE: ./src/edge/registry/redirect.ts


const HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/**
 * Sends a request and follows redirects. Credentials go to the origin they are for and to no other: blob storage
 * refuses a second kind of login, and anybody else has no business with them.
 */
async function sendFollowing(http, first) {
    let request = first;
    for (let hop = 0; hop <= HOPS; hop += 1) {
        const answer = await http.send(request);
        const location = answer.headers.location;
        if (!REDIRECTS.includes(answer.status) || location === undefined)
            return { answer, url: request.url };
        answer.discard();
        request = redirected(request, location, answer.status);
    }
    throw new http_error/* HttpError */.j$(`more than ${HOPS} redirects`, 'ERR_INVALID_REDIRECT');
}
function redirected(request, location, status) {
    const from = request.url;
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
        throw refused('to what is no http address');
    if (from.protocol === 'https:' && url.protocol === 'http:')
        throw refused('from https to plain http');
    if (isLinkLocal(url.hostname))
        throw refused('to a link-local address');
    if (isLoopback(url.hostname) && !isLoopback(from.hostname))
        throw refused('to this machine itself');
    const keepsMethod = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
    if (!keepsMethod)
        throw refused(`a ${request.method} with ${status}`);
    const { authorization, ...open } = request.headers;
    const kept = authorization === undefined || url.origin !== from.origin ? open : request.headers;
    return { ...request, url, headers: kept };
}
const refused = (what) => new http_error/* HttpError */.j$(`redirected ${what}`, 'ERR_INVALID_REDIRECT');

;// CONCATENATED MODULE: ./src/edge/registry/session.ts







/** A storage's signed URL may have expired: then the registry is asked for a new one. */
const STORAGE_TRIES = 3;
function createSession({ base, http, auth, timing, onWait }) {
    const exchange = createExchange(base, http, auth);
    let pausedUntil = 0;
    /** A registry that limits us limits all our requests: none is sent before the pause is over. */
    const waitOut = async () => {
        for (let left = pausedUntil - timing.now(); left > 0; left = pausedUntil - timing.now())
            await timing.sleep(left);
    };
    const wait = async ({ cause, after, error }, tries) => {
        const milliseconds = after ?? backoff(timing, tries, cause);
        if (cause === 'broken') {
            await timing.sleep(milliseconds);
            return;
        }
        pausedUntil = Math.max(pausedUntil, timing.now() + milliseconds);
        onWait({ host: base.host, milliseconds, reason: error instanceof Error ? error.message : String(error) });
    };
    const send = async (call) => {
        for (let tries = 1;; tries += 1) {
            await waitOut();
            const attempt = await tryOnce(call, exchange, base, timing);
            if ('followed' in attempt)
                return attempt.followed;
            const { failure } = attempt;
            const over = call.repeat === 'never' || tries >= failure.tries;
            if (!over || failure.cause === 'limited')
                await wait(failure, tries);
            if (over)
                throw failure.error;
        }
    };
    return { base, timing, send };
}
async function tryOnce(call, exchange, base, timing) {
    try {
        const followed = await exchange(call);
        const { status } = followed.answer;
        if ((status >= 200 && status < 300) || call.answers?.includes(status) === true)
            return { followed };
        const abroad = followed.url.origin !== new URL(call.url, base).origin;
        return {
            failure: await judgeAnswer(call, followed, { tries: abroad ? STORAGE_TRIES : 1, now: timing.now() }),
        };
    }
    catch (error) {
        return { failure: judgeError(call, error) };
    }
}
async function judgeAnswer(call, { answer }, { tries, now }) {
    const { status, headers } = answer;
    const error = await toRegistryError(call, answer);
    const after = parseRetryAfter(headers['retry-after'], now);
    if (after !== undefined && after > LONGEST_PAUSE)
        return { error: tooLong(error, after), tries: 1, cause: 'broken' };
    const cause = status === 429 || after !== undefined ? 'limited' : 'broken';
    return { error, tries: isPassing(status) ? TRIES : tries, cause, after };
}
function judgeError(call, error) {
    if (error instanceof http_error/* HttpError */.j$) {
        return { error: fromHttpError(call, error), tries: triesFor(error.code), cause: 'broken' };
    }
    if (!(error instanceof TokenError))
        throw error;
    const { status, message: reason } = error;
    const { operation, reference } = call;
    const refused = new registry_error/* RegistryError */.g({ operation, reference, status, reason }, { cause: error });
    return { error: refused, tries: isPassing(status) ? TRIES : 1, cause: 'broken' };
}
function tooLong({ failure }, after) {
    const seconds = Math.round(after / 1000);
    return new registry_error/* RegistryError */.g({
        ...failure,
        reason: `${failure.reason}; it asks us to wait ${seconds} s, which is too long`,
    });
}
/** Sends a call with the login that it needs; a 401 is answered with a better one. */
function createExchange(base, http, auth) {
    const inTurn = createFirstAlone();
    return (call) => {
        const url = new URL(call.url, base);
        const request = (authorization) => {
            const login = authorization === undefined ? {} : { authorization };
            const headers = { 'accept-encoding': 'identity', 'user-agent': 'imagefleet', ...call.headers, ...login };
            const { method, body } = call;
            return sendFollowing(http, { method, url, headers, ...(body === undefined ? {} : { body }) });
        };
        // An upload's location may lie with a storage, which has nothing to do with our login.
        if (url.origin !== base.origin)
            return request(undefined);
        return inTurn(() => askWithLogin({ call, request, auth, origin: base.origin }));
    };
}
/** One is the rule; where tokens die young, requests that run side by side use up each other's. */
const LOGINS = 4;
async function askWithLogin({ call, request, auth, origin }) {
    const wish = { place: call.reference, scopes: call.scopes.map(formatScope) };
    let header = await auth.authorize(wish);
    for (let logins = 1;; logins += 1) {
        const followed = await request(header);
        const { status, headers } = followed.answer;
        if (status !== 401 || followed.url.origin !== origin || logins > LOGINS)
            return followed;
        header = await auth.reauthorize(wish, { header, challenge: headers['www-authenticate'] });
        if (header === undefined)
            return followed;
        followed.answer.discard();
    }
}
/** Lets the first step run alone: it learns how the registry wants to be asked, and no other runs into the same 401. */
function createFirstAlone() {
    let first;
    return async (step) => {
        if (first === undefined) {
            const running = step();
            first = running.catch(() => undefined);
            return running;
        }
        await first;
        return step();
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/sessions.ts



function createSessions({ insecure, credentials, ...means }) {
    const sessions = new Map();
    return (registry) => {
        const known = sessions.get(registry);
        if (known !== undefined)
            return known;
        const auth = createAuth({ ...means, credentials });
        const session = createSession({ ...means, auth, base: endpointOf(registry, insecure) });
        sessions.set(registry, session);
        return session;
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/put-content.ts





/** How often bytes that are wrong, at their source or on arrival, are sent again. */
const WRONG_TRIES = 3;
/** The registry lost or spoilt an upload: a new one may do better. */
const LOST_CODES = [
    'BLOB_UPLOAD_UNKNOWN',
    'BLOB_UPLOAD_INVALID',
    DIGEST_INVALID,
];
/**
 * Sends a blob's bytes in one request. After a failure that may pass they are sent again, from their start, to a
 * new upload; but first the registry is asked whether the blob arrived: its answer may be all that was lost.
 */
async function putContent(put) {
    const { session, target } = put;
    let { location } = put;
    for (let tries = 1;; tries += 1) {
        const failure = await tryPut({ ...put, location });
        if (failure === undefined)
            return;
        const { blame, error } = failure;
        if (tries >= put_content_triesFor(failure))
            throw error;
        await session.timing.sleep(backoff(session.timing, tries, 'broken'));
        if (blame === 'destination' && (await hasBlob(session, target)))
            return;
        location = await startUpload(session, target);
    }
}
async function tryPut(put) {
    const source = watchSource(put.content);
    try {
        await put_content_putOnce({ ...put, content: source.content });
        return undefined;
    }
    catch (error) {
        return { error, blame: source.failed() ? 'source' : 'destination' };
    }
}
function put_content_triesFor({ error, blame }) {
    if (!(error instanceof registry_error/* RegistryError */.g))
        return 1;
    const { status, code } = error.failure;
    if (code === DIGEST_INVALID)
        return WRONG_TRIES;
    // With all else the source has been patient itself.
    if (blame === 'source')
        return 1;
    return status === undefined || status === 404 || isPassing(status) || LOST_CODES.includes(code) ? TRIES : 1;
}
async function put_content_putOnce({ session, target, content, location }) {
    const { digest, size } = target.descriptor;
    // The rest of the location's query is the registry's own state, and must come back letter by letter.
    const separator = location.href.includes('?') ? '&' : '?';
    const { answer } = await session.send({
        operation: 'upload the blob',
        reference: (0,oci_reference/* referenceIn */.h8)(target.place, { digest }),
        method: 'PUT',
        url: new URL(`${location.href}${separator}digest=${encodeURIComponent(digest)}`),
        scopes: [{ repository: target.place.repository, actions: PUSH }],
        headers: { 'content-type': 'application/octet-stream' },
        body: { length: size, content },
        repeat: 'never',
    });
    answer.discard();
}
/** Tells afterwards whether it was the content that failed. */
function watchSource(content) {
    let failed = false;
    async function* watched() {
        try {
            yield* content();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    }
    return { content: watched, failed: () => failed };
}

;// CONCATENATED MODULE: ./src/edge/registry/upload.ts




/** From this size on a needless upload costs more than a needless question. */
const upload_LARGE = 32 << 20;
/**
 * Asks a registry to take a blob from a repository that it has, which may be the target itself. One request is the
 * question whether the blob is there, the mount, and the start of the upload where it is not.
 * @returns undefined when the target has the blob now
 */
async function openUpload(session, target, { from, habits }) {
    const { registry, repository } = target.place;
    const habit = `${registry} ${from === repository ? 'itself' : 'another'}`;
    const before = habits.get(habit);
    const mount = before === 'ignores' ? 'refused' : await tryMount(session, target, from);
    if (mount === 'mounted') {
        habits.set(habit, 'honours');
        return undefined;
    }
    if (mount === 'refused')
        habits.set(habit, 'ignores');
    if (mount === 'refused' && from !== repository)
        return openUpload(session, target, { from: repository, habits });
    const isDoubtful = mount === 'refused' || (before === undefined && target.descriptor.size >= upload_LARGE);
    const isThere = isDoubtful && (await hasBlob(session, target));
    if (isThere) {
        habits.set(habit, 'ignores');
        return undefined;
    }
    const location = mount === 'refused' ? await startUpload(session, target) : mount;
    return { put: (content) => putContent({ session, target, content, location }) };
}
async function tryMount(session, target, from) {
    const { place, descriptor } = target;
    const other = from === place.repository ? [] : [{ repository: from, actions: ['pull'] }];
    const query = `mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const call = {
        ...start_upload_toDeed(target, 'mount the blob'),
        method: 'POST',
        url: pathIn(place, `blobs/uploads/?${query}`),
        scopes: [{ repository: place.repository, actions: PUSH }, ...other],
    };
    try {
        const { answer, url } = await session.send(call);
        answer.discard();
        if (answer.status === 201)
            return 'mounted';
        return locationOf(answer.headers.location, url, start_upload_toDeed(target, 'upload the blob'));
    }
    catch (error) {
        // Harbor, Docker Hub, GitLab and Quay refuse a mount for reasons of their own; an upload may still do.
        if (error instanceof registry_error/* RegistryError */.g && error.failure.status !== undefined)
            return 'refused';
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/edge/registry/writer.ts




function createWriter(sessions) {
    const habits = new Map();
    return {
        putManifest: (reference, manifest) => putManifest(sessions(reference.registry), reference, manifest),
        putBlob: async (place, descriptor, content) => {
            const from = place.repository;
            const upload = await openUpload(sessions(place.registry), { place, descriptor }, { from, habits });
            await upload?.put(content);
        },
        mountBlob: (place, descriptor, from) => openUpload(sessions(place.registry), { place, descriptor }, { from, habits }),
        deleteManifest: async (reference) => {
            const name = reference.tag ?? reference.digest;
            if (name === undefined)
                throw new Error(`${(0,oci_reference/* formatReference */.FH)(reference)} names no manifest`);
            const { answer } = await sessions(reference.registry).send({
                operation: 'delete the manifest',
                reference,
                method: 'DELETE',
                url: pathIn(reference, `manifests/${name}`),
                scopes: [{ repository: reference.repository, actions: ['delete'] }],
                answers: [404],
            });
            answer.discard();
        },
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/registry.ts










/** The adapter to registries. Its three powers share connections and tokens. */
function createRegistry(options) {
    const { credentials, insecure = [], onWait = () => undefined, timing = realTiming } = options;
    const sessions = createSessions({ http: (0,http/* createHttp */.V)(options), credentials, insecure, onWait, timing });
    const reader = createReader(sessions, ['pull']);
    const writer = createWriter(sessions);
    // A destination is read under the scope that it is written with: one token does for both.
    const pushing = createReader(sessions, ['pull', 'push']);
    const layouts = new Map();
    const openSink = (destination) => {
        if ('registry' in destination)
            return toSink(destination, { reader: pushing, writer });
        const known = layouts.get(destination.folder) ?? openLayoutSink(destination.folder);
        layouts.set(destination.folder, known);
        return known;
    };
    const openSource = (source) => 'folder' in source ? openLayoutSource(source.folder) : registry_toSource(source, { reader, sessions });
    return { reader, writer, copier: createCopier({ openSource, openSink }) };
}
function registry_toSource(place, { reader, sessions }) {
    const { registry, repository } = place;
    return {
        place: { registry, repository },
        manifest: (digest) => reader.manifest({ registry, repository, digest }),
        blob: (descriptor) => reader.blob({ registry, repository }, descriptor),
        has: (descriptor) => hasBlob(sessions(registry), { place: { registry, repository }, descriptor }, ['pull']),
    };
}

;// CONCATENATED MODULE: ./src/edge/world.ts














/** The world of every mode but tags, which has a smaller one of its own. */
async function createWorld(place) {
    const { values, root, scratch, log, auths, fallbacks, mask, run, now, token, artifacts } = place;
    const logins = parseRegistryAuths(auths);
    for (const { credential } of [...logins, ...fallbacks])
        secretsOf(credential).forEach(mask);
    const environment = await logIn({ environment: place.environment, scratch, logins, fallbacks });
    const credentials = createCredentials({
        // Credential helpers are children too: they get no input and no token of this step.
        variables: (0,child_environment/* toChildEnvironment */.h)(environment),
        mask,
        registryAuths: auths,
    });
    const registry = createRegistry({
        credentials,
        insecure: (0,request/* toList */.st)(values, 'insecure-registries'),
        onWait: ({ host, milliseconds, reason }) => log.info(`${host}: ${reason}; going on in ${Math.ceil(milliseconds / 1000)} s`),
    });
    return {
        run,
        now,
        log,
        artifacts,
        ...registry,
        ticks: () => performance.now(),
        files: createFiles(root, scratch),
        refs: (0,refs/* createRefs */.p)((0,git/* createGit */.l)(root, environment), token === undefined ? undefined : (0,github_api/* createGitHubApi */._)({ http: (0,http/* createHttp */.V)(), environment, token, run })),
        contexts: createContexts({ root, environment: (0,git/* toGitEnvironment */.T)(environment) }),
        docker: (0,docker.createDocker)({ environment, temporary: scratch }),
    };
}


/***/ }),

/***/ 956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);



/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
function decode(schema, value, origin) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.flatMap((issue) => toProblems(issue, value, schema, origin));
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.toSorted(byPlace));
}
function byPlace({ position: left }, { position: right }) {
    return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}
/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
function decodeJson(schema, text, origin) {
    return decode(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, origin.file), origin);
}
function toProblems(issue, value, schema, origin) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
        const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) };
        return issue.keys.map((key) => problemAt([...path, key], unknownKey(key, knownKeys(schema, path)), atKey));
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

/***/ 8472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** @throws UserError naming the file when the text is not JSON */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({ position: { file }, message: `not JSON: ${reason}` }, { cause: error });
    }
}


/***/ }),

/***/ 7504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);


/** YAML 1.2's core schema with merge keys; numbers keep their spelling, or `python: 3.10` would become 3.1. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolCoreTag */ .G7, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .nullCoreTag */ .DX, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * Parses one YAML 1.2 document; JSON is YAML too. Numbers come as strings, spelled as they were written.
 * @throws UserError with the place of the syntax error, or when there is not exactly one document
 */
function parseYaml(file, text) {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file });
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source: text, filename: file, schema });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`;
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${found}; write exactly one YAML document` });
        }
        const offsets = offsetsByPath(events, text);
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, text, offset);
        };
        return {
            file,
            value: documents[0],
            position: (path) => find(path, 'value'),
            keyPosition: (path) => find(path, 'key'),
        };
    }
    catch (error) {
        if (error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB)
            throw toUserError(file, error);
        throw error;
    }
}
function toUserError(file, error) {
    const { mark } = error;
    const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position, message: `not YAML: ${error.reason}` }, { cause: error });
}
const pathKey = (path) => JSON.stringify(path.map(String));
/** Walks the flat event stream and notes where each value begins. */
function offsetsByPath(events, text) {
    const offsets = new Map();
    const frames = [];
    for (const event of events) {
        const frame = frames.at(-1);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_POP */ .lV)
            frames.pop();
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W && frame?.kind === 'map' && frame.key === undefined) {
            frame.key = { name: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event), offset: event.valueStart };
        }
        else {
            const path = enter(frame, startOf(event), offsets);
            const kind = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj ? 'map' : 'list';
            if (isCollection(event))
                frames.push({ path, kind, index: 0 });
        }
    }
    return offsets;
}
const isCollection = (event) => event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_DOCUMENT */ .FQ;
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ALIAS */ .Sm)
        return event.anchorStart;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J ? event.start : 0;
}
/** Notes the offset of the value that begins in this frame, and returns its path. */
function enter(frame, start, offsets) {
    if (frame === undefined)
        return [];
    const path = [...frame.path, frame.key?.name ?? frame.index];
    const key = frame.key?.offset ?? start;
    offsets.set(pathKey(path), { key, value: start >= 0 ? start : key });
    delete frame.key;
    frame.index += 1;
    return path;
}
function locate(offsets, path) {
    for (let length = path.length; length >= 0; length -= 1) {
        // The document itself is the only child of an outer list, hence the leading 0.
        const found = offsets.get(pathKey([0, ...path.slice(0, length)]));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function toPosition(file, text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   vd: () => (/* binding */ platformSchema)
/* harmony export */ });
/* unused harmony exports normalizePlatform, equalPlatforms, satisfiesPlatform */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
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

/***/ 1731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   Rj: () => (/* binding */ fingerprint)
/* harmony export */ });
/* unused harmony export lastingLabels */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8825);


/** Changes when the encoding does: then everything is built anew. */
const VERSION = 'imagefleet fingerprint 1';
/** One digest over all that a build depends on: the same input, in whatever order, gives the same value on any machine. */
function fingerprint(input) {
    const { platforms, secrets, ...rest } = input;
    const sets = { platforms: [...new Set(platforms)].sort(), secrets: [...new Set(secrets)].sort() };
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(`${VERSION}\n${encodeCanonical({ ...rest, ...sets })}`);
}
/** One digest over the files of a build context, in whatever order they come. */
function digestFiles(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, kind, id, executable } of files.toSorted(byPath)) {
        hash.update(`${JSON.stringify([path, kind, id, executable])}\n`);
    }
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .finishDigest */ .g4)(hash, 'sha256');
}
// By code units: a locale would sort differently from machine to machine.
function byPath(one, other) {
    if (one.path === other.path)
        return 0;
    return one.path < other.path ? -1 : 1;
}
const PASSING = ['created', 'revision', 'version'].map((key) => `org.opencontainers.image.${key}`);
/** The labels that say what an image is; not those that tell when, from which commit and as which version it was built. */
function lastingLabels(labels) {
    return Object.fromEntries(Object.entries(labels).filter(([key]) => !PASSING.includes(key)));
}
/** JSON with the keys of every object in order; what is undefined is left out. */
function encodeCanonical(value) {
    return JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner);
}


/***/ })

};
