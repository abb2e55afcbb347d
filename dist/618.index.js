export const id = 618;
export const ids = [618];
export const modules = {

/***/ 18887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createGitHubApi)
/* harmony export */ });
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90651);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80126);
/* harmony import */ var _github_ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34270);




const LIMIT = 4 << 20;
/**
 * The few questions that names ask of GitHub.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 * @see https://docs.github.com/rest/git/refs#list-matching-references
 */
function createGitHubApi(means) {
    const { run } = means;
    const ask = async (path) => {
        const { url, status, text } = await (0,_github_ask_js__WEBPACK_IMPORTED_MODULE_3__/* .askRepository */ .g)(means, path, LIMIT);
        if (status === 404)
            return undefined;
        if (status !== 200)
            throw refused(url, status);
        return JSON.parse(text);
    };
    return {
        repository: async () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepositoryFacts */ .H)((await ask('')) ?? (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(run.payload, 'repository')),
        commitDate: async (sha) => {
            const date = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(await ask(`/commits/${sha}`), 'commit', 'committer', 'date');
            return typeof date === 'string' ? new Date(date) : undefined;
        },
        refs: async (kind) => {
            const answer = await ask(`/git/matching-refs/${kind}/`);
            if (!Array.isArray(answer))
                return undefined;
            return answer.map((entry) => String((0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(entry, 'ref')).replace(`refs/${kind}/`, ''));
        },
    };
}
function refused(url, status) {
    const remedy = 'check github-token and the permission contents: read';
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`GitHub answered ${status} to ${url.pathname}; ${remedy}`);
}


/***/ }),

/***/ 34270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ askRepository),
/* harmony export */   p: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/** Where GitHub's REST API is: an Enterprise Server names its own. */
function apiUrlOf(environment) {
    return environment['GITHUB_API_URL'] || 'https://api.github.com';
}
/**
 * Asks GitHub's REST API about the run's repository, without octokit: loading that costs more than asking.
 * @param path below the repository, such as `/commits/abc`
 * @param limit bytes of the answer that are read at most
 */
async function askRepository({ http, environment, token, run }, path, limit) {
    const url = new URL(`${apiUrlOf(environment)}/repos/${run.owner}/${run.repository}${path}`);
    const headers = {
        accept: 'application/vnd.github+json',
        'user-agent': 'imagefleet',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const answer = await http.send({ method: 'GET', url, headers });
    const text = Buffer.from(await answer.bytes(limit)).toString();
    return { url, status: answer.status, text };
}


/***/ }),

/***/ 62946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ stalled),
/* harmony export */   e7: () => (/* binding */ toHttpError),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98839);

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

/***/ 91456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./src/edge/http-error.ts
var http_error = __webpack_require__(62946);
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/edge/http-proxy.ts

/**
 * Proxies as the environment names them: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case. This machine itself
 * is never reached through one.
 */
function proxiesOf(variables) {
    const read = (name) => variables[name.toLowerCase()] || variables[name] || '';
    const proxies = { 'https:': toProxy(read('HTTPS_PROXY')), 'http:': toProxy(read('HTTP_PROXY')) };
    const exceptions = read('NO_PROXY')
        .split(/[\s,]+/)
        .filter(Boolean);
    return (url) => {
        const proxy = url.protocol === 'https:' ? proxies['https:'] : proxies['http:'];
        return proxy === undefined || isDirect(url, exceptions) ? undefined : proxy;
    };
}
function toProxy(text) {
    if (text === '')
        return undefined;
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined;
}
function isDirect({ hostname, port, protocol }, exceptions) {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (host === 'localhost' || host === '::1' || ((0,external_node_net_.isIP)(host) === 4 && host.startsWith('127.')))
        return true;
    const from = port || (protocol === 'https:' ? '443' : '80');
    return exceptions.some((one) => isException(one.toLowerCase(), host, from));
}
/** `*`, `acme.org` with all below it, `.acme.org` for what is below it, each with a port or without, or `10.0.0.0/8`. */
function isException(text, host, port) {
    if (text === '*')
        return true;
    if (text.includes('/'))
        return isInRange(text, host);
    const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec((0,external_node_net_.isIP)(text) === 6 ? `${text}` : text) ?? [];
    if (only !== undefined && (0,external_node_net_.isIP)(text) !== 6 && only !== port)
        return false;
    const plain = ((0,external_node_net_.isIP)(text) === 6 ? text : name).replace(/^\*/, '');
    if (plain.startsWith('.'))
        return host.endsWith(plain);
    return host === plain || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${plain}`));
}
function isInRange(range, host) {
    const [base = '', bits] = range.split('/');
    if ((0,external_node_net_.isIP)(base) !== 4 || (0,external_node_net_.isIP)(host) !== 4)
        return false;
    const shift = 2 ** (32 - Number(bits));
    return Math.floor(toNumber(base) / shift) === Math.floor(toNumber(host) / shift);
}
const toNumber = (address) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
/** The header that a proxy's own login goes into. */
function proxyLogin({ username, password }) {
    if (username === '')
        return {};
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}

;// CONCATENATED MODULE: ./src/edge/http-tunnel.ts






/** An agent whose connections go through a proxy's tunnel; what is said in it the proxy cannot read. */
function createTunnelAgent(proxy, options) {
    const agent = new external_node_https_.Agent(options);
    agent.createConnection = ({ host, port }, callback) => {
        const name = host ?? '';
        const target = `${(0,external_node_net_.isIP)(name) === 6 ? `[${name}]` : name}:${port ?? 443}`;
        const asking = (proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)({
            method: 'CONNECT',
            host: proxy.hostname.replace(/^\[|\]$/g, ''),
            port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
            path: target,
            headers: { host: target, ...proxyLogin(proxy) },
            agent: false,
        });
        const fail = (error) => callback?.(error, asking.socket ?? undefined);
        asking.once('error', fail);
        asking.once('connect', ({ statusCode }, socket) => {
            if (statusCode !== 200) {
                socket.destroy();
                return fail(new http_error/* HttpError */.j$(`the proxy ${proxy.host} answered ${statusCode}`, 'ERR_PROXY'));
            }
            const trust = options.ca === undefined ? {} : { ca: options.ca };
            callback?.(null, (0,external_node_tls_.connect)({ ...trust, socket, host: name, servername: (0,external_node_net_.isIP)(name) === 0 ? name : '' }));
        });
        // An answer other than to a tunnel's opening comes as a common one.
        asking.once('response', ({ statusCode }) => {
            asking.destroy();
            fail(new http_error/* HttpError */.j$(`the proxy ${proxy.host} answered ${statusCode}`, 'ERR_PROXY'));
        });
        asking.end();
        return undefined;
    };
    return agent;
}

;// CONCATENATED MODULE: ./src/edge/http.ts








const STALL = 30_000;
/** A registry looks through a blob before it answers: GHCR was seen to take 11 s for 700 MB. */
const BYTES_A_MILLISECOND = 10_000;
/** Bytes a second: an upload that breaks off starts anew. */
const http_RATE = 1024;
const SOCKET_BUFFER = 1 << 18;
/** HTTP/1.1 over kept connections. Streams are never held whole, and have no time limit but must move. */
function createHttp({ stall = STALL, authorities, variables = {} } = {}) {
    const open = createOpen(proxiesOf(variables), authorities);
    return { send: (request) => send(open(request), request.body, stall) };
}
function createOpen(proxyFor, authorities) {
    const kept = { keepAlive: true, maxFreeSockets: 32, noDelay: true, highWaterMark: SOCKET_BUFFER };
    const trust = authorities === undefined ? {} : { ca: [...external_node_tls_.rootCertificates, authorities] };
    const plainAgent = new external_node_http_.Agent(kept);
    const secureAgent = new external_node_https_.Agent({ ...kept, ...trust });
    const tunnels = new Map();
    const tunnelTo = (proxy) => {
        const known = tunnels.get(proxy.href) ?? createTunnelAgent(proxy, { ...kept, ...trust });
        tunnels.set(proxy.href, known);
        return known;
    };
    return ({ method, url, headers, body }) => {
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        const options = { method, headers: { ...headers, ...length } };
        const proxy = proxyFor(url);
        if (url.protocol === 'https:')
            return (0,external_node_https_.request)(url, { ...options, agent: proxy === undefined ? secureAgent : tunnelTo(proxy) });
        if (proxy === undefined)
            return (0,external_node_http_.request)(url, { ...options, agent: plainAgent });
        const toProxy = { host: url.host, ...options.headers, ...proxyLogin(proxy) };
        return (0,external_node_http_.request)(proxy, { method, path: url.href, headers: toProxy, agent: plainAgent });
    };
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

/***/ 23311:
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


/***/ }),

/***/ 78618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTagsWorld: () => (/* binding */ createTagsWorld)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/github/detached-ref.ts
/**
 * The ref of a detached HEAD, as docker/metadata-action reads it from git.
 * @param decoration what `git show -s --pretty=%D` prints: `grafted, HEAD, pull/7/merge`, `HEAD, tag: v1`
 * @param tags the names of the tags at HEAD, which may hold a comma
 * @returns undefined where only `HEAD` stands there
 */
function toDetachedRef(decoration, tags) {
    const name = /^(?:grafted, )?HEAD, (.+)$/.exec(decoration.trim())?.[1]?.trim();
    if (name === undefined)
        return undefined;
    if (name.startsWith('tag: '))
        return toTagRef(name.slice('tag: '.length), tags);
    if (/^pull\/\d+\/(?:head|merge)$/.test(name))
        return `refs/${name}`;
    // `origin/dev, dev` where a branch was checked out, `origin/dev` where its commit was.
    const branch = /^[^/]+\/[^/]+, (.+)$/.exec(name)?.[1] ?? /^[^/]+\/(.+)$/.exec(name)?.[1];
    return branch === undefined ? undefined : `refs/heads/${branch.trim()}`;
}
function toTagRef(names, tags) {
    const longestFirst = tags.toSorted((left, right) => right.length - left.length);
    const tag = longestFirst.find((known) => names === known || names.startsWith(`${known}, `));
    const found = tag ?? (tags.length === 1 ? tags[0] : undefined);
    return found === undefined ? undefined : `refs/tags/${found}`;
}

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/edge/github-api.ts
var github_api = __webpack_require__(18887);
// EXTERNAL MODULE: ./src/edge/http.ts + 4 modules
var http = __webpack_require__(91456);
// EXTERNAL MODULE: ./src/edge/refs.ts
var refs = __webpack_require__(23311);
;// CONCATENATED MODULE: ./src/edge/tags-world.ts







/** What `mode: tags` asks of the outside. */
function createTagsWorld({ environment, run, log, git, token, lasting }) {
    const api = (0,github_api/* createGitHubApi */._)({ http: (0,http/* createHttp */.V)(), environment, token, run });
    let folder;
    return {
        log,
        repository: api.repository,
        commitDate: api.commitDate,
        gitContext: () => readGitContext(git),
        gitTags: (0,refs/* createRefs */.p)(git, api).tags,
        writeLasting: async (name, text) => {
            folder ??= makeFolder(lasting);
            const file = (0,external_node_path_.join)(await folder, name);
            await (0,promises_.writeFile)(file, text);
            return file;
        },
    };
}
async function makeFolder(parent) {
    await (0,promises_.mkdir)(parent, { recursive: true });
    return await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'imagefleet-tags-'));
}
async function readGitContext(git) {
    const [sha, branch, decoration = '', tags = '', date] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('symbolic-ref', '--quiet', 'HEAD'),
        git('show', '-s', '--pretty=%D', 'HEAD'),
        git('tag', '--points-at', 'HEAD'),
        git('show', '-s', '--format=%cI', 'HEAD'),
    ]);
    if (sha === undefined)
        throw new user_error/* UserError */.yo('context: git needs a checked-out repository; use actions/checkout');
    const ref = branch ?? toDetachedRef(decoration, tags.split('\n'));
    if (ref === undefined) {
        throw new user_error/* UserError */.yo('context: git found neither a branch nor a tag at HEAD; check one out, or use context: workflow');
    }
    return { ref, sha, commitDate: new Date(date ?? 0) };
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


/***/ })

};
