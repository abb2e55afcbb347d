export const id = 349;
export const ids = [349];
export const modules = {

/***/ 36111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installBuildx: () => (/* binding */ installBuildx)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _build_buildx_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26315);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80126);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58603);
/* harmony import */ var _registry_redirect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23157);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98839);









const RELEASES = 'https://github.com/docker/buildx/releases/download';
const CHECKSUMS = 1_000_000;
/** Node's names of architectures, and buildx's. */
const ARCHES = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' };
/**
 * The buildx of a release: the one that is there, where it is that release already, else one that is downloaded and
 * held against the release's checksums.
 * @throws UserError when the version is none, or the release cannot be had
 */
async function installBuildx(present, options) {
    const numbers = /^v?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(options.version)?.[1];
    if (numbers === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: "${options.version}" is not a release; write it as v0.30.1`);
    }
    if ((await versionOf(present, options)) === numbers)
        return present;
    const suffix = node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'win32' ? '.exe' : '';
    const system = node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'win32' ? 'windows' : node_process__WEBPACK_IMPORTED_MODULE_3__.platform;
    const name = `buildx-v${numbers}.${system}-${ARCHES[node_process__WEBPACK_IMPORTED_MODULE_3__.arch] ?? node_process__WEBPACK_IMPORTED_MODULE_3__.arch}${suffix}`;
    const from = `${options.releases ?? RELEASES}/v${numbers}`;
    const expected = await readChecksum(new URL(`${from}/checksums.txt`), name, options.http);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.folder, 'buildx');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `docker-buildx${suffix}`);
    const digest = await download(new URL(`${from}/${name}`), file, options.http);
    if (digest === expected)
        return { file, words: [] };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file);
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: ${from}/${name} has the sha256 ${digest}, and its release says ${expected}; it is not run`);
}
/** Undefined where there is no buildx, or one without a number. */
async function versionOf({ file, words }, { environment }) {
    const command = { file, args: [...words, 'version'], environment };
    const { exitCode, stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R)(command, () => undefined).catch(() => ({
        exitCode: 1,
        stdout: '',
    }));
    return exitCode === 0 ? (0,_build_buildx_version_js__WEBPACK_IMPORTED_MODULE_7__/* .parseBuildxVersion */ .Ou)(stdout)?.text : undefined;
}
async function readChecksum(url, name, http) {
    const answer = await read(url, http);
    const text = new TextDecoder().decode(await answer.bytes(CHECKSUMS));
    const line = text.split('\n').find((one) => one.trimEnd().endsWith(`*${name}`) || one.endsWith(` ${name}`));
    const digest = /^([0-9a-f]{64})\s/.exec(line ?? '')?.[1];
    if (digest === undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: ${url.href} names no ${name}`);
    return digest;
}
/** @returns the sha256 of what was written */
async function download(url, path, http) {
    const { body } = await read(url, http);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w', 0o755);
    try {
        for await (const chunk of body) {
            hash.update(chunk);
            await file.appendFile(chunk);
        }
    }
    finally {
        await file.close();
    }
    return hash.digest('hex');
}
async function read(url, http) {
    try {
        const { answer } = await (0,_registry_redirect_js__WEBPACK_IMPORTED_MODULE_6__/* .sendFollowing */ .e)(http, { method: 'GET', url, headers: {} });
        if (answer.status === 200)
            return answer;
        answer.discard();
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: ${url.href} answers ${answer.status}; is there such a release?`);
    }
    catch (error) {
        if (error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo)
            throw error;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`buildx-version: ${url.href} cannot be read: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
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

/***/ 27748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ resolveLocation),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   _W: () => (/* binding */ isLinkLocal),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
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

/***/ 23157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sendFollowing)
/* harmony export */ });
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62946);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27748);


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


/***/ })

};
