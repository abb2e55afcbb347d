export const id = 111;
export const ids = [111];
export const modules = {

/***/ 8887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createGitHubApi)
/* harmony export */ });
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(651);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _github_ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4270);




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

/***/ 4270:
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

/***/ 1456:
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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

/***/ 7748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ resolveLocation),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   _W: () => (/* binding */ isLinkLocal),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

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
    return hostname === 'localhost' || hostname === '[::1]' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith('127.'));
}
/** Addresses at which clouds hand out credentials to whoever asks from the inside. */
function isLinkLocal(hostname) {
    return ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith('169.254.')) || /^\[fe[89ab]/i.test(hostname);
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


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sendFollowing)
/* harmony export */ });
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2946);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7748);


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
    throw new _http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(`more than ${HOPS} redirects`, 'ERR_INVALID_REDIRECT');
}
function redirected(request, location, status) {
    const from = request.url;
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
        throw refused('to what is no http address');
    if (from.protocol === 'https:' && url.protocol === 'http:')
        throw refused('from https to plain http');
    if ((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLinkLocal */ ._W)(url.hostname))
        throw refused('to a link-local address');
    if ((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname) && !(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(from.hostname))
        throw refused('to this machine itself');
    const keepsMethod = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
    if (!keepsMethod)
        throw refused(`a ${request.method} with ${status}`);
    const { authorization, ...open } = request.headers;
    const kept = authorization === undefined || url.origin !== from.origin ? open : request.headers;
    return { ...request, url, headers: kept };
}
const refused = (what) => new _http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(`redirected ${what}`, 'ERR_INVALID_REDIRECT');


/***/ }),

/***/ 9111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWorld: () => (/* binding */ createWorld)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/child-environment.ts
var child_environment = __webpack_require__(9162);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/sync/bandwidth.ts

const UNITS = {
    k: 1e3,
    M: 1e6,
    G: 1e9,
    Ki: 1 << 10,
    Mi: 1 << 20,
    Gi: 1 << 30,
};
/**
 * Bytes a second, of such as `25MB` or `25MiB`.
 * @throws UserError when it is neither, or nothing
 */
function parseBandwidth(text) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG]|[KMG]i)B(?:\/s)?$/.exec(text.trim()) ?? [];
    const bytes = Number(number) * (UNITS[unit] ?? 0);
    if (bytes >= 1)
        return bytes;
    throw new user_error/* UserError */.yo(`bandwidth: ${JSON.stringify(text)} is no number of bytes a second; write such as 25MB or 25MiB`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(5125);
;// CONCATENATED MODULE: ./src/edge/build-secrets.ts



const NAME = 'build-secrets';
const schema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w.-]+$/), schemas/* string */.YjP().min(1));
const FORM = 'write a map of ids to values, each on a line, id: value; a value of several lines follows a |';
/**
 * Reads `build-secrets`. No value of it comes into an error.
 * @throws UserError when it is no map of ids to values
 */
function parseBuildSecrets(text) {
    if (text.trim() === '')
        return new Map();
    const { data } = schema.safeParse(parse(text));
    if (data === undefined)
        throw new user_error/* UserError */.yo({ position: { file: NAME }, message: FORM });
    return new Map(Object.entries(data));
}
function parse(text) {
    try {
        return (0,yaml/* parseYaml */.h)(NAME, text).value;
    }
    catch (error) {
        // The parser's words may hold a piece of an unquoted value.
        const position = (error instanceof user_error/* UserError */.yo ? error.problems[0]?.position : undefined) ?? { file: NAME };
        throw new user_error/* UserError */.yo({ position, message: `not YAML; ${FORM}` });
    }
}

// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(1738);
// EXTERNAL MODULE: ./src/plan/affected.ts
var affected = __webpack_require__(6963);
;// CONCATENATED MODULE: ./src/edge/changes.ts


/** What changed, by git; and by GitHub where a clone without history has nothing to compare with. */
function createChanges({ git, run, listChangedFiles }) {
    const sinceCommit = (commit) => diff(git, commit);
    return {
        sinceCommit,
        readAt: (commit, path) => git('show', `${commit}:./${path}`),
        async since(ref) {
            const from = ref === undefined ? await findBase(git, run) : await mergeBase(git, ref);
            const files = from === undefined ? undefined : await sinceCommit(from);
            if (files !== undefined)
                return bounded(files, from);
            if (ref !== undefined)
                return unknown(`git does not know where this left ${ref}; ${REMEDY}`);
            const listed = await listChangedFiles();
            return typeof listed === 'string' ? unknown(`${listed}; ${REMEDY}`) : bounded(listed, undefined);
        },
    };
}
const REMEDY = 'actions/checkout with fetch-depth: 0 brings the history';
const unknown = (reason) => ({ kind: 'unknown', reason });
function bounded(files, from) {
    if (files.size > affected/* MOST_FILES */.Q4)
        return unknown(`more than ${affected/* MOST_FILES */.Q4} files changed`);
    return { kind: 'files', files, from };
}
/** The commit that the run's event builds on: that which a pull request is merged into, or what was pushed onto. */
async function findBase(git, run) {
    if (run.pullRequest !== undefined) {
        const [head, second] = await Promise.all([commitOf(git, 'HEAD'), commitOf(git, 'HEAD^2')]);
        // The merge commit that GitHub made: its first parent is the branch as it is now.
        if (second !== undefined && head === run.sha)
            return await commitOf(git, 'HEAD^1');
    }
    const { baseRef } = run.pullRequest ?? { baseRef: run.defaultBranch ?? '' };
    const candidates = [
        ...['pull_request.base.sha', 'merge_group.base_sha', 'before'].map((path) => (0,github_run/* read */.LF)(run.payload, ...path.split('.'))),
        ...(baseRef === '' ? [] : [`origin/${baseRef}`, baseRef]),
    ];
    for (const candidate of candidates) {
        const found = typeof candidate === 'string' ? await mergeBase(git, candidate) : undefined;
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const commitOf = (git, name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
/** A name that looks like an option is none. */
async function mergeBase(git, name) {
    const commit = name.startsWith('-') ? undefined : await commitOf(git, name);
    return commit === undefined ? undefined : await git('merge-base', commit, 'HEAD');
}
/** What differs between a commit and the working tree, with the files that git does not know of yet. */
async function diff(git, commit) {
    if (!/^[0-9a-f]{7,64}$/.test(commit) || (await commitOf(git, commit)) === undefined)
        return undefined;
    const [tracked, others] = await Promise.all([
        git('diff', '--name-status', '-z', '--no-renames', '--relative', commit, '--'),
        git('ls-files', '--others', '--exclude-standard', '-z'),
    ]);
    if (tracked === undefined || others === undefined)
        return undefined;
    const fields = tracked.split('\0');
    const changed = fields.flatMap((path, index) => index % 2 === 1 ? [[path, fields[index - 1] === 'D' ? 'gone' : 'changed']] : []);
    const added = others.split('\0').filter((path) => path !== '');
    return new Map([...changed, ...added.map((path) => [path, 'changed'])]);
}

// EXTERNAL MODULE: ./src/lang/json.ts
var json = __webpack_require__(8472);
// EXTERNAL MODULE: ./src/edge/github-ask.ts
var github_ask = __webpack_require__(4270);
// EXTERNAL MODULE: ./src/edge/system-error.ts
var system_error = __webpack_require__(8839);
;// CONCATENATED MODULE: ./src/edge/changes-github.ts






const PAGE = 100;
/** GitHub compares two commits with no more files than these, on however many pages. */
const MOST_COMPARED = 300;
const LIMIT = 32 << 20;
/** Patches come with it, and are not read. */
const files = schemas/* array */.YOg(schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    previous_filename: schemas/* string */.YjP().optional(),
}));
/** The files of the run's pull request or merge group as GitHub lists them, or why it does not. */
async function listChangedFiles(options) {
    const { pullRequest, payload } = options.run;
    const [base, head] = ['base_sha', 'head_sha'].map((name) => (0,github_run/* read */.LF)(payload, 'merge_group', name));
    try {
        if (pullRequest !== undefined)
            return await listPull(options, `/pulls/${pullRequest.number}/files`);
        if (isCommit(base) && isCommit(head))
            return await compare(options, `/compare/${base}...${head}`);
        return 'git has nothing to compare with';
    }
    catch (error) {
        return `GitHub could not be asked for the files that changed: ${(0,system_error/* messageOf */.bD)(error)}`;
    }
}
/** @see https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
async function listPull(options, path) {
    const found = [];
    for (let page = 1; page <= affected/* MOST_FILES */.Q4 / PAGE; page += 1) {
        const answer = await ask(options, path, `?per_page=${PAGE}&page=${page}`);
        if (typeof answer === 'string')
            return answer;
        const listed = files.parse(answer.json);
        found.push(...listed);
        if (listed.length < PAGE)
            return toChanged(found);
    }
    return `more than ${affected/* MOST_FILES */.Q4} files changed`;
}
/** @see https://docs.github.com/rest/commits/commits#compare-two-commits */
async function compare(options, path) {
    const answer = await ask(options, path, '?per_page=1');
    if (typeof answer === 'string')
        return answer;
    const listed = schemas/* object */.Ikc({ files }).parse(answer.json).files;
    return listed.length < MOST_COMPARED ? toChanged(listed) : `${MOST_COMPARED} files or more changed`;
}
function toChanged(listed) {
    const found = new Map();
    for (const { filename, status, previous_filename: before } of listed) {
        found.set(filename, status === 'removed' ? 'gone' : 'changed');
        if (before !== undefined && !found.has(before))
            found.set(before, 'gone');
    }
    return found;
}
async function ask(means, path, query) {
    const { owner, repository } = means.run;
    const whole = `/repos/${owner}/${repository}${path}`;
    const { status, text } = await (0,github_ask/* askRepository */.g)(means, `${path}${query}`, LIMIT);
    return status === 200 ? { json: (0,json/* parseJson */.q)(text, whole) } : `GitHub answered ${status} to ${whole}`;
}
const isCommit = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value);

;// CONCATENATED MODULE: ./src/edge/commit-status.ts



/** GitHub cuts nothing short: a longer description is refused. */
const LONGEST = 140;
/**
 * Sets statuses through octokit, which is loaded only then.
 * @see https://docs.github.com/rest/commits/statuses#create-a-commit-status
 */
function createSetStatus({ token, run, environment }) {
    return async ({ sha, state, context, description }) => {
        if (!token)
            throw new user_error/* UserError */.yo('a commit status needs github-token, with the permission statuses: write');
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
        const baseUrl = (0,github_ask/* apiUrlOf */.p)(environment);
        const { owner, repository: repo } = run;
        const link = run.id === '' ? {} : { target_url: `${run.serverUrl}/${owner}/${repo}/actions/runs/${run.id}` };
        const text = description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description;
        try {
            const octokit = getOctokit(token, { baseUrl });
            await octokit.rest.repos.createCommitStatus({
                owner,
                repo,
                sha,
                state,
                context,
                description: text,
                ...link,
            });
        }
        catch (error) {
            const remedy = 'check github-token and its permission statuses: write';
            throw new user_error/* UserError */.yo(`GitHub did not take the commit status: ${(0,system_error/* messageOf */.bD)(error)}; ${remedy}`, {
                cause: error,
            });
        }
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
const credentials_auths_NAME = 'registry-auths';
/**
 * Reads `registry-auths`: a list of registry, username and password, or a map of registries to the other two.
 * No value of it comes into an error.
 * @throws UserError with the place of what is wrong
 */
function parseRegistryAuths(text) {
    if (text.trim() === '')
        return [];
    const source = credentials_auths_parse(text);
    const { data } = authsSchema.safeParse(source.value);
    if (data === undefined)
        throw new user_error/* UserError */.yo({ position: wrongPlace(source), message: credentials_auths_FORM });
    return data.map(({ registry, username, password }) => ({
        prefix: toPrefix(registry),
        credential: { kind: 'password', username, password },
    }));
}
const credentials_auths_FORM = 'write a list of entries with registry, username and password, or a map of registries to username and password';
function credentials_auths_parse(text) {
    try {
        return (0,yaml/* parseYaml */.h)(credentials_auths_NAME, text);
    }
    catch (error) {
        // The parser's words may hold a piece of an unquoted password.
        const position = (error instanceof user_error/* UserError */.yo ? error.problems[0]?.position : undefined) ?? { file: credentials_auths_NAME };
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

;// CONCATENATED MODULE: ./src/edge/credentials-file.ts






const credentials_file_login = schemas/* object */.Ikc({
    username: schemas/* string */.YjP().nullish(),
    password: schemas/* string */.YjP().nullish(),
    insecure: schemas/* boolean */.zMY().nullish(),
});
/**
 * Reads image-syncer's `auth.{json,yaml}`; `$NAME` and `${NAME}` in users and passwords are variables. Its older
 * form, with `auth` beside `images`, will do. No value of it comes into an error.
 * @throws UserError with the place of what is wrong
 */
async function readAuthFile(path, name, environment) {
    const file = credentials_file_parse(await read(path, name), name);
    const [content, prefix] = findLogins(file.value);
    const problems = Object.keys(content)
        .filter((registry) => !credentials_file_login.safeParse(content[registry]).success)
        .map((registry) => ({ position: file.position([...prefix, registry]), message: credentials_file_FORM }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    const entries = Object.entries(content).map(([registry, one]) => ({ registry, ...credentials_file_login.parse(one) }));
    const logins = entries.flatMap(({ registry, username, password }) => {
        const place = file.position([...prefix, registry]);
        const fill = (text) => expand(text, environment, place);
        // Without a user there is no login: the registry is asked without.
        return username && password ? [{ registry, username: fill(username), password: fill(password) }] : [];
    });
    const insecure = entries.flatMap((one) => (one.insecure ? [one.registry.replace(/\/.*/, '')] : []));
    return { auths: JSON.stringify(logins), insecure };
}
const credentials_file_FORM = 'write username and password, and insecure where it is so';
/** Both texts as one; where they speak of the same place, the first counts. */
function joinAuths(first, second) {
    const logins = [first, second].flatMap((text) => parseRegistryAuths(text).flatMap(({ prefix, credential }) => credential.kind === 'password'
        ? [{ registry: prefix, username: credential.username, password: credential.password }]
        : []));
    return JSON.stringify(logins);
}
async function read(path, name) {
    return await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        const message = (0,system_error/* codeOf */.$N)(error) === 'ENOENT' ? 'is not there; set auth-file to the logins' : 'cannot be read';
        throw new user_error/* UserError */.yo({ position: { file: name }, message }, { cause: error });
    });
}
function credentials_file_parse(text, name) {
    try {
        return (0,yaml/* parseYaml */.h)(name, text);
    }
    catch (error) {
        // The parser's words may hold a piece of an unquoted password.
        const position = (error instanceof user_error/* UserError */.yo ? error.problems[0]?.position : undefined) ?? { file: name };
        throw new user_error/* UserError */.yo({ position, message: 'not YAML or JSON; put passwords in single quotes' });
    }
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function findLogins(value) {
    if (!isMapping(value))
        return [{}, []];
    const { auth } = value;
    return isMapping(auth) && 'images' in value ? [auth, ['auth']] : [value, []];
}
function expand(text, environment, position) {
    return text.replaceAll(/\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => {
        const name = braced ?? bare ?? '';
        const value = environment[name];
        if (value !== undefined)
            return value;
        throw new user_error/* UserError */.yo({ position, message: `needs ${name}, which is not set` });
    });
}

// EXTERNAL MODULE: ./src/edge/docker.ts + 9 modules
var docker = __webpack_require__(6859);
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

;// CONCATENATED MODULE: ./src/edge/files-own.ts




/** No description of a fleet, and no Dockerfile, is as long. */
const BYTES = 16_777_216;
/**
 * The text of a file that the repository holds; undefined where there is none. An absolute path may lie anywhere:
 * whoever writes one means it.
 * @throws UserError when the path leads out of the repository, to what is no file, or to more than 16 MiB
 */
async function readOwn(root, path) {
    const refuse = (message, cause) => new user_error/* UserError */.yo({ position: { file: path }, message }, { cause });
    try {
        const place = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, path));
        if (!(0,external_node_path_.isAbsolute)(path) && isOutside(await (0,promises_.realpath)(root), place)) {
            throw refuse('leads out of the repository; put the file itself there');
        }
        // Looked at before it is opened: a pipe would wait for ever, and a device never ends.
        const stats = await (0,promises_.stat)(place);
        if (stats.isDirectory())
            throw refuse('is a folder; name a file');
        if (!stats.isFile())
            throw refuse('is no regular file; name one');
        if (stats.size > BYTES) {
            throw refuse(`has ${stats.size} bytes, ${BYTES} are allowed; split it, or take data out of it`);
        }
        return await (0,promises_.readFile)(place, 'utf8');
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        if ((0,system_error/* hasCode */.up)(error, 'ELOOP'))
            throw refuse('is a link that leads back to itself; put a file there', error);
        throw error;
    }
}
function isOutside(root, place) {
    const way = (0,external_node_path_.relative)(root, place);
    return way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
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
        readOwn: async (path) => await readOwn(root, path),
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
        folders: async (path) => await readFolders(absolute(path), path, root),
    };
}
/** @throws UserError with each folder that is a link out of the repository */
async function readFolders(folder, shown, root) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    });
    if (names === undefined)
        return undefined;
    const home = await (0,promises_.realpath)(root);
    const found = await Promise.all(names.map(async (name) => {
        const path = (0,external_node_path_.join)(folder, name);
        const isFolder = await (0,promises_.stat)(path).then((stats) => stats.isDirectory(), () => false);
        return isFolder ? [{ name, isOutside: (0,external_node_path_.relative)(home, await (0,promises_.realpath)(path)).startsWith('..') }] : [];
    }));
    const outside = found.flat().filter(({ isOutside }) => isOutside);
    if (outside.length === 0)
        return found.flat().map(({ name }) => name);
    throw new user_error/* UserError */.yo(outside.map(({ name }) => ({
        position: { file: (0,external_node_path_.join)(shown, name) },
        message: 'is a link out of the repository; put the folder itself there',
    })));
}

// EXTERNAL MODULE: ./src/edge/git.ts
var edge_git = __webpack_require__(229);
// EXTERNAL MODULE: ./src/edge/github-api.ts
var github_api = __webpack_require__(8887);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
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
const LASTING = /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|ERR_INVALID_|HPE_|ERR_PROXY)/;
const REFUSED_TRIES = 4;
/** How often a connection may fail in this way before it counts. */
function triesFor(code) {
    if (LASTING.test(code))
        return 1;
    return code === 'ECONNREFUSED' ? REFUSED_TRIES : TRIES;
}

;// CONCATENATED MODULE: ./src/edge/github-retry.ts

const github_retry_TRIES = 4;
const FIRST_PAUSE = 1000;
/** What GitHub may ask us to wait at once; the hour of a spent limit is for the next run. */
const github_retry_LONGEST_PAUSE = 120_000;
/**
 * Asks GitHub again where it is overloaded or wants to be asked more slowly; all else is its last word.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
async function withRetries(step, pauses) {
    for (let tries = 1;; tries += 1) {
        try {
            return await step();
        }
        catch (error) {
            const pause = tries < github_retry_TRIES ? pauseAfter(error, tries, pauses.now()) : undefined;
            if (pause === undefined || pause > github_retry_LONGEST_PAUSE)
                throw error;
            await pauses.sleep(pause);
        }
    }
}
/** The milliseconds to wait before another try; undefined where that would change nothing. */
function pauseAfter(error, tries, now) {
    const [status, headers] = [statusOf(error), headersOf(error)];
    if (status === 403 || status === 429) {
        const asked = parseRetryAfter(headers['retry-after'], now);
        if (asked !== undefined)
            return asked;
        const reset = Number(headers['x-ratelimit-reset']);
        if (headers['x-ratelimit-remaining'] === '0' && reset > 0)
            return Math.max(0, reset * 1000 - now);
        return status === 429 ? 60_000 : undefined;
    }
    return status !== undefined && status >= 500 ? FIRST_PAUSE * 2 ** (tries - 1) : undefined;
}
/** The status of Octokit's errors; where there was no answer they say 500. */
function statusOf(error) {
    if (!(error instanceof Error) || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
function headersOf(error) {
    const response = error instanceof Error && 'response' in error ? error.response : undefined;
    const isAnswer = typeof response === 'object' && response !== null && 'headers' in response;
    const entries = Object.entries((isAnswer ? response.headers : undefined) ?? {});
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

;// CONCATENATED MODULE: ./src/edge/github-package-api.ts

const TIMEOUT = 60_000;
/** `acme/deep/base` is the package `deep/base` of acme, an organization or a user. */
function connectPackage({ paginate, rest: { packages } }, kind, { repository }) {
    const slash = repository.indexOf('/');
    const owner = repository.slice(0, slash);
    const common = () => ({
        package_type: 'container',
        package_name: repository.slice(slash + 1),
        request: { signal: AbortSignal.timeout(TIMEOUT) },
    });
    const read = () => kind === 'org'
        ? paginate(packages.getAllPackageVersionsForPackageOwnedByOrg, {
            ...common(),
            per_page: 100,
            org: owner,
        })
        : paginate(packages.getAllPackageVersionsForPackageOwnedByUser, {
            ...common(),
            per_page: 100,
            username: owner,
        });
    const remove = (id) => kind === 'org'
        ? packages.deletePackageVersionForOrg({ ...common(), package_version_id: id, org: owner })
        : packages.deletePackageVersionForUser({ ...common(), package_version_id: id, username: owner });
    return {
        list: async () => {
            const found = await unlessAbsent(read());
            return found?.map(({ id, name, metadata }) => ({ id, name, tags: metadata?.container?.tags ?? [] }));
        },
        remove: async (id) => void (await unlessAbsent(remove(id))),
    };
}
async function unlessAbsent(asked) {
    return await asked.catch((error) => {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    });
}

// EXTERNAL MODULE: ./src/oci/annotations.ts
var oci_annotations = __webpack_require__(2427);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __webpack_require__(7592);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/mediatype.ts
var mediatype = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/edge/registry/placeholder.ts





/** An index that nothing else is: a tag that names it can be deleted with it, and nobody loses anything. */
function createPlaceholder() {
    const annotations = { [oci_annotations/* annotationKeys */.ic.description]: `to be deleted ${(0,external_node_crypto_.randomUUID)()}` };
    const bytes = (0,oci_manifest/* encodeManifest */.Gb)({ mediaType: mediatype/* OCI_INDEX */.$p, manifests: [], annotations });
    return { bytes, mediaType: mediatype/* OCI_INDEX */.$p, digest: (0,descriptor/* describe */.q)(bytes, mediatype/* OCI_INDEX */.$p).digest };
}

;// CONCATENATED MODULE: ./src/edge/github-packages.ts









const OPERATION = 'delete the manifest';
const github_packages_REMEDY = 'check that github-token may write packages and has the role admin for this one';
/** GitHub asks for a second between requests that change something. */
const BETWEEN = 1000;
/** A version shows in the list a moment after it was pushed. */
const LOOKS = 5;
/**
 * A writer that deletes on GitHub's registry as GitHub wants it: its registry answers 405 to every DELETE, and the
 * packages API deletes by the id of a version, which has to be looked up in a list. A list that cannot be read to its
 * end deletes nothing.
 * @see https://docs.github.com/rest/packages/packages
 */
function withGitHubPackages(writer, means) {
    const registries = means.registries ?? registriesOf(means.environment);
    const { pauses = realTiming } = means;
    const packages = new Map();
    let last = Number.NEGATIVE_INFINITY;
    const open = (reference) => {
        const known = packages.get(reference.repository) ?? openPackage(reference, means, pauses);
        packages.set(reference.repository, known);
        known.catch(() => packages.delete(reference.repository));
        return known;
    };
    const oneByOne = (0,map_limit/* createGate */.q)(1);
    const removeVersion = (reference, api, { id }) => oneByOne(async () => {
        await pauses.sleep(Math.max(0, last + BETWEEN - pauses.now()));
        await told(reference, () => withRetries(() => api.remove(id), pauses));
        last = pauses.now();
    });
    /** What a tag named may belong to others: it gets something of its own first, and goes with that. */
    const removeTag = async (reference, { api, versions }) => {
        const isThere = [...versions.values()].some(({ tags }) => tags.includes(reference.tag ?? ''));
        if (!isThere)
            return;
        const { digest, ...placeholder } = createPlaceholder();
        await writer.putManifest(reference, placeholder);
        const version = await told(reference, () => lookFor(api, digest, pauses));
        await removeVersion(reference, api, version);
    };
    const remove = async (reference) => {
        const own = await open(reference);
        const { tag, digest } = reference;
        if (tag !== undefined)
            return await removeTag((0,oci_reference/* referenceIn */.h8)(reference, { tag }), own);
        const version = own.versions.get(digest ?? '');
        if (version !== undefined)
            await removeVersion(reference, own.api, version);
    };
    return {
        ...writer,
        deleteManifest: (reference) => registries.includes(reference.registry) ? remove(reference) : writer.deleteManifest(reference),
    };
}
/** `ghcr.io`, and the registry of an Enterprise Server. */
function registriesOf(environment) {
    const { host } = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com');
    return host === 'github.com' ? ['ghcr.io'] : ['ghcr.io', `containers.${host}`];
}
/** Nobody says whether an owner is an organization: what is no organization's is looked for as a user's. */
async function openPackage(reference, means, pauses) {
    const place = (0,oci_reference/* repositoryOf */._M)(reference);
    const octokit = await connect(means, place);
    for (const kind of ['org', 'user']) {
        const api = connectPackage(octokit, kind, place);
        const found = await told(place, () => withRetries(api.list, pauses));
        if (found !== undefined)
            return { api, versions: new Map(found.map((one) => [one.name, one])) };
    }
    const reason = `GitHub shows no such package; ${github_packages_REMEDY}`;
    throw new registry_error/* RegistryError */.g({ operation: OPERATION, reference: place, status: 404, reason });
}
async function connect({ token, environment }, reference) {
    if (!token) {
        const reason = 'GitHub deletes packages only by its own API, which needs github-token with packages: write';
        throw new registry_error/* RegistryError */.g({ operation: OPERATION, reference, reason });
    }
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    return getOctokit(token, { baseUrl: (0,github_ask/* apiUrlOf */.p)(environment) });
}
async function lookFor(api, digest, pauses) {
    for (let look = 1; look <= LOOKS; look += 1) {
        const found = (await withRetries(api.list, pauses))?.find(({ name }) => name === digest);
        if (found !== undefined)
            return found;
        await pauses.sleep(BETWEEN * look);
    }
    throw new Error(`GitHub does not list ${digest}, which the tag names now; delete that version by hand`);
}
async function told(reference, step) {
    try {
        return await step();
    }
    catch (error) {
        const status = statusOf(error);
        const reason = status === 401 || status === 403 ? `${(0,system_error/* messageOf */.bD)(error)}; ${github_packages_REMEDY}` : (0,system_error/* messageOf */.bD)(error);
        const failure = { operation: OPERATION, reference, reason, ...(status === undefined ? {} : { status }) };
        throw new registry_error/* RegistryError */.g(failure, { cause: error });
    }
}

// EXTERNAL MODULE: ./src/edge/http.ts + 4 modules
var http = __webpack_require__(1456);
// EXTERNAL MODULE: ./src/edge/refs.ts
var refs = __webpack_require__(3311);
;// CONCATENATED MODULE: ./src/edge/registry/deferred.ts
function defer() {
    let resolve = () => undefined;
    let reject = () => undefined;
    let settled = false;
    const promise = new Promise((yes, no) => {
        resolve = (value) => {
            settled = true;
            yes(value);
        };
        reject = (error) => {
            settled = true;
            no(error);
        };
    });
    // Nobody may be waiting yet, or any more; whoever does is told all the same.
    promise.catch(() => undefined);
    return { promise, resolve, reject, isSettled: () => settled };
}
/** Waits for all steps, but for those that dawdle only so many milliseconds after the first one is done. */
async function withGrace(steps, milliseconds) {
    if (steps.length === 0)
        return;
    await Promise.race(steps);
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([Promise.all(steps), over]);
    clearTimeout(timer);
}

;// CONCATENATED MODULE: ./src/edge/registry/ends.ts



function toSink(place, { reader, writer, putReferrer, putTags, sessions }) {
    return {
        ...place,
        retries: () => sessions(place.registry).retries(place),
        head: async (name) => (await reader.head((0,oci_reference/* referenceIn */.h8)(place, name)))?.digest,
        read: (digest) => reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest })),
        blob: (descriptor, offset) => reader.blob(place, descriptor, offset),
        referrers: (subject) => reader.referrers(place, subject),
        putReferrer: (manifest) => putReferrer(place, manifest),
        open: (descriptor, from) => writer.mountBlob(place, descriptor, from),
        put: async ({ bytes, descriptor }, names) => {
            const { digest, mediaType } = descriptor;
            const wanted = names === 'child' ? [{ digest }] : names;
            const tags = wanted.flatMap((name) => ('tag' in name ? [name.tag] : []));
            if (tags.length > 1 && (await putTags(place, { digest, bytes, mediaType }, tags)) === 'set')
                return;
            // One after the other, in the order that was asked for: the last is often the one that people pull.
            for (const name of wanted)
                await writer.putManifest((0,oci_reference/* referenceIn */.h8)(place, { ...name, digest }), { bytes, mediaType });
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
/** Puts the side into an error's words, where it is not in them yet. */
function atSide(side, error) {
    if (error instanceof user_error/* UserError */.yo || error.failure.side !== undefined)
        return error;
    return new registry_error/* RegistryError */.g({ ...error.failure, side }, { cause: error.cause });
}
/** A source whose failures are known as its own, wherever they come to light. */
function namedSource(source) {
    const blame = (error) => (isBlamable(error) ? atSide('source', error) : error);
    async function* blob(descriptor, offset) {
        try {
            yield* source.blob(descriptor, offset);
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
        retries: source.retries,
        manifest: (digest) => watch(source.manifest(digest)),
        has: (descriptor) => watch(source.has(descriptor)),
        referrers: (subject) => watch(source.referrers(subject)),
        tags: () => watch(source.tags()),
        tagged: (tag) => watch(source.tagged(tag)),
        blob,
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/look.ts

const NAMES_AT_ONCE = 4;
/** Finds the names that have to be written, and so whether the content may be there. */
async function look_look(lane, { place }, digest) {
    const { destination, sink } = lane;
    const { tags, found = {} } = destination;
    const names = tags.length === 0 ? [{ digest }] : tags.map((tag) => ({ tag }));
    const shown = await (0,map_limit/* mapLimit */.s)(names, NAMES_AT_ONCE, async (name) => {
        const known = 'tag' in name ? found[name.tag] : undefined;
        if (known !== undefined)
            return known === 'absent' ? undefined : known;
        return sink.head(name);
    });
    for (const [index, name] of names.entries()) {
        const one = shown[index];
        if ('tag' in name && one !== undefined)
            lane.shown.set(name.tag, one);
    }
    lane.pending = names.filter((_, index) => shown[index] !== digest);
    const isRetag = place?.registry === sink.registry && place.repository === sink.repository;
    lane.old = shown.find((one) => one !== undefined);
    if ((isRetag && lane.digest === undefined) || shown.includes(digest))
        lane.before = 'everything';
    else if (lane.old !== undefined)
        lane.before = 'something';
}
/** A destination with what its tags show now. */
async function lookAhead(destination, sink) {
    const found = {};
    await (0,map_limit/* mapLimit */.s)(destination.tags, NAMES_AT_ONCE, async (tag) => {
        found[tag] = (await sink.head({ tag })) ?? 'absent';
    });
    return { ...destination, found };
}

;// CONCATENATED MODULE: ./src/edge/registry/answer.ts



/** Looks at destinations first: where a tag is absent the source's manifest is needed, and read instead of asked about. */
async function answer_answer(means, question) {
    const seen = new Map();
    const looks = question.destinations.map(async (destination) => {
        const found = await lookAhead(destination, means.openSink(destination)).catch(toBlame);
        if (found !== undefined)
            seen.set(destination, found);
    });
    await withGrace(looks, means.grace);
    const destinations = question.destinations.map((one) => seen.get(one) ?? one);
    try {
        return await resolve(means, question, destinations);
    }
    catch (error) {
        if (!isBlamable(error))
            throw error;
        return { state: 'failed', error: atSide('source', error) };
    }
}
/** A registry that cannot be asked now is asked again when something is copied to it. */
function toBlame(error) {
    if (!isBlamable(error))
        throw error;
}
async function resolve({ reader, known }, { source }, destinations) {
    if (source.digest !== undefined)
        return { state: 'found', source: { ...source, digest: source.digest }, destinations };
    const isAbsent = destinations.some(({ found = {} }) => Object.values(found).includes('absent'));
    if (!isAbsent) {
        const digest = (await reader.head(source))?.digest;
        return digest === undefined
            ? { state: 'missing' }
            : { state: 'found', source: { ...source, digest }, destinations };
    }
    const manifest = await reader.manifest(source);
    if (manifest === undefined)
        return { state: 'missing' };
    const { digest } = manifest.descriptor;
    known.set(digest, Promise.resolve(manifest));
    return { state: 'found', source: { ...source, digest }, destinations };
}

;// CONCATENATED MODULE: ./src/edge/registry/lane.ts


function toLane(start) {
    return {
        ...start,
        pending: undefined,
        before: 'nothing',
        old: undefined,
        shown: new Map(),
        digest: undefined,
        wants: new Map(),
        parts: [],
        blobs: 0,
        bytes: 0,
        referrers: undefined,
        attached: 0,
        failure: undefined,
        done: defer(),
    };
}
/** Takes a step for a lane unless it has failed. A failure, the destination's or the source's, ends the lane and nothing else. */
async function tryStep(lane, step) {
    if (lane.failure !== undefined)
        return undefined;
    try {
        return await step();
    }
    catch (error) {
        fail(lane, error);
        return undefined;
    }
}
/** @throws what is nobody's fault but ours */
function fail(lane, error) {
    if (!isBlamable(error))
        throw error;
    lane.failure ??= atSide('destination', error);
}
function isRunning({ failure, pending }) {
    return failure === undefined && pending?.length !== 0;
}
function toOutcome(lane) {
    const { failure, pending, blobs, bytes, referrers } = lane;
    const retries = lane.sink.retries() + lane.source.retries();
    const digest = lane.digest === undefined ? {} : { digest: lane.digest };
    const told = { destination: lane.destination, retries, ...digest };
    if (failure !== undefined)
        return { ...told, state: 'failed', error: failure };
    // What was right already may still have got a new signature.
    if (pending?.length === 0 && lane.attached === 0)
        return { ...told, state: 'kept' };
    const attached = referrers === undefined ? {} : { referrers };
    return { ...told, state: 'copied', blobs, bytes, ...attached };
}
/** Notes that a wanted blob is where it belongs. */
function arrive(want, by) {
    const { lane, blob } = want;
    if (by === 'upload') {
        lane.blobs += 1;
        lane.bytes += blob.size;
    }
    const { registry: mirror } = lane.sink;
    lane.tell({ kind: 'blob', mirror, digest: blob.digest, bytes: blob.size, by });
    want.arrival.resolve();
}

;// CONCATENATED MODULE: ./src/edge/registry/branch.ts

/** What a reader gets that was left behind. */
class DetachedError extends Error {
    constructor() {
        super('too slow to be served with the others');
        this.name = 'DetachedError';
    }
}
/** How far one reader may be ahead of the slowest, in chunks of up to 64 KB. */
const AHEAD = 32;
/** A reader is left behind when the others would be this many times as fast without it, over so long. */
const WINDOW = 10_000;
const FACTOR = 4;
const toLine = () => ({
    chunks: [],
    detached: defer(),
    state: 'open',
    waited: 0,
    wake: () => undefined,
    resume: () => undefined,
});
/** Content that is read once and given to several readers, at the pace of the slowest that is not all too slow. */
function branch(content, count, window = WINDOW) {
    if (count === 1)
        return [{ content, close: () => undefined, detached: defer().promise }];
    const lines = Array.from({ length: count }, toLine);
    let pumping;
    const start = () => {
        pumping ??= pump(content, lines, window).catch((error) => error);
        return pumping;
    };
    return lines.map((line) => {
        let isFirst = true;
        const read = () => {
            const shared = isFirst;
            isFirst = false;
            return shared ? readLine(line, start) : content();
        };
        return { content: read, close: () => leave(line, 'closed'), detached: line.detached.promise };
    });
}
function leave(line, state) {
    if (line.state !== 'open')
        return;
    line.state = state;
    line.chunks.length = 0;
    if (state === 'detached')
        line.detached.resolve();
    line.resume();
    line.wake();
}
async function pump(content, lines, window) {
    let began = performance.now();
    for await (const chunk of content()) {
        const open = lines.filter(({ state }) => state === 'open');
        if (open.length === 0)
            return undefined;
        for (const line of open) {
            line.chunks.push(chunk);
            line.wake();
        }
        const full = open.filter((line) => !hasRoom(line));
        if (full.length === 0)
            continue;
        if (performance.now() - began > window) {
            began = performance.now();
            for (const line of open)
                line.waited = 0;
        }
        await Promise.all(full.map((line) => waitForRoom(line, open, window)));
    }
    return undefined;
}
const hasRoom = (line) => line.state !== 'open' || line.chunks.length < AHEAD;
async function waitForRoom(line, open, window) {
    const others = open.filter((other) => other !== line && other.state === 'open');
    const patience = window * (1 - 1 / FACTOR) + Math.max(0, ...others.map(({ waited }) => waited));
    const began = performance.now();
    // The last one is never left behind: nobody waits for it.
    const timer = others.length === 0 ? undefined : setTimeout(() => leaveBehind(line, others), patience - line.waited);
    while (!hasRoom(line)) {
        await new Promise((resolve) => {
            line.resume = resolve;
        });
    }
    clearTimeout(timer);
    line.waited += performance.now() - began;
}
function leaveBehind(line, others) {
    if (others.some((other) => other.state === 'open' && hasRoom(other)))
        leave(line, 'detached');
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
            if (line.state === 'detached')
                throw new DetachedError();
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
        leave(line, 'closed');
    }
}

;// CONCATENATED MODULE: ./src/edge/registry/lead-blob.ts





/**
 * Brings a blob to one lane of each registry, from one reading. Registries that lag behind are served afterwards, by
 * themselves, from one that is not: this ends when the others have it.
 */
async function lead(freight, all) {
    const isBehind = ({ want }) => (freight.behind.get(want.lane.sink.registry)?.owed ?? 0) > 0;
    // When all are, nobody can be served from another.
    const inStep = all.every(isBehind) ? all : all.filter((one) => !isBehind(one));
    const opened = [];
    const asked = new Set();
    const opening = new Map(inStep.map((one) => [one, lead_blob_open(one, opened).then(() => asked.add(one))]));
    await withGrace([...opening.values()], freight.grace);
    const inTime = [...opened];
    const late = all.filter((one) => !asked.has(one));
    const shared = inTime[0]?.want;
    const branches = branch(() => lead_blob_read(freight, shared), inTime.length);
    const puts = inTime.map((one, index) => putBranch(freight, one, branches[index]));
    const together = Promise.all(puts.map(({ attached }) => attached));
    for (const [index, one] of inTime.entries())
        serveDetached(freight, one, puts[index]);
    for (const one of late) {
        const before = Promise.all([together, opening.get(one)]);
        owe(freight, one, before, () => opened.find(({ want }) => want === one.want)?.upload);
    }
    await together;
}
/** From another mirror, where it is there already: the source is what everybody waits for. */
function lead_blob_read({ landed }, want, offset) {
    if (want === undefined)
        throw new Error('unreachable: nobody reads');
    const { blob, source, lane } = want;
    const nearer = landed.elsewhere(blob.digest, lane.sink.registry);
    const atSource = () => source.blob(blob, offset);
    return nearer === undefined ? atSource() : orElse(nearer.sink.blob(blob, offset), atSource);
}
/** Another mirror's trouble is not this one's. */
async function* orElse(content, other) {
    let hasBegun = false;
    try {
        for await (const chunk of content) {
            hasBegun = true;
            yield chunk;
        }
        return;
    }
    catch (error) {
        if (hasBegun)
            throw error;
    }
    yield* other();
}
async function lead_blob_open(one, opened) {
    const { want, claim } = one;
    const { lane, blob, source } = want;
    if (lane.failure !== undefined)
        return give(one);
    const upload = await tryStep(lane, () => lane.sink.open(blob, nearestPlace(source, lane.sink)));
    if (upload !== undefined)
        opened.push({ ...one, upload });
    else if (lane.failure !== undefined)
        give(one);
    else {
        claim.arrived();
        arrive(want, 'mount');
    }
}
/** Ends it for a lane that has failed; whoever waits for the same must go on alone. */
function give({ want, claim }) {
    claim.failed();
    want.arrival.resolve();
}
function putBranch(freight, one, shared) {
    if (shared === undefined)
        throw new Error('unreachable: an upload without a branch');
    const end = upload(freight, one, shared.content).finally(shared.close);
    return { end, attached: Promise.race([end, shared.detached]) };
}
async function upload(freight, { want, claim, upload }, content) {
    try {
        await upload.put(counted(want, content), (offset) => counted(want, () => lead_blob_read(freight, want, offset))());
        claim.arrived();
        arrive(want, 'upload');
        return 'done';
    }
    catch (error) {
        if (error instanceof DetachedError)
            return 'detached';
        fail(want.lane, error);
        give({ want, claim });
        return 'failed';
    }
}
function counted({ lane }, content) {
    const { registry: mirror } = lane.sink;
    return async function* count() {
        for await (const chunk of content()) {
            lane.tell({ kind: 'sent', mirror, bytes: chunk.byteLength });
            yield chunk;
        }
    };
}
function serveDetached(freight, one, put) {
    if (put === undefined)
        return;
    const { lane, blob } = one.want;
    const behind = gateBehind(freight, lane.sink.registry);
    let isOwed = false;
    put.attached.then((ended) => {
        if (ended !== undefined)
            return;
        isOwed = true;
        behind.owed += 1;
        lane.tell({ kind: 'detached', mirror: lane.sink.registry, digest: blob.digest });
    }, one.want.arrival.reject);
    put.end.then((ended) => {
        if (ended === 'detached')
            owe(freight, one, Promise.resolve(), () => undefined);
        if (isOwed)
            behind.owed -= 1;
    }, one.want.arrival.reject);
}
/** Serves a lane on its own, when the others have been served. */
function owe(freight, one, before, opened) {
    const { want } = one;
    const behind = gateBehind(freight, want.lane.sink.registry);
    behind.owed += 1;
    const work = before.then(async () => {
        // An upload that was opened is used; one that found the blob, or failed, has settled its claim.
        if (want.arrival.isSettled())
            return;
        await behind.gate(() => serve(freight, one, opened()));
    });
    work
        .finally(() => {
        behind.owed -= 1;
    })
        .catch(want.arrival.reject);
}
async function serve(freight, one, open) {
    const { want, claim } = one;
    const { lane, blob } = want;
    const ready = open ?? (await tryStep(lane, () => lane.sink.open(blob, lane.sink.repository)));
    if (ready === undefined) {
        if (lane.failure !== undefined)
            return give(one);
        claim.arrived();
        return arrive(want, 'mount');
    }
    await upload(freight, { want, claim, upload: ready }, () => lead_blob_read(freight, want));
}

;// CONCATENATED MODULE: ./src/edge/registry/bring-blobs.ts



/** What is owed to a slow mirror goes out in so many streams. */
const STREAMS_TO_SLOW = 4;
function gateBehind({ behind }, registry) {
    const known = behind.get(registry) ?? { owed: 0, gate: (0,map_limit/* createGate */.q)(STREAMS_TO_SLOW) };
    behind.set(registry, known);
    return known;
}
/**
 * Brings all blobs to who wants them; the arrivals tell. One lane of each registry takes a blob from the source,
 * all these from one reading; the registry's other lanes then mount it.
 */
function bringBlobs(freight, wants) {
    const groups = new Map();
    for (const want of wants.toSorted((one, other) => one.lane.order - other.lane.order)) {
        const group = groups.get(want.blob.digest) ?? [];
        groups.set(want.blob.digest, group);
        group.push(want);
    }
    for (const group of groups.values())
        bringBlob(freight, group);
}
function bringBlob(freight, wants) {
    const leading = [];
    for (const want of wants) {
        const { lane, blob } = want;
        const claim = freight.landed.claim(blob.digest, lane);
        if (!(claim instanceof Promise))
            leading.push({ want, claim });
        else if (freight.mounting.get(lane.sink.registry) === 'never')
            leading.push({ want, claim: NO_CLAIM });
        else
            watch(want, follow(freight, want, claim));
    }
    if (leading.length === 0)
        return;
    const work = freight.gate(() => lead(freight, leading));
    for (const { want } of leading)
        watch(want, work);
}
/** Who uploads although another one does, too: the registry does not mount. */
const NO_CLAIM = { arrived: () => undefined, failed: () => undefined };
/** A bug must not leave anybody waiting. */
function watch({ arrival }, work) {
    work.catch(arrival.reject);
}
async function follow(freight, want, flight) {
    const { lane, blob } = want;
    const berth = await flight;
    if (lane.failure !== undefined)
        return want.arrival.resolve();
    if (berth === undefined)
        return bringBlob(freight, [want]);
    if (berth.lane.sink.repository === lane.sink.repository)
        return arrive(want, 'mount');
    await waitForManifest(freight, want, berth);
    const how = await tryStep(lane, async () => {
        const upload = await lane.sink.open(blob, berth.lane.sink.repository);
        if (upload === undefined)
            return 'mount';
        noteRefusal(freight, want, berth);
        await upload.put(() => contentFor(want, berth), (offset) => contentFor(want, berth, offset));
        return 'upload';
    });
    if (how === undefined)
        want.arrival.resolve();
    else
        arrive(want, how);
}
/** Some registries (ECR) mount only what a manifest names. Who is first in order waits for nobody, so all come to an end. */
async function waitForManifest({ mounting }, { lane }, berth) {
    if (mounting.get(lane.sink.registry) === 'late' && berth.lane.order < lane.order)
        await berth.lane.done.promise;
}
function noteRefusal({ mounting }, { lane }, { by, lane: other }) {
    if (by === 'told')
        return;
    const isDone = other.failure === undefined && other.done.isSettled();
    const { registry } = lane.sink;
    if (isDone)
        mounting.set(registry, 'never');
    else if (!mounting.has(registry))
        mounting.set(registry, 'late');
}
/** What has arrived next door is read there: the source is what everybody waits for. */
function contentFor({ blob, source }, { by, lane }, offset) {
    return by === 'arrived' ? lane.sink.blob(blob, offset) : source.blob(blob, offset);
}

// EXTERNAL MODULE: ./src/oci/referrers.ts
var referrers = __webpack_require__(961);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/edge/registry/endpoint.ts
var endpoint = __webpack_require__(7748);
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

;// CONCATENATED MODULE: ./src/edge/registry/verify.ts


/** Content that is not what its descriptor says. */
class ContentError extends Error {
    constructor(message) {
        super(message);
        this.name = 'ContentError';
    }
}
function createVerifier({ size, digest }, offset) {
    const algorithm = (0,oci_digest/* algorithmOf */.Hy)(digest);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let received = offset;
    return {
        received: () => received,
        add: (chunk) => {
            received += chunk.byteLength;
            if (received > size)
                throw new ContentError(`more than the ${size} bytes of ${digest}`);
            if (offset === 0)
                hash.update(chunk);
        },
        finish: () => {
            if (received < size)
                throw new ContentError(`${received} of the ${size} bytes of ${digest}`);
            // Whoever has the bytes before these judges the whole.
            if (offset > 0)
                return;
            const found = (0,oci_digest/* finishDigest */.g4)(hash, algorithm);
            if (found !== digest)
                throw new ContentError(`the content's digest is ${found}, not ${digest}`);
        },
    };
}
/**
 * Passes content on while it is verified; of a tail, only its length is. The last chunk is held back until all of it is known to be right:
 * whoever writes it on never completes what is wrong.
 */
async function* verified(content, descriptor, offset = 0) {
    const verifier = createVerifier(descriptor, offset);
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
        yield* verified(resumed(session, request), request.descriptor, request.offset);
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
    let { offset } = request;
    for (let fruitless = 0;;) {
        const began = offset;
        const broken = yield* untilBroken(fromOffset(session, { ...request, offset }), (bytes) => {
            offset += bytes;
        });
        if (offset >= size && broken === undefined)
            return;
        fruitless = offset > began ? 1 : fruitless + 1;
        const error = broken ?? new http_error/* HttpError */.j$(`the answer ended after ${offset} of ${size} bytes`, 'ECONNRESET');
        if (fruitless >= TRIES)
            throw fromHttpError(toDeed(request), error);
        await session.pause(request.place, fruitless);
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
async function* fromOffset(session, { place, descriptor, scopes, cache, offset }) {
    const { answer } = await session.send({
        ...toDeed({ place, descriptor }),
        method: 'GET',
        url: (0,endpoint/* pathIn */.lW)(place, `blobs/${descriptor.digest}`),
        scopes,
        flow: 'stream',
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
        url: (0,endpoint/* pathIn */.lW)(reference, `manifests/${reference.digest ?? reference.tag ?? 'latest'}`),
        scopes,
        headers: { accept: mediatype/* ACCEPTED_MANIFESTS */.bb.join(', ') },
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
    return (0,mediatype/* isManifestType */.Q3)(mediaType) && Number.isInteger(size) ? { mediaType, digest, size } : undefined;
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
            await session.pause(request.reference, tries);
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
    const content = (0,oci_manifest/* decodeManifest */.MK)(bytes, { file: (0,oci_reference/* formatReference */.FH)(reference) });
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
        url: (0,endpoint/* pathIn */.lW)(target.place, 'blobs/uploads/'),
        scopes: [{ repository: target.place.repository, actions: PUSH }],
    });
    answer.discard();
    return locationOf(answer.headers.location, url, deed);
}
/** @throws RegistryError when the answer does not say where the upload goes on */
function locationOf(location, base, deed) {
    if (location !== undefined && URL.canParse(location, base.href))
        return (0,endpoint/* resolveLocation */.KC)(location, base);
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
        url: (0,endpoint/* pathIn */.lW)(place, `blobs/${descriptor.digest}`),
        scopes: [{ repository: place.repository, actions }],
        answers: [400, 401, 403, 404, 405],
    });
    answer.discard();
    return answer.status >= 200 && answer.status < 300;
}

;// CONCATENATED MODULE: ./src/edge/registry/put-manifest.ts






const put_manifest_OPERATION = 'put the manifest';
/** What registries say that do not see yet what they took a moment ago. */
const BLOBS_MISSING = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN'];
const BLOB_WAITS = [1000, 2000, 4000];
async function putManifest(session, reference, manifest) {
    return (await storeManifest(session, reference, manifest)).digest;
}
/** Stores a manifest and proves its arrival: by the digest that the registry answers, else by asking for it. */
async function storeManifest(session, reference, { bytes, mediaType }) {
    const digest = reference.digest ?? (0,oci_digest/* digestOf */.ol)(bytes);
    if ((0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) !== digest)
        throw new Error(`the bytes put as ${digest} have another digest`);
    const target = (0,oci_reference/* referenceIn */.h8)(reference, reference.tag === undefined ? { digest } : { tag: reference.tag });
    const scopes = [{ repository: reference.repository, actions: PUSH }];
    const outcome = await putPatiently(session, {
        operation: put_manifest_OPERATION,
        reference: target,
        method: 'PUT',
        url: (0,endpoint/* pathIn */.lW)(reference, `manifests/${reference.tag ?? digest}`),
        scopes,
        headers: { 'content-type': mediaType },
        body: { length: bytes.byteLength, content: () => [bytes] },
    });
    if (outcome instanceof registry_error/* RegistryError */.g && !isConflict(outcome))
        throw outcome;
    const subject = outcome instanceof registry_error/* RegistryError */.g ? undefined : outcome.subject;
    if (!(outcome instanceof registry_error/* RegistryError */.g) && isProof(outcome.digest, bytes))
        return { digest, subject };
    const found = await headManifest(session, { reference: target, scopes });
    if (found?.digest === digest)
        return { digest, subject };
    if (outcome instanceof registry_error/* RegistryError */.g)
        throw outcome;
    const reason = `the registry took ${digest} and now shows ${found?.digest ?? 'nothing'}`;
    throw new registry_error/* RegistryError */.g({ operation: put_manifest_OPERATION, reference: target, reason });
}
/** What the registry answered, or its refusal. Blobs that it does not see yet are waited for. */
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
        const { headers } = answer;
        return {
            digest: [headers['docker-content-digest']].flat()[0],
            subject: [headers['oci-subject']].flat()[0],
        };
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

// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
;// CONCATENATED MODULE: ./src/edge/registry/survey.ts







const CHILDREN_AT_ONCE = 8;
/** Reads what is pinned; that it is gone is a failure here. */
async function readPinned({ source }, digest) {
    const found = await source.manifest(digest);
    if (found === undefined)
        throw new user_error/* UserError */.yo(`source: it has no manifest ${digest}; was it deleted meanwhile?`);
    return found;
}
/**
 * Notes all that lanes lack of what a manifest names: blobs as wants, children as parts. An older manifest in the
 * same place proves what is there already, with one request instead of one for each blob.
 */
async function survey(means, { content }, lanes) {
    if (lanes.length === 0)
        return;
    const blobs = await present(means, unique((0,oci_manifest/* blobsOf */.OR)(content)));
    for (const one of lanes)
        noteBlobs(means, blobs, one);
    await (0,map_limit/* mapLimit */.s)(unique((0,oci_manifest/* childrenOf */.LU)(content)), CHILDREN_AT_ONCE, (child) => surveyChild(means, child, lanes));
}
function noteBlobs({ source, landed }, blobs, { lane, old }) {
    const proven = new Set(old === undefined ? [] : (0,oci_manifest/* blobsOf */.OR)(old.content).map(({ digest }) => digest));
    const { registry: mirror } = lane.sink;
    const fresh = blobs.filter(({ digest }) => !lane.wants.has(digest));
    for (const { digest } of fresh.filter(({ digest }) => proven.has(digest)))
        landed.note(digest, lane);
    for (const blob of fresh.filter(({ digest }) => !proven.has(digest)))
        lane.wants.set(blob.digest, { lane, blob, source, arrival: defer() });
    const bytes = fresh.reduce((sum, { size }) => sum + size, 0);
    if (fresh.length > 0)
        lane.tell({ kind: 'wanted', mirror, blobs: fresh.length, bytes });
    for (const { digest, size } of fresh.filter(({ digest }) => proven.has(digest)))
        lane.tell({ kind: 'blob', mirror, digest, bytes: size, by: 'proof' });
}
async function surveyChild(means, child, lanes) {
    const found = await (0,map_limit/* mapLimit */.s)(lanes, lanes.length, (one) => lookForChild(child, one));
    const lacking = found.flatMap((one) => (one === undefined || one.lane.failure !== undefined ? [] : [one]));
    if (lacking.length === 0)
        return;
    const manifest = await readPinned(means, child.digest);
    await survey(means, manifest, lacking);
    for (const { lane } of lacking) {
        if (!lane.parts.some((part) => part.manifest.descriptor.digest === child.digest))
            lane.parts.push({ manifest, name: 'child' });
    }
}
/** What a lane has in a child's place; undefined when it has the child itself. */
async function lookForChild(child, { lane, old }) {
    const before = old === undefined ? [] : (0,oci_manifest/* childrenOf */.LU)(old.content);
    return tryStep(lane, async () => {
        const isListed = before.some(({ digest }) => digest === child.digest);
        if (isListed && (await lane.sink.head({ digest: child.digest })) !== undefined)
            return undefined;
        const same = before.find(({ platform }) => isSame(platform, child.platform));
        return { lane, old: same === undefined ? undefined : await readOld(lane, same.digest) };
    });
}
function isSame(one, other) {
    if (one === undefined || other === undefined)
        return false;
    // An attestation has no platform of its own, and nothing to share.
    return one.os !== 'unknown' && (0,oci_platform/* equalPlatforms */.lG)(one, other);
}
/** What only spares requests may be missing or broken. */
async function readOld({ sink }, digest) {
    return sink.read(digest).catch(() => undefined);
}
/** Layers that may be elsewhere are copied where the source has them. */
async function present({ source }, blobs) {
    const kept = await (0,map_limit/* mapLimit */.s)(blobs, CHILDREN_AT_ONCE, async (blob) => {
        const isElsewhere = (0,mediatype/* isForeignType */.J1)(blob.mediaType) || (blob.urls ?? []).length > 0;
        return isElsewhere && !(await source.has(blob)) ? [] : [blob];
    });
    return kept.flat();
}
function unique(descriptors) {
    return [...new Map(descriptors.map((one) => [one.digest, one])).values()];
}

;// CONCATENATED MODULE: ./src/edge/registry/deliver.ts







const PARTS_AT_ONCE = 8;
/** Waits for a lane's blobs, and puts its parts: children before parents. */
async function deliverParts(delivery, lane) {
    await Promise.all([...lane.wants.values()].map(({ arrival }) => arrival.promise));
    const indexes = lane.parts.filter(({ manifest }) => (0,oci_manifest/* isIndex */.nw)(manifest.content));
    const leaves = lane.parts.filter(({ manifest }) => !(0,oci_manifest/* isIndex */.nw)(manifest.content));
    await (0,map_limit/* mapLimit */.s)(leaves, PARTS_AT_ONCE, ({ manifest, name }) => put(delivery, lane, manifest, name));
    for (const { manifest, name } of indexes)
        await put(delivery, lane, manifest, name);
}
/** Names come last, when all that they stand for is there. */
async function deliver(delivery, lane, root) {
    await deliverParts(delivery, lane);
    if (isRunning(lane))
        await tryStep(lane, () => keepBackups(lane));
    if (isRunning(lane))
        await putNames(delivery, lane, root, lane.pending ?? []);
}
/** Gives what a tag names another one, where that is wanted and the tag is about to move. */
async function keepBackups({ destination, pending = [], shown, sink }) {
    for (const name of pending) {
        const backup = 'tag' in name ? destination.backups?.[name.tag] : undefined;
        const old = 'tag' in name ? shown.get(name.tag) : undefined;
        const manifest = backup === undefined || old === undefined ? undefined : await sink.read(old);
        if (backup !== undefined && manifest !== undefined)
            await sink.put(manifest, [{ tag: backup }]);
    }
}
async function put(delivery, lane, manifest, name) {
    await putNames(delivery, lane, manifest, name === 'child' ? 'child' : [name]);
}
/** Puts a manifest; when the registry turns out to lack what it seemed to have, that is brought once more. */
async function putNames(delivery, lane, manifest, names) {
    await tryStep(lane, async () => {
        try {
            await lane.sink.put(manifest, names);
        }
        catch (error) {
            if (!(error instanceof registry_error/* RegistryError */.g) || !lacksBlobs(error))
                throw error;
            await bringAgain(delivery, lane, manifest);
            if (lane.failure === undefined)
                await lane.sink.put(manifest, names);
        }
    });
}
async function bringAgain(delivery, lane, manifest) {
    const { freight } = delivery;
    for (const { digest } of (0,oci_manifest/* blobsOf */.OR)(manifest.content))
        freight.landed.forget(digest, lane.sink.registry);
    lane.wants.clear();
    lane.parts.length = 0;
    await survey(delivery, manifest, [{ lane, old: undefined }]);
    bringBlobs(freight, [...lane.wants.values()]);
    await deliverParts(delivery, lane);
}

;// CONCATENATED MODULE: ./src/edge/registry/attach.ts







const AT_ONCE = 8;
/** All that refers to a manifest, to what is in it, or to what refers to it. */
async function readAttached(source, root) {
    const tags = await source.tags();
    const attached = new Map();
    const seen = new Set();
    const read = async ({ descriptor: { digest }, content }) => {
        if (seen.has(digest))
            return;
        seen.add(digest);
        await (0,map_limit/* mapLimit */.s)(await source.referrers(digest), AT_ONCE, async (one) => {
            const manifest = await readPinned({ source }, one.digest);
            attached.set(one.digest, { manifest, by: { subject: digest } });
            await read(manifest);
        });
        const own = tags.filter((tag) => tag.startsWith(`${(0,referrers/* referrersTag */.L)(digest)}.`));
        await (0,map_limit/* mapLimit */.s)(own, AT_ONCE, async (tag) => {
            const manifest = await source.tagged(tag);
            if (manifest !== undefined)
                attached.set(manifest.descriptor.digest, { manifest, by: { tag } });
        });
        await (0,map_limit/* mapLimit */.s)((0,oci_manifest/* childrenOf */.LU)(content), AT_ONCE, async (child) => {
            await read(await readPinned({ source }, child.digest));
        });
    };
    await read(root);
    return [...attached.values()];
}
/** Brings what is attached to a lane that has what it is attached to. */
async function attach(delivery, lane, all) {
    const { sink } = lane;
    const missing = await (0,map_limit/* mapLimit */.s)(all, AT_ONCE, async (one) => {
        const { digest } = one.manifest.descriptor;
        const has = await tryStep(lane, async () => {
            if ('tag' in one.by)
                return (await sink.head({ tag: one.by.tag })) === digest;
            // What was not there a moment ago has no referrers.
            if (lane.before === 'nothing')
                return false;
            return (await sink.referrers(one.by.subject)).some((other) => other.digest === digest);
        });
        return has === false ? [one] : [];
    });
    for (const { manifest, by } of missing.flat()) {
        lane.wants.clear();
        lane.parts.length = 0;
        await tryStep(lane, async () => {
            await survey(delivery, manifest, [{ lane, old: undefined }]);
            bringBlobs(delivery.freight, [...lane.wants.values()]);
            await deliverParts(delivery, lane);
            if (lane.failure !== undefined)
                return;
            if ('tag' in by)
                await sink.put(manifest, [by]);
            else
                await sink.putReferrer(manifest);
            lane.attached += 1;
        });
    }
    lane.referrers = all.length;
}

;// CONCATENATED MODULE: ./src/edge/registry/known-manifests.ts
/** A source that reads each manifest once. */
function withKnown(source, known) {
    const read = (digest) => {
        const reading = source.manifest(digest);
        known.set(digest, reading);
        const forget = () => {
            if (known.get(digest) === reading)
                known.delete(digest);
        };
        reading.then((found) => found ?? forget(), forget);
        return reading;
    };
    return { ...source, manifest: (digest) => known.get(digest) ?? read(digest) };
}

;// CONCATENATED MODULE: ./src/edge/registry/select-platforms.ts




/** BuildKit's way to say which manifest of the same index an attestation is for. */
const SUBJECT_KEY = 'vnd.docker.reference.digest';
/**
 * An index of the wanted platforms alone, with the attestations that belong to them; the same each time. What is no
 * index, or has nothing else, stays what it is.
 * @throws UserError when it has none of a wanted platform
 */
function selectPlatforms(root, wanted) {
    const { content } = root;
    if (!(0,oci_manifest/* isIndex */.nw)(content))
        return root;
    for (const wish of wanted) {
        if (!content.manifests.some((one) => isFor(one, wish)))
            throw new user_error/* UserError */.yo(`source: ${root.descriptor.digest} has nothing for ${(0,oci_platform/* formatPlatform */.Bq)(wish)}; ${listOf(content.manifests)}`);
    }
    const chosen = content.manifests.filter((one) => wanted.some((wish) => isFor(one, wish)));
    const digests = new Set(chosen.map(({ digest }) => digest));
    const manifests = content.manifests.filter(({ digest, annotations }) => digests.has(digest) || digests.has(annotations?.[SUBJECT_KEY] ?? ''));
    if (manifests.length === content.manifests.length)
        return root;
    const selected = { ...content, manifests };
    const bytes = (0,oci_manifest/* encodeManifest */.Gb)(selected);
    return { descriptor: (0,descriptor/* describe */.q)(bytes, content.mediaType), bytes, content: selected };
}
const isFor = ({ platform }, wish) => platform !== undefined && (0,oci_platform/* satisfiesPlatform */.dq)(platform, wish);
function listOf(manifests) {
    const names = manifests.flatMap(({ platform }) => platform === undefined || platform.os === 'unknown' ? [] : [(0,oci_platform/* formatPlatform */.Bq)(platform)]);
    return `it has ${[...new Set(names)].join(', ') || 'no platforms'}`;
}

;// CONCATENATED MODULE: ./src/edge/registry/job.ts











function createJobs(means, requests, tell) {
    return requests.map((request, at) => {
        const source = withKnown(namedSource(means.openSource(request.source)), means.known);
        const lanes = request.destinations.map((destination) => {
            means.lanes += 1;
            return toLane({ destination, source, sink: means.openSink(destination), order: means.lanes, tell });
        });
        const root = once(() => readRoot(source, request));
        const attached = once(async () => readAttached(source, await root()));
        return { request, at, source, lanes, root, attached };
    });
}
/**
 * Finds out what a job's lanes lack.
 * @returns those that could not be asked in time
 */
async function surveyJob(means, job) {
    const asked = new Set();
    const looks = new Map(job.lanes.map((lane) => [lane, lookOnce(means, job, lane).then(() => asked.add(lane))]));
    const prompt = job.lanes.filter(({ sink }) => !means.dawdlers.has(sink.registry));
    const waited = prompt.length === 0 ? job.lanes : prompt;
    await withGrace(waited.map((lane) => looks.get(lane) ?? Promise.resolve()), means.freight.grace);
    const late = job.lanes.filter((lane) => !asked.has(lane));
    await surveyLanes(means, job, [...asked]);
    for (const { sink } of late)
        means.dawdlers.add(sink.registry);
    return late.map((lane) => ({ lane, end: runLate(means, job, lane, looks.get(lane)) }));
}
async function runLate(means, job, lane, looked) {
    await looked;
    await surveyLanes(means, job, [lane]);
    bringBlobs(means.freight, [...lane.wants.values()]);
    await finishLane(means, job, lane);
}
async function lookOnce({ dawdlers }, job, lane) {
    const { digest } = job.request.source;
    await tryStep(lane, async () => {
        if (job.request.platforms !== undefined) {
            const selected = (await job.root()).descriptor.digest;
            if (selected !== digest)
                lane.digest = selected;
        }
        await look_look(lane, job.source, lane.digest ?? digest);
    });
    if (lane.failure === undefined)
        dawdlers.delete(lane.sink.registry);
}
async function surveyLanes({ freight }, job, lanes) {
    const running = lanes.filter(isRunning);
    if (running.length === 0)
        return;
    const { source } = job;
    await orFail(running, async () => {
        const root = await job.root();
        const lacking = await Promise.all(running
            .filter(({ before }) => before !== 'everything')
            .map(async (lane) => ({
            lane,
            old: lane.old === undefined ? undefined : await readOld(lane, lane.old),
        })));
        await survey({ source, landed: freight.landed }, root, lacking);
    });
}
async function readRoot(source, { platforms, ...request }) {
    const root = await readPinned({ source }, request.source.digest);
    if (platforms === undefined)
        return root;
    const selected = selectPlatforms(root, platforms);
    const [only, ...others] = (0,oci_manifest/* childrenOf */.LU)(selected.content);
    // An index of one is not needed: the source has what it names.
    return only === undefined || others.length > 0 || selected === root
        ? selected
        : readPinned({ source }, only.digest);
}
function once(step) {
    let running;
    return () => {
        running ??= step();
        return running;
    };
}
/** The source's failure is every lane's. */
async function orFail(lanes, step) {
    try {
        await step();
    }
    catch (error) {
        for (const lane of lanes)
            fail(lane, error);
    }
}
/** Waits for what a lane lacks, and gives it its names. */
async function finishLane({ freight }, job, lane) {
    const { source, request, at } = job;
    const delivery = { source, landed: freight.landed, freight };
    await orFail([lane], async () => {
        if (isRunning(lane))
            await deliver(delivery, lane, await job.root());
        if (request.referrers === 'copy' && lane.failure === undefined)
            await attach(delivery, lane, await job.attached());
    });
    lane.done.resolve();
    const outcome = toOutcome(lane);
    const { registry: mirror } = lane.sink;
    const place = request.destinations.indexOf(lane.destination);
    lane.tell({ kind: 'outcome', mirror, request: at, at: place, outcome });
}

;// CONCATENATED MODULE: ./src/edge/registry/landed.ts
function createLanded() {
    const digests = new Map();
    const flightsOf = (digest) => {
        const known = digests.get(digest) ?? new Map();
        digests.set(digest, known);
        return known;
    };
    return {
        claim: (digest, lane) => {
            const flights = flightsOf(digest);
            return flights.get(lane.sink.registry)?.end ?? claim(flights, lane);
        },
        note: (digest, lane) => {
            const flights = flightsOf(digest);
            if (flights.has(lane.sink.registry))
                return;
            flights.set(lane.sink.registry, { end: Promise.resolve({ lane, by: 'told' }), landed: undefined });
        },
        elsewhere: (digest, registry) => [...flightsOf(digest)].find(([name, { landed }]) => name !== registry && landed !== undefined)?.[1]
            .landed,
        forget: (digest, registry) => {
            flightsOf(digest).delete(registry);
        },
    };
}
function claim(flights, lane) {
    const { registry } = lane.sink;
    let settle = (_) => undefined;
    const end = new Promise((resolve) => {
        settle = resolve;
    });
    const flight = { end, landed: undefined };
    flights.set(registry, flight);
    let isSettled = false;
    const arrived = () => {
        isSettled = true;
        flight.landed = lane;
        settle({ lane, by: 'arrived' });
    };
    const failed = () => {
        if (isSettled)
            return;
        isSettled = true;
        if (flights.get(registry) === flight)
            flights.delete(registry);
        settle(undefined);
    };
    return { arrived, failed };
}

;// CONCATENATED MODULE: ./src/edge/registry/learn.ts





/** So many are always read; beyond, as many as there are blobs that they may spare. */
const READS = 16;
const READS_AT_ONCE = 8;
/**
 * Lanes that have been right already may have what new ones want, for instance after a run that was killed: their
 * manifests tell, and what they name is mounted instead of being sent again.
 */
async function learnFromKept({ landed, grace }, lanes) {
    const registries = [...new Set(lanes.map(({ sink }) => sink.registry))];
    const lessons = registries.map(async (registry) => {
        const here = lanes.filter(({ sink }) => sink.registry === registry);
        const fresh = here.filter((lane) => isRunning(lane) && lane.wants.size > 0);
        const isNews = fresh.length > 1 || fresh.some(({ before }) => before === 'nothing');
        if (isNews)
            await learn(landed, here.filter(isKept), wantedBy(fresh));
    });
    await withGrace(lessons, grace);
}
const isKept = ({ failure, pending }) => failure === undefined && pending?.length === 0;
const wantedBy = (lanes) => new Set(lanes.flatMap(({ wants }) => [...wants.keys()]));
async function learn(landed, kept, wanted) {
    let reads = Math.max(READS, wanted.size);
    const read = async (lane, digest) => {
        if (wanted.size === 0 || reads === 0)
            return;
        reads -= 1;
        const manifest = await readOld(lane, digest);
        if (manifest === undefined)
            return;
        for (const blob of (0,oci_manifest/* blobsOf */.OR)(manifest.content)) {
            if (wanted.delete(blob.digest))
                landed.note(blob.digest, lane);
        }
        for (const child of (0,oci_manifest/* childrenOf */.LU)(manifest.content))
            await read(lane, child.digest);
    };
    await (0,map_limit/* mapLimit */.s)(kept, READS_AT_ONCE, async (lane) => {
        if (lane.old !== undefined)
            await read(lane, lane.old);
    });
}

;// CONCATENATED MODULE: ./src/edge/registry/copy.ts







/** How many blobs are under way at once; each is one stream from a source and one to each destination. */
const BLOBS_AT_ONCE = 12;
const JOBS_AT_ONCE = 64;
const GRACE = 2000;
/** Copies share what they learn of destinations: which blob lies where, and which is on its way. */
function createCopier({ expect, reader, grace = GRACE, ...ends }) {
    const freight = {
        landed: createLanded(),
        gate: (0,map_limit/* createGate */.q)(BLOBS_AT_ONCE),
        behind: new Map(),
        mounting: new Map(),
        grace,
    };
    const means = { ...ends, freight, known: new Map(), dawdlers: new Set(), lanes: 0 };
    const copyAll = async (requests, tell = () => undefined) => {
        expect(requests);
        return runJobs(means, createJobs(means, requests, tell));
    };
    return {
        copyAll,
        copy: async (request) => (await copyAll([request]))[0] ?? [],
        look: async (questions) => {
            expect(questions);
            return (0,map_limit/* mapLimit */.s)(questions, JOBS_AT_ONCE, (question) => answer_answer({ ...means, reader, grace }, question));
        },
    };
}
/** All is surveyed before the first blob moves: so each is read once, for all who want it. */
async function runJobs(means, jobs) {
    const late = new Set();
    const tails = (await (0,map_limit/* mapLimit */.s)(jobs, JOBS_AT_ONCE, async (job) => {
        const dawdling = await surveyJob(means, job);
        for (const { lane } of dawdling)
            late.add(lane);
        return dawdling.map(({ end }) => end);
    })).flat();
    const inTime = jobs.flatMap((job) => job.lanes.filter((lane) => !late.has(lane)).map((lane) => ({ job, lane })));
    const lanes = inTime.map(({ lane }) => lane);
    await learnFromKept(means.freight, lanes);
    bringBlobs(means.freight, lanes.flatMap(({ wants }) => [...wants.values()]));
    const ends = inTime.map(({ job, lane }) => finishLane(means, job, lane));
    // Every end is awaited, even when one fails: none must run on unseen.
    const failed = (await Promise.allSettled([...ends, ...tails])).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
    return jobs.map((job) => job.lanes.map(toOutcome));
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

;// CONCATENATED MODULE: ./src/edge/registry/expect.ts

/** Tells each registry's session what copies will ask it for. */
function createExpect(sessions) {
    const told = new Set();
    const tell = ({ registry, repository }, actions) => {
        const scope = formatScope({ repository, actions });
        const key = `${registry} ${scope}`;
        if (told.has(key))
            return;
        told.add(key);
        sessions(registry).expect([{ place: { registry, repository }, scopes: [scope] }]);
    };
    return (copies) => {
        for (const { source, destinations } of copies) {
            if ('registry' in source)
                tell(source, ['pull']);
            for (const one of destinations)
                if ('registry' in one)
                    tell(one, ['pull', 'push']);
        }
    };
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
        retries: () => 0,
        manifest: (digest) => inFolder(folder, () => readManifest(folder, digest)),
        has: (descriptor) => inFolder(folder, () => hasFile(folder, descriptor)),
        blob: (descriptor, offset) => readBlobFile(folder, descriptor, offset),
        // A layout's index may name what refers to others, but nothing in it says so.
        referrers: async () => [],
        tags: async () => [],
        tagged: async () => undefined,
    };
}
/** What a layout's `index.json` names; undefined where there is none. */
async function readLayoutIndex(folder) {
    const file = (0,external_node_path_.join)(folder, INDEX_FILE);
    const bytes = await readIfThere(file);
    if (bytes === undefined)
        return undefined;
    const content = (0,oci_manifest/* decodeManifest */.MK)(bytes, { file });
    if (!(0,oci_manifest/* isIndex */.nw)(content))
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
    const content = (0,oci_manifest/* decodeManifest */.MK)(bytes, { file });
    return { descriptor: { mediaType: content.mediaType, digest, size: bytes.byteLength }, bytes, content };
}
async function hasFile(folder, { digest, size }) {
    const found = await (0,promises_.stat)(blobPath(folder, digest)).catch(ifMissing);
    return found?.size === size;
}
async function* readBlobFile(folder, descriptor, start = 0) {
    const file = blobPath(folder, descriptor.digest);
    try {
        yield* verified((0,external_node_fs_.createReadStream)(file, { highWaterMark: READ_SIZE, start }), descriptor, start);
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
    const source = openLayoutSource(folder);
    let indexed = Promise.resolve();
    const put = async (manifest, names) => {
        const { descriptor, bytes } = manifest;
        await writeBlob(folder, descriptor, async function* one() {
            yield bytes;
        });
        if (names === 'child')
            return;
        for (const name of names) {
            const next = indexed.then(() => addToIndex(folder, descriptor, name));
            indexed = next.catch(() => undefined);
            await next;
        }
    };
    return {
        registry: (0,external_node_path_.resolve)(folder),
        repository: '',
        retries: () => 0,
        head: (name) => inFolder(folder, () => findName(folder, name)),
        open: (descriptor) => inFolder(folder, async () => {
            if (await hasFile(folder, descriptor))
                return undefined;
            return { put: (content) => inFolder(folder, () => writeBlob(folder, descriptor, content)) };
        }),
        read: source.manifest,
        referrers: source.referrers,
        putReferrer: (manifest) => inFolder(folder, () => put(manifest, [{ digest: manifest.descriptor.digest }])),
        blob: source.blob,
        put: (manifest, names) => inFolder(folder, () => put(manifest, names)),
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
    const annotations = 'tag' in name ? { annotations: { [oci_annotations/* annotationKeys */.ic.refName]: name.tag } } : {};
    const index = {
        mediaType: mediatype/* OCI_INDEX */.$p,
        manifests: [...others, { mediaType, digest, size, ...annotations }],
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, LAYOUT_FILE), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    await writeWhole((0,external_node_path_.join)(folder, INDEX_FILE), (partial) => (0,promises_.writeFile)(partial, (0,oci_manifest/* encodeManifest */.Gb)(index)));
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
    return annotations?.[oci_annotations/* annotationKeys */.ic.refName];
}

;// CONCATENATED MODULE: ./src/edge/registry/pace.ts
const unpaced = (content) => content;
/** Less than this is not worth a pause, in milliseconds. */
const SHORTEST = 5;
/** @param rate bytes a second */
function createPace(rate, { now, sleep }) {
    /** When all that was let through has had its time. */
    let due = 0;
    return async function* paced(content) {
        for await (const chunk of content) {
            yield chunk;
            due = Math.max(due, now()) + (chunk.byteLength * 1000) / rate;
            const ahead = due - now();
            if (ahead > SHORTEST)
                await sleep(ahead);
        }
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/put-referrer.ts





/**
 * Stores what refers to another manifest. Where the registry does not say that it keeps the list of referrers, it is
 * kept under a tag; one writer at a time, as each writes the whole list.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject
 */
function createPutReferrer(sessions, reader) {
    const turns = new Map();
    return async (place, manifest) => {
        const { bytes, descriptor, content } = manifest;
        const { digest, mediaType } = descriptor;
        const session = sessions(place.registry);
        const stored = await storeManifest(session, (0,oci_reference/* referenceIn */.h8)(place, { digest }), { bytes, mediaType });
        const { subject } = content;
        if (subject === undefined || stored.subject !== undefined)
            return;
        const tag = (0,referrers/* referrersTag */.L)(subject.digest);
        const key = `${place.registry}/${place.repository}:${tag}`;
        const next = (turns.get(key) ?? Promise.resolve()).then(async () => {
            const found = (await reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { tag })))?.content;
            const before = found !== undefined && (0,oci_manifest/* isIndex */.nw)(found) ? found.manifests : [];
            if (before.some((one) => one.digest === digest))
                return;
            const list = (0,oci_manifest/* encodeManifest */.Gb)({ mediaType: mediatype/* OCI_INDEX */.$p, manifests: [...before, (0,referrers/* toReferrer */.P)(manifest)] });
            await putManifest(session, (0,oci_reference/* referenceIn */.h8)(place, { tag }), { bytes: list, mediaType: mediatype/* OCI_INDEX */.$p });
        });
        turns.set(key, next.catch(() => undefined));
        await next;
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/put-tags.ts





/**
 * Sets several tags with one request, where a registry says that it did (`OCI-Tag`). One that does not is asked once.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
 */
function createPutTags(sessions) {
    const unable = new Set();
    return async (place, { digest, bytes, mediaType }, tags) => {
        if (unable.has(place.registry))
            return 'unset';
        const query = tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&');
        const set = await sessions(place.registry)
            .send({
            operation: 'put the manifest',
            reference: (0,oci_reference/* referenceIn */.h8)(place, { digest }),
            method: 'PUT',
            url: (0,endpoint/* pathIn */.lW)(place, `manifests/${digest}?${query}`),
            scopes: [{ repository: place.repository, actions: PUSH }],
            headers: { 'content-type': mediaType },
            body: { length: bytes.byteLength, content: () => [bytes] },
        })
            .then(({ answer }) => {
            answer.discard();
            return tagsIn(answer.headers['oci-tag']);
        }, noTags);
        if (tags.every((tag) => set.includes(tag)))
            return 'set';
        unable.add(place.registry);
        return 'unset';
    };
}
/** A refusal may be meant for the query; what else is wrong will show again. */
function noTags(error) {
    if (error instanceof registry_error/* RegistryError */.g && error.failure.status !== undefined && !lacksBlobs(error))
        return [];
    throw error;
}
function tagsIn(header) {
    return [header ?? []]
        .flat()
        .flatMap((part) => part.split(','))
        .map((tag) => tag.trim());
}

// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
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
        const isList = answer.status === 200 && (answer.headers['content-type'] ?? '').startsWith(mediatype/* OCI_INDEX */.$p);
        if (!isList) {
            answer.discard();
            return undefined;
        }
        const content = (0,oci_manifest/* decodeManifest */.MK)(await answer.bytes(MANIFEST_LIMIT), { file: (0,oci_reference/* formatReference */.FH)(reference) });
        return (0,oci_manifest/* isIndex */.nw)(content) ? content.manifests : undefined;
    };
    const call = {
        operation: 'list the referrers of',
        reference,
        method: 'GET',
        url: (0,endpoint/* pathIn */.lW)(place, `referrers/${subject}`),
        scopes,
        headers: { accept: mediatype/* OCI_INDEX */.$p },
        answers: [400, 404, 405, 406, 501],
    };
    return readPages(session, call, read);
}
async function readByTag(session, { place, subject, scopes }) {
    const reference = { registry: place.registry, repository: place.repository, tag: (0,referrers/* referrersTag */.L)(subject) };
    const found = await fetchManifest(session, { reference, scopes });
    // GitLab answers this tag with the image itself.
    if (found === undefined || found.descriptor.digest === subject || !(0,oci_manifest/* isIndex */.nw)(found.content))
        return [];
    return found.content.manifests;
}

;// CONCATENATED MODULE: ./src/edge/registry/reader.ts










const tagsSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });
const catalogSchema = schemas/* object */.Ikc({ repositories: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });
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
        blob: (place, descriptor, offset = 0) => {
            const content = () => {
                const cache = spoilt.has(descriptor.digest) ? 'no-cache' : 'any';
                const scopes = scopesIn(place);
                return readBlob(sessions(place.registry), { place, descriptor, scopes, cache, offset });
            };
            return rememberSpoilt(content, descriptor, spoilt);
        },
        tags: (place) => readTags(sessions(place.registry), place, scopesIn(place)),
        repositories: (registry) => readRepositories(sessions(registry), registry),
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
/**
 * The list that registries may have beside the spec; the scope that it takes is told by their 401.
 * @see https://github.com/distribution/distribution/blob/main/docs/content/spec/api.md#listing-repositories
 */
async function readRepositories(session, registry) {
    const call = {
        operation: 'list the repositories of',
        reference: { registry, repository: '' },
        method: 'GET',
        url: `/v2/_catalog?n=${TAGS_PER_PAGE}`,
        scopes: [],
        answers: [404],
    };
    return await readPages(session, call, async (answer) => {
        const bytes = await answer.bytes(TAGS_LIMIT);
        if (answer.status === 404)
            return undefined;
        const text = new TextDecoder().decode(bytes);
        return (0,decode/* decodeJson */.x)(catalogSchema, text, { file: `the repositories of ${registry}` }).repositories ?? [];
    });
}
async function readTags(session, place, scopes) {
    const call = {
        operation: 'list the tags of',
        reference: place,
        method: 'GET',
        url: (0,endpoint/* pathIn */.lW)(place, `tags/list?n=${TAGS_PER_PAGE}`),
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

;// CONCATENATED MODULE: ./src/edge/registry/token.ts




const tokenSchema = schemas/* object */.Ikc({
    token: schemas/* string */.YjP().min(1).optional(),
    access_token: schemas/* string */.YjP().min(1).optional(),
    expires_in: schemas/* number */.aig().positive().optional(),
});
const SECONDS = 60;
const SHARE_OF_LIFE = 0.75;
const token_LIMIT = 1 << 20;
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
    if (credential !== undefined && realm.url.protocol !== 'https:' && !(0,endpoint/* isLoopback */.U9)(realm.url.hostname)) {
        throw new http_error/* HttpError */.j$(`its token server ${realm.url.host} is not on https`, 'ERR_INVALID_REALM');
    }
    const asked = timing.now();
    const answer = await http.send(credential?.kind === 'identity'
        ? toExchange(realm, scopes, credential.token)
        : toQuestion(realm, scopes, credential));
    const text = new TextDecoder().decode(await answer.bytes(token_LIMIT));
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

;// CONCATENATED MODULE: ./src/edge/registry/expected-scopes.ts

/** More make a token too long for the headers of some registries (ACR). */
const SCOPES_OF_A_TOKEN = 20;
/**
 * Scopes to ask for with those that are needed now: what will be needed next, in its order, by the same login, and
 * that no token is for. Whatever they come with comes along, such as the repository that is mounted from.
 */
async function withExpected({ expected, credentials, entries }, wanted, login) {
    const granted = entries.filter((one) => one.login === login).map(({ scopes }) => scopes);
    // A mount needs both repositories in one token.
    const companions = wanted.length > 1 ? wanted.filter((scope) => scope.endsWith(':pull')) : [];
    const scopes = [...wanted];
    for (const { place, scopes: wish } of expected) {
        if (scopes.length >= SCOPES_OF_A_TOKEN)
            break;
        const needed = wish.filter((scope) => !covers(scopes, scope));
        if (needed.length === 0)
            continue;
        if (granted.some((has) => [...wish, ...companions].every((scope) => covers(has, scope))))
            continue;
        if (JSON.stringify((await credentials.find(place)) ?? null) !== login)
            continue;
        scopes.push(...needed);
    }
    return mergeScopes(scopes);
}

;// CONCATENATED MODULE: ./src/edge/registry/tokens.ts



function createTokens({ http, timing, credentials }) {
    let entries = [];
    let expected = [];
    let turn = Promise.resolve();
    const drop = (token) => {
        entries = entries.filter((entry) => entry.token !== token);
    };
    const ask = ({ realm, credential, login }, scopes) => {
        const token = fetchToken({ http, timing }, realm, { scopes, credential });
        entries = [...entries, { login, scopes, token }];
        token.catch(() => drop(token));
        return token;
    };
    /** The token that serves, perhaps still on its way; else it is asked for, and others may find it then. */
    const find = async (question, wanted) => {
        const { login } = question;
        const serves = (one) => one.login === login && wanted.every((scope) => covers(one.scopes, scope));
        const kept = entries.find(serves);
        if (kept !== undefined)
            return { entry: kept };
        const scopes = await withExpected({ expected, credentials, entries }, mergeScopes(wanted), login);
        return { entry: { login, scopes, token: ask(question, scopes) } };
    };
    const valueFor = async (realm, wanted, credential) => {
        const question = { realm, credential, login: JSON.stringify(credential ?? null) };
        for (;;) {
            const found = turn.then(() => find(question, wanted));
            turn = found.catch(() => undefined);
            const { token, scopes } = (await found).entry;
            try {
                const { value, staleAt } = await token;
                if (staleAt > timing.now())
                    return value;
                drop(token);
                return (await ask(question, scopes)).value;
            }
            catch (error) {
                // Some servers refuse all when they refuse one.
                if (!(error instanceof TokenError) || scopes.length <= mergeScopes(wanted).length)
                    throw error;
                expected = [];
            }
        }
    };
    return {
        valueFor,
        forget: async (header) => {
            entries = await withoutToken(entries, header);
        },
        expect: (wishes) => {
            expected = [...expected, ...wishes];
        },
    };
}
async function withoutToken(entries, header) {
    const values = await Promise.all(entries.map(({ token }) => token.then(({ value }) => value).catch(() => undefined)));
    return entries.filter((_, index) => `Bearer ${values[index]}` !== header);
}

;// CONCATENATED MODULE: ./src/edge/registry/auth.ts




/** One registry's logins: how it wants them, learnt from its first 401, and the tokens that it gave. */
function createAuth({ http, timing, credentials }) {
    let scheme = { kind: 'unknown' };
    const tokens = createTokens({ http, timing, credentials });
    const authorize = async ({ place, scopes }) => {
        const credential = await credentials.find(place);
        if (credential?.kind === 'bearer')
            return `Bearer ${credential.token}`;
        if (scheme.kind === 'bearer')
            return `Bearer ${await tokens.valueFor(scheme.realm, scopes, credential)}`;
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
        await tokens.forget(refused.header);
        const asked = learnt.scopes.filter((scope) => !covers(wish.scopes, scope));
        const header = await authorize({ ...wish, scopes: [...wish.scopes, ...asked] });
        return header === refused.header ? undefined : header;
    };
    return { authorize, reauthorize, expect: tokens.expect };
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

;// CONCATENATED MODULE: ./src/edge/registry/pull-limit.ts
/** undefined where a registry says nothing, or nothing that can be understood. */
function readPullLimit({ headers }) {
    const remaining = pull_limit_parse(headers['ratelimit-remaining']);
    if (remaining === undefined)
        return undefined;
    const limit = pull_limit_parse(headers['ratelimit-limit']);
    return { limit: limit?.count, remaining: remaining.count, window: remaining.window ?? limit?.window };
}
/** `76;w=21600` */
function pull_limit_parse(header) {
    const [, count, window] = /^(\d+)(?:;w=(\d+))?/.exec([header].flat()[0] ?? '') ?? [];
    if (count === undefined)
        return undefined;
    return { count: Number(count), window: window === undefined ? undefined : Number(window) };
}
/** `3 of 100 pulls in 6 h are left` */
function formatPullLimit({ limit, remaining, window }) {
    const all = limit === undefined ? '' : ` of ${limit}`;
    const hours = window === undefined ? '' : ` in ${Math.round(window / 360) / 10} h`;
    return `${remaining}${all} pulls${hours} are left`;
}

;// CONCATENATED MODULE: ./src/edge/registry/attempt.ts






/** A storage's signed URL may have expired: then the registry is asked for a new one. */
const STORAGE_TRIES = 3;
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
        return { error: tooLong(error, after), tries: 1, status, cause: 'broken' };
    const limit = status === 429 && after === undefined ? readPullLimit(answer) : undefined;
    if (limit?.remaining === 0 && (limit.window ?? 0) * 1000 > LONGEST_PAUSE)
        return { error: usedUp(error, limit), tries: 1, status, cause: 'broken' };
    const cause = status === 429 || after !== undefined ? 'limited' : 'broken';
    return { error, tries: isPassing(status) ? TRIES : tries, status, cause, after };
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
    return { error: refused, tries: isPassing(status) ? TRIES : 1, status, cause: 'broken' };
}
function tooLong({ failure }, after) {
    const seconds = Math.round(after / 1000);
    return new registry_error/* RegistryError */.g({
        ...failure,
        reason: `${failure.reason}; it asks us to wait ${seconds} s, which is too long`,
    });
}
function usedUp({ failure }, limit) {
    const reason = `${failure.reason}; ${formatPullLimit(limit)}: log in for more, or go on later`;
    return new registry_error/* RegistryError */.g({ ...failure, reason });
}

;// CONCATENATED MODULE: ./src/edge/registry/breaker.ts

/** Requests in a row that had no answer in all their tries. */
const LOST = 3;
/** Milliseconds after which it is tried again. */
const REST = 60_000;
function createBreaker(timing) {
    let lost = 0;
    let gone;
    const answered = () => {
        lost = 0;
        gone = undefined;
    };
    return {
        answered,
        check: ({ operation, reference }) => {
            if (gone === undefined || timing.now() >= gone.until)
                return;
            const reason = `${gone.reason}; the registry does not answer, and is not asked again for now`;
            throw new registry_error/* RegistryError */.g({ operation, reference, reason });
        },
        failed: ({ repeat }, error) => {
            const isAnswer = !(error instanceof registry_error/* RegistryError */.g) || error.failure.status !== undefined;
            if (isAnswer)
                answered();
            // A broken upload says little: it is sent again by who sent it.
            if (isAnswer || repeat === 'never')
                return error;
            lost += 1;
            if (lost >= LOST)
                gone = { until: timing.now() + REST, reason: error.failure.reason };
            return error;
        },
    };
}

// EXTERNAL MODULE: ./src/edge/registry/redirect.ts
var redirect = __webpack_require__(3157);
;// CONCATENATED MODULE: ./src/edge/registry/exchange.ts


/** Sends a call with the login that it needs; a 401 is answered with a better one. */
function createExchange(base, http, auth) {
    const inTurn = createFirstAlone();
    return (call) => {
        const url = new URL(call.url, base);
        const request = (authorization) => {
            const login = authorization === undefined ? {} : { authorization };
            const headers = { 'accept-encoding': 'identity', 'user-agent': 'imagefleet', ...call.headers, ...login };
            const { method, body } = call;
            return (0,redirect/* sendFollowing */.e)(http, { method, url, headers, ...(body === undefined ? {} : { body }) });
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

;// CONCATENATED MODULE: ./src/edge/registry/window.ts
const FIRST = 16;
const MOST = 64;
const CLEAN_FOR_ONE_MORE = 20;
function createWindow() {
    const waiting = [];
    let size = FIRST;
    let running = 0;
    let clean = 0;
    /** What was on its way when the window shrank says the same thing once more. */
    let deaf = 0;
    const admit = () => {
        while (running < size) {
            const next = waiting.shift();
            if (next === undefined)
                return;
            running += 1;
            next();
        }
    };
    const learn = (outcome) => {
        if (outcome === 'clean') {
            deaf = Math.max(0, deaf - 1);
            clean += 1;
            if (clean % CLEAN_FOR_ONE_MORE === 0)
                size = Math.min(MOST, size + 1);
        }
        else if (deaf > 0)
            deaf -= 1;
        else {
            size = Math.max(1, Math.floor(size / 2));
            deaf = running;
            clean = 0;
        }
    };
    return {
        size: () => size,
        learn,
        run: async (step) => {
            if (running < size)
                running += 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            try {
                return await step();
            }
            finally {
                running -= 1;
                admit();
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/session.ts





function createSession({ base, http, auth, timing, onWait }) {
    const exchange = createExchange(base, http, auth);
    const breaker = createBreaker(timing);
    const window = createWindow();
    const retries = new Map();
    const count = ({ repository }) => void retries.set(repository, (retries.get(repository) ?? 0) + 1);
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
            breaker.check(call);
            const attempt = await inWindow(window, call, () => tryOnce(call, exchange, base, timing));
            if ('followed' in attempt) {
                breaker.answered();
                return attempt.followed;
            }
            const { failure } = attempt;
            const over = call.repeat === 'never' || tries >= failure.tries;
            if (!over || failure.cause === 'limited')
                await wait(failure, tries);
            if (over)
                throw breaker.failed(call, failure.error);
            count(call.reference);
        }
    };
    const pause = async (place, failures) => {
        count(place);
        await timing.sleep(backoff(timing, failures, 'broken'));
    };
    return {
        base,
        timing,
        send,
        pause,
        expect: auth.expect,
        retries: ({ repository }) => retries.get(repository) ?? 0,
    };
}
/** Streams do not wait for a place, lest what they read waits for them; but they, too, tell how a registry does. */
async function inWindow(window, call, step) {
    const attempt = await (call.flow === 'stream' ? step() : window.run(step));
    window.learn('failure' in attempt && isTooMuch(attempt.failure) ? 'limited' : 'clean');
    return attempt;
}
function isTooMuch({ cause, status }) {
    return cause === 'limited' || status === 503 || status === undefined;
}

;// CONCATENATED MODULE: ./src/edge/registry/sessions.ts



function createSessions({ insecure, credentials, ...means }) {
    const sessions = new Map();
    return (registry) => {
        const known = sessions.get(registry);
        if (known !== undefined)
            return known;
        const auth = createAuth({ ...means, credentials });
        const session = createSession({ ...means, auth, base: (0,endpoint/* endpointOf */.X5)(registry, insecure) });
        sessions.set(registry, session);
        return session;
    };
}

;// CONCATENATED MODULE: ./src/edge/registry/delete-manifest.ts





/** What registries answer that delete nothing but digests. */
const NO_TAGS = [400, 405];
/**
 * Deletes a digest, or a tag. Where a registry deletes digests only, as distribution up to 2.8 does, the tag is first
 * given something of its own: what it named may be named by others, and stays.
 */
async function deleteManifest(session, reference) {
    const { tag } = reference;
    if (tag === undefined)
        return void (await remove(session, reference));
    try {
        await remove(session, (0,oci_reference/* referenceIn */.h8)(reference, { tag }));
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.g) || !NO_TAGS.includes(error.failure.status))
            throw error;
        await removeWithContent(session, (0,oci_reference/* referenceIn */.h8)(reference, { tag }));
    }
}
async function removeWithContent(session, reference) {
    const { digest, ...placeholder } = createPlaceholder();
    const only = (0,oci_reference/* referenceIn */.h8)(reference, { digest });
    // What is not there yet: a registry that deletes nothing says so before the tag has moved.
    await remove(session, only);
    await putManifest(session, reference, placeholder);
    await remove(session, only);
}
/** It is no failure when it is gone already. */
async function remove(session, reference) {
    const name = reference.tag ?? reference.digest;
    if (name === undefined)
        throw new Error(`${(0,oci_reference/* formatReference */.FH)(reference)} names no manifest`);
    const { answer } = await session.send({
        operation: 'delete the manifest',
        reference,
        method: 'DELETE',
        url: (0,endpoint/* pathIn */.lW)(reference, `manifests/${name}`),
        scopes: [{ repository: reference.repository, actions: ['delete'] }],
        answers: [404],
    });
    answer.discard();
}

;// CONCATENATED MODULE: ./src/edge/registry/send-content.ts



const send_content_OPERATION = 'upload the blob';
async function* none() { }
/** Sends the last part, which may be all of it or nothing, and says what the whole is. */
async function putLast(session, target, part) {
    const { location, length, content } = part;
    // The rest of the location's query is the registry's own state, and must come back letter by letter.
    const separator = location.href.includes('?') ? '&' : '?';
    const url = new URL(`${location.href}${separator}digest=${encodeURIComponent(target.descriptor.digest)}`);
    const { answer } = await session.send({
        ...send_content_toCall(target, 'PUT', url),
        headers: { 'content-type': 'application/octet-stream' },
        body: { length, content },
        repeat: 'never',
        flow: 'stream',
    });
    answer.discard();
}
/**
 * Sends all that is missing to an upload that broke off.
 * @returns where the upload is ended
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks
 */
async function appendContent(session, target, { location, offset, content }) {
    const { size } = target.descriptor;
    const { answer, url } = await session.send({
        ...send_content_toCall(target, 'PATCH', location),
        headers: { 'content-type': 'application/octet-stream', 'content-range': `${offset}-${size - 1}` },
        body: { length: size - offset, content },
        repeat: 'never',
        flow: 'stream',
    });
    answer.discard();
    return locationOf(answer.headers.location, url, start_upload_toDeed(target, send_content_OPERATION));
}
/** How much of a broken upload the registry has; undefined where it has nothing of it, or does not say. */
async function findStage(session, target, location) {
    try {
        const { answer, url } = await session.send({ ...send_content_toCall(target, 'GET', location), answers: [404] });
        answer.discard();
        const last = Number(/^(?:bytes=)?0-(\d+)$/.exec([answer.headers.range].flat()[0] ?? '')?.[1] ?? 0);
        // `0-0` is what registries say of nothing.
        if (answer.status === 404 || last === 0)
            return undefined;
        const next = answer.headers.location;
        return {
            offset: last + 1,
            location: next === undefined ? location : locationOf(next, url, start_upload_toDeed(target, send_content_OPERATION)),
        };
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g)
            return undefined;
        throw error;
    }
}
function send_content_toCall(target, method, url) {
    const { place, descriptor } = target;
    return {
        operation: send_content_OPERATION,
        reference: (0,oci_reference/* referenceIn */.h8)(place, { digest: descriptor.digest }),
        method,
        url,
        scopes: [{ repository: place.repository, actions: PUSH }],
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
 * Sends a blob's bytes in one request. After a failure that may pass the registry is asked whether the blob arrived
 * all the same, and how much of it; what it lacks is sent after that, or all again to a new upload.
 */
async function putContent(put) {
    const { session, target } = put;
    let stage = { location: put.location, offset: 0 };
    let furthest = 0;
    for (let tries = 1;;) {
        const failure = await tryPut(put, stage);
        if (failure === undefined)
            return;
        if (tries >= put_content_triesFor(failure, stage))
            throw failure.error;
        await session.pause(target.place, tries);
        if (mayHaveArrived(put, stage, failure) && (await hasBlob(session, target)))
            return;
        const next = await goOn(put, stage, failure);
        // Only failures without any progress between them are counted.
        tries = next.offset > furthest ? 1 : tries + 1;
        furthest = Math.max(furthest, next.offset);
        stage = next;
    }
}
/** Its answer may be all that was lost. */
function mayHaveArrived({ target }, { offset }, { blame, error, sent }) {
    const isPartial = error instanceof registry_error/* RegistryError */.g && error.failure.status === undefined;
    return blame === 'destination' && !(isPartial && offset + sent < target.descriptor.size);
}
/** From where the upload broke, where both sides allow that; else from the start, in a new upload. */
async function goOn(put, stage, { error, sent, blame }) {
    const { session, target, tail } = put;
    const isRefused = error instanceof registry_error/* RegistryError */.g && error.failure.status !== undefined && !isPassing(error.failure.status);
    const isWorthwhile = tail !== undefined && blame === 'destination' && sent > 0 && !isRefused;
    const further = isWorthwhile ? await findStage(session, target, stage.location) : undefined;
    if (further !== undefined && further.offset <= stage.offset + sent)
        return further;
    return { location: await startUpload(session, target), offset: 0 };
}
async function tryPut(put, stage) {
    const { content, tail } = put;
    const source = watchSource(stage.offset > 0 && tail !== undefined ? () => tail(stage.offset) : content);
    try {
        await putFrom({ ...put, content: source.content }, stage);
        return undefined;
    }
    catch (error) {
        return { error, blame: source.failed() ? 'source' : 'destination', sent: source.sent() };
    }
}
async function putFrom({ session, target, content }, stage) {
    const { size } = target.descriptor;
    if (stage.offset === 0)
        return putLast(session, target, { location: stage.location, length: size, content });
    const place = stage.offset < size ? await appendContent(session, target, { ...stage, content }) : stage.location;
    await putLast(session, target, { location: place, length: 0, content: none });
}
function put_content_triesFor({ error, blame }, { offset }) {
    if (!(error instanceof registry_error/* RegistryError */.g))
        return 1;
    const { status, code } = error.failure;
    if (code === DIGEST_INVALID)
        return WRONG_TRIES;
    // With all else the source has been patient itself.
    if (blame === 'source')
        return 1;
    // Not every registry that says how far an upload is goes on with it.
    if (offset > 0)
        return TRIES;
    return status === undefined || status === 404 || isPassing(status) || LOST_CODES.includes(code) ? TRIES : 1;
}
/** Tells afterwards whether it was the content that failed, and how much of it was taken. */
function watchSource(content) {
    let failed = false;
    let sent = 0;
    async function* watched() {
        sent = 0;
        try {
            for await (const chunk of content()) {
                sent += chunk.byteLength;
                yield chunk;
            }
        }
        catch (error) {
            failed = true;
            throw error;
        }
    }
    return { content: watched, failed: () => failed, sent: () => sent };
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
    else if (from !== repository)
        habits.set(habit, 'doubted');
    if (mount === 'refused' && from !== repository)
        return openUpload(session, target, { from: repository, habits });
    const isLarge = target.descriptor.size >= upload_LARGE;
    const isDoubtful = mount === 'refused' || (isLarge && habits.get(`${registry} another`) === 'doubted');
    const isThere = isDoubtful && (await hasBlob(session, target));
    if (isThere) {
        habits.set(habit, 'ignores');
        return undefined;
    }
    const location = mount === 'refused' ? await startUpload(session, target) : mount;
    return { put: (content, tail) => putContent({ session, target, content, tail, location }) };
}
async function tryMount(session, target, from) {
    const { place, descriptor } = target;
    const other = from === place.repository ? [] : [{ repository: from, actions: ['pull'] }];
    const query = `mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const call = {
        ...start_upload_toDeed(target, 'mount the blob'),
        method: 'POST',
        url: (0,endpoint/* pathIn */.lW)(place, `blobs/uploads/?${query}`),
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
        deleteManifest: (reference) => deleteManifest(sessions(reference.registry), reference),
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
    const putReferrer = createPutReferrer(sessions, pushing);
    const putTags = createPutTags(sessions);
    const layouts = new Map();
    const openSink = (destination) => {
        if ('registry' in destination)
            return toSink(destination, { reader: pushing, writer, putReferrer, putTags, sessions });
        const known = layouts.get(destination.folder) ?? openLayoutSink(destination.folder);
        layouts.set(destination.folder, known);
        return known;
    };
    const pace = options.bandwidth === undefined ? unpaced : createPace(options.bandwidth, timing);
    const openSource = (source) => {
        const opened = 'folder' in source ? openLayoutSource(source.folder) : registry_toSource(source, { reader, sessions });
        return { ...opened, blob: (descriptor, offset) => pace(opened.blob(descriptor, offset)) };
    };
    const expect = createExpect(sessions);
    const patience = options.grace === undefined ? {} : { grace: options.grace };
    return { reader, writer, copier: createCopier({ ...patience, openSource, openSink, reader, expect }) };
}
function registry_toSource(place, { reader, sessions }) {
    const { registry, repository } = place;
    return {
        place: { registry, repository },
        retries: () => sessions(registry).retries(place),
        manifest: (digest) => reader.manifest({ registry, repository, digest }),
        blob: (descriptor, offset) => reader.blob({ registry, repository }, descriptor, offset),
        referrers: (subject) => reader.referrers({ registry, repository }, subject),
        tags: async () => (await reader.tags({ registry, repository })) ?? [],
        tagged: (tag) => reader.manifest({ registry, repository, tag }),
        has: (descriptor) => hasBlob(sessions(registry), { place: { registry, repository }, descriptor }, ['pull']),
    };
}

;// CONCATENATED MODULE: ./src/edge/world.ts






















/** The world of every mode but tags, which has a smaller one of its own. */
async function createWorld(place) {
    const { root, scratch, log, mask, run, now, token, artifacts, durations } = place;
    const { registry, environment } = await openRegistries(place);
    const buildSecrets = parseBuildSecrets(place.buildSecrets);
    for (const value of buildSecrets.values())
        mask(value);
    const git = (0,edge_git/* createGit */.l)(root, environment);
    const github = { http: (0,http/* createHttp */.V)(), environment, token, run };
    return {
        run,
        now,
        log,
        artifacts,
        durations,
        ...registry,
        writer: withGitHubPackages(registry.writer, { token, environment: place.environment }),
        ticks: () => performance.timeOrigin + performance.now(),
        variable: (name) => place.environment[name],
        files: createFiles(root, scratch),
        changes: createChanges({ run, git, listChangedFiles: () => listChangedFiles(github) }),
        refs: (0,refs/* createRefs */.p)(git, token === undefined ? undefined : (0,github_api/* createGitHubApi */._)(github)),
        contexts: createContexts({ root, environment: (0,edge_git/* toGitEnvironment */.T)(environment) }),
        docker: (0,docker.createDocker)(toDockerOptions(place, environment, buildSecrets)),
        setStatus: createSetStatus({ token, run, environment }),
    };
}
/** The registries, and the environment in which Docker has the same logins. */
async function openRegistries(place) {
    const { scratch, log, fallbacks, mask, values } = place;
    const { auths, insecure } = await readAuths(place);
    const logins = parseRegistryAuths(auths);
    for (const { credential } of [...logins, ...fallbacks])
        secretsOf(credential).forEach(mask);
    const environment = await logIn({ environment: place.environment, scratch, logins, fallbacks });
    // Credential helpers are children too: they get no input and no token of this step.
    const variables = (0,child_environment/* toChildEnvironment */.h)(environment);
    const registry = createRegistry({
        credentials: createCredentials({ variables, mask, registryAuths: auths }),
        variables: environment,
        insecure,
        ...(values['bandwidth'] === undefined ? {} : { bandwidth: parseBandwidth(values['bandwidth']) }),
        onWait: ({ host, milliseconds, reason }) => log.info(`${host}: ${reason}; going on in ${Math.ceil(milliseconds / 1000)} s`),
    });
    return { registry, environment };
}
function toDockerOptions({ scratch, onBuilder, values }, environment, buildSecrets) {
    const version = values['buildx-version'];
    const install = version && { version, http: (0,http/* createHttp */.V)({ variables: environment }) };
    return { environment, temporary: scratch, buildSecrets, onBuilder, ...(install ? { install } : {}) };
}
/** The logins of `registry-auths` and, behind them, those of an `auth-file`. */
async function readAuths({ auths, values, root, environment }) {
    const insecure = (0,request/* toList */.st)(values, 'insecure-registries');
    const name = values['auth-file'];
    if (name === undefined)
        return { auths, insecure };
    const file = await readAuthFile((0,external_node_path_.resolve)(root, name), name, environment);
    return { auths: joinAuths(auths, file.auths), insecure: [...insecure, ...file.insecure] };
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toRepositoryFacts)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);

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

/***/ 8023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   gO: () => (/* binding */ descendantsOf)
/* harmony export */ });
/** All that any of these stands on, directly or not. One of them is among it only if another stands on it. */
function ancestorsOf(graph, ids) {
    return reach(ids, (id) => graph.nodes.get(id)?.parents.map((parent) => parent.id) ?? []);
}
/** All that stands on any of these, directly or not. One of them is among it only if it stands on another. */
function descendantsOf(graph, ids) {
    const children = childrenOf(graph);
    return reach(ids, (id) => children.get(id) ?? []);
}
/** The images that stand directly on each, by id. */
function childrenOf(graph) {
    const children = new Map([...graph.nodes.keys()].map((id) => [id, []]));
    for (const { image, parents } of graph.nodes.values()) {
        for (const id of new Set(parents.map((parent) => parent.id)))
            children.get(id)?.push(image.id);
    }
    return children;
}
function reach(ids, next) {
    const reached = new Set([...ids].flatMap(next));
    // A set's iterator also visits what is added on the way.
    for (const id of reached)
        for (const further of next(id))
            reached.add(further);
    return reached;
}


/***/ }),

/***/ 7504:
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
 * @throws UserError with the place of the syntax error, or when there is not exactly one document, or too much in it
 */
function parseYaml(file, text) {
    if (text.length > CHARACTERS)
        throw tooMuch(file, `has more than ${count(CHARACTERS)} characters`);
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file });
        if (events.length > EVENTS)
            throw tooMuch(file, `holds more than ${count(EVENTS / 2)} keys and values`);
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source: text, filename: file, schema });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`;
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${found}; write exactly one YAML document` });
        }
        refuseBomb(file, documents[0]);
        const offsets = offsetsOf(events, text);
        const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, lineStarts, offset);
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
const CHARACTERS = 8_000_000;
/** A key, a value, or one end of a list or a mapping. */
const EVENTS = 2_000_000;
const count = (number) => number.toLocaleString('en');
function tooMuch(file, what) {
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${what}; split it` });
}
function toUserError(file, error) {
    const { mark } = error;
    const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position, message: `not YAML: ${error.reason}` }, { cause: error });
}
/** Walks the flat event stream and notes where each value begins. The document is the only child of what it returns. */
function offsetsOf(events, text) {
    const root = { value: 0, key: 0 };
    const frames = [];
    for (const event of events) {
        const frame = frames.at(-1);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_POP */ .lV)
            frames.pop();
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W && frame?.kind === 'map' && frame.key === undefined) {
            frame.key = { name: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event), offset: event.valueStart };
        }
        else {
            const offsets = frame === undefined ? root : enter(frame, startOf(event));
            frames.push(...frameOf(event, offsets));
        }
    }
    return root;
}
const COLLECTIONS = [js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_DOCUMENT */ .FQ];
/** The frame that a collection opens; a scalar and an alias open none. */
function frameOf({ type }, offsets) {
    const kind = type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj ? 'map' : 'list';
    return COLLECTIONS.includes(type) ? [{ offsets, kind, index: 0 }] : [];
}
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ALIAS */ .Sm)
        return event.anchorStart;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J ? event.start : 0;
}
/** Notes where the value begins that comes next in this frame. */
function enter(frame, start) {
    const key = frame.key?.offset ?? start;
    const offsets = { key, value: start >= 0 ? start : key };
    frame.offsets.inner ??= new Map();
    frame.offsets.inner.set(frame.key?.name ?? String(frame.index), offsets);
    delete frame.key;
    frame.index += 1;
    return offsets;
}
/** What is written down under the path, or of it as far as it goes. */
function locate(root, path) {
    let found = root.inner?.get('0');
    for (const key of path) {
        const inner = found?.inner?.get(String(key));
        if (inner === undefined)
            break;
        found = inner;
    }
    return found;
}
/** The line is searched by halves: a large file is asked for many places. */
function toPosition(file, lineStarts, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
const NODES = 5_000_000;
/** Aliases of aliases make a small file as large as they like; what they stand for is counted, not walked. */
function refuseBomb(file, value) {
    const known = new Map();
    const countIn = (one) => {
        if (typeof one !== 'object' || one === null)
            return 1;
        const found = known.get(one);
        if (found !== undefined)
            return found;
        known.set(one, 1);
        const total = Object.values(one).reduce((sum, inner) => sum + countIn(inner), 1);
        known.set(one, total);
        return total;
    };
    if (countIn(value) <= NODES)
        return;
    const message = `its aliases stand for more than ${count(NODES)} values; write fewer`;
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message });
}


/***/ }),

/***/ 2427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Sp: () => (/* binding */ annotationsSchema),
/* harmony export */   ic: () => (/* binding */ annotationKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

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

/***/ 7592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ descriptorSchema),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2427);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8825);
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

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   MK: () => (/* binding */ decodeManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6921);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);
/* harmony import */ var _lang_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8472);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2427);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7592);
/* harmony import */ var _mediatype_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8269);







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

/***/ 8269:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
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

/***/ 6963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ph: () => (/* binding */ findTouches),
/* harmony export */   Q4: () => (/* binding */ MOST_FILES),
/* harmony export */   eM: () => (/* binding */ toAffected),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _graph_reach_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8023);

/** GitHub lists no more files of a pull request than this; a change of more is a change of everything. */
const MOST_FILES = 3_000;
/** The changed files that each image may be built from, by id. */
function findTouches(images, files) {
    const byFolder = new Map();
    const byFile = new Map();
    for (const image of images) {
        for (const folder of foldersOf(image))
            add(byFolder, folder, image.id);
        add(byFile, image.dockerfile, image.id);
        add(byFile, `${image.dockerfile}.dockerignore`, image.id);
    }
    const touches = new Map();
    for (const [path, change] of files) {
        for (const id of byFile.get(path) ?? [])
            add(touches, id, { path, folder: undefined, change });
        for (const folder of foldersAbove(path)) {
            for (const id of byFolder.get(folder) ?? [])
                add(touches, id, { path, folder, change });
        }
    }
    return touches;
}
/** The folders that an image's build is sent. A named context is a folder unless it is a URL of some kind or an image. */
function foldersOf({ context, buildContexts }) {
    const named = Object.values(buildContexts).filter((value) => !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('git@'));
    return [
        ...new Set([context, ...named].map((folder) => folder.replace(/^\.\//, '').replace(/\/$/, '') || '.')),
    ];
}
/** `.` and every folder on the way to a file. */
function foldersAbove(path) {
    const parts = path.split('/').slice(0, -1);
    return ['.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** The path as its context knows it. */
function pathIn(folder, path) {
    return folder === '.' ? path : path.slice(folder.length + 1);
}
/** Those of the selected images that changed, or that stand on one that did. */
function toAffected(graph, selected, changed) {
    const direct = new Set(changed);
    const reached = (0,_graph_reach_js__WEBPACK_IMPORTED_MODULE_0__/* .descendantsOf */ .gO)(graph, direct);
    return new Set([...selected].filter((id) => direct.has(id) || reached.has(id)));
}
function add(map, key, value) {
    const values = map.get(key);
    if (values === undefined)
        map.set(key, [value]);
    else
        values.push(value);
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
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(`${VERSION}\n${encodeCanonical(input)}`);
}
/** JSON with the keys of every object in order; what is undefined is left out. */
function encodeCanonical(input) {
    return JSON.stringify({
        args: inOrder(input.args),
        bases: inOrder(input.bases),
        buildContexts: inOrder(input.buildContexts),
        context: input.context,
        dockerfile: input.dockerfile,
        frontend: input.frontend,
        ...(input.labels === undefined ? {} : { labels: inOrder(input.labels) }),
        network: input.network,
        parents: inOrder(input.parents),
        platforms: [...new Set(input.platforms)].sort(),
        secrets: [...new Set(input.secrets)].sort(),
        steps: input.steps,
        target: input.target,
    });
}
function inOrder(texts) {
    const entries = Object.entries(texts);
    if (entries.length < 2)
        return texts;
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
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


/***/ })

};
