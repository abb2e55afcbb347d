export const id = 675;
export const ids = [675];
export const modules = {

/***/ 8675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRender: () => (/* binding */ createRender),
  X: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: ./node_modules/handlebars/lib/index.js
var lib = __webpack_require__(8508);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./node_modules/moment-timezone/index.js
var moment_timezone = __webpack_require__(9856);
var moment_timezone_default = /*#__PURE__*/__webpack_require__.n(moment_timezone);
;// CONCATENATED MODULE: ./src/tags/date.ts


/**
 * Writes a moment by a moment.js pattern (ISO 8601 without one), in a time zone of the IANA database.
 * @see https://momentjs.com/docs/#/displaying/format/
 * @throws UserError when there is no such time zone
 */
function formatDate(date, pattern, timezone) {
    if (moment_timezone_default().tz.zone(timezone) !== null)
        return moment_timezone_default().tz(date, timezone).format(pattern);
    const near = (0,user_error/* nearest */.pA)(timezone, moment_timezone_default().tz.names());
    const remedy = near === undefined ? 'write a name such as UTC or Asia/Tokyo' : `did you mean ${near}?`;
    throw new user_error/* UserError */.yo(`"${timezone}" is not a time zone; ${remedy}`);
}

// EXTERNAL MODULE: ./src/tags/problems.ts
var problems = __webpack_require__(6185);
// EXTERNAL MODULE: ./src/tags/render.ts
var render = __webpack_require__(5677);
;// CONCATENATED MODULE: ./src/tags/template-names.ts

const HELPERS = ['date', 'commit_date', 'lower'];
const BLOCKS = ['if', 'unless'];
/**
 * The variables that a template of a fleet names. A fleet's templates are plain: `{{name}}`, `{{date …}}`,
 * `{{#if name}}…{{else}}…{{/if}}` and `{{#unless name}}…{{/unless}}`. So every name can be checked, also one
 * in a branch that is not taken today.
 * @throws UserError when the template does more
 */
function namesIn(program) {
    return [...new Set(program.body.flatMap(namesInStatement))];
}
function namesInStatement(statement) {
    if (isA(statement, 'MustacheStatement'))
        return namesInMustache(statement);
    if (isA(statement, 'BlockStatement'))
        return namesInBlock(statement);
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement')
        return [];
    throw new user_error/* UserError */.yo(`${statement.type} is not possible here; ${ALLOWED}`);
}
/** The pieces of a checked template; undefined where a helper or a block takes part. */
function plainParts(program) {
    const parts = program.body.map((statement) => {
        if (isA(statement, 'ContentStatement'))
            return { text: statement.value };
        if (!isA(statement, 'MustacheStatement'))
            return undefined;
        const name = nameOf(statement.path);
        return HELPERS.includes(name) ? undefined : { name };
    });
    return parts.every((part) => part !== undefined) ? parts : undefined;
}
const ALLOWED = "write {{name}}, {{date 'YYYYMMDD'}}, {{#if name}}…{{/if}} or {{#unless name}}…{{/unless}}";
function namesInMustache({ path, params, hash }) {
    const name = nameOf(path);
    if (HELPERS.includes(name))
        return namesInArguments(params, hash);
    if (params.length > 0 || hash !== undefined)
        throw unknownHelper(name);
    return [name];
}
function namesInBlock(block) {
    const name = nameOf(block.path);
    if (!BLOCKS.includes(name))
        throw unknownHelper(`#${name}`);
    const programs = [block.program, block.inverse];
    return [
        ...namesInArguments(block.params, block.hash),
        ...programs.flatMap((program) => (program === undefined ? [] : namesIn(program))),
    ];
}
function namesInArguments(params, hash) {
    const values = [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)];
    return values.flatMap((value) => (value.type.endsWith('Literal') ? [] : [nameOf(value)]));
}
/** @throws UserError when the expression is anything but a bare name */
function nameOf(expression) {
    if (isA(expression, 'PathExpression')) {
        const { original, parts, depth, data } = expression;
        if (depth === 0 && !data && parts.length === 1 && parts[0] === original)
            return original;
        throw new user_error/* UserError */.yo(`"${original}" is not a name; ${ALLOWED}`);
    }
    throw new user_error/* UserError */.yo(`${expression.type} is not possible here; ${ALLOWED}`);
}
function isA(node, type) {
    return node.type === type;
}
function unknownHelper(name) {
    const near = (0,user_error/* nearest */.pA)(name, [...HELPERS, '#if', '#unless']);
    const remedy = near === undefined ? ALLOWED : `did you mean ${near}?`;
    return new user_error/* UserError */.yo(`"${name}" is not a helper; ${remedy}`);
}
/** @throws UserError with each name that is not a variable, and the nearest one that is */
function checkNames(names, variables) {
    const unknown = names.filter((name) => !Object.hasOwn(variables, name));
    if (unknown.length === 0)
        return;
    const known = Object.keys(variables);
    throw new user_error/* UserError */.yo(unknown.map((name) => {
        const near = (0,user_error/* nearest */.pA)(name, [...known, ...HELPERS]);
        const remedy = near === undefined ? `known are ${known.toSorted().join(', ')}` : `did you mean ${near}?`;
        return { message: `unknown name "${name}"; ${remedy}` };
    }));
}

;// CONCATENATED MODULE: ./src/tags/template.ts






/**
 * Makes the `Render` of a dialect. `metadata-action`: a name that is not known is empty and values are
 * escaped as HTML, as upstream has it. `fleet`: a name that is not known is an error, values stand as they are.
 */
function createRender(dialect, clock) {
    const handlebars = createHandlebars(clock);
    if (dialect === 'fleet')
        handlebars.registerHelper('lower', (text) => String(text).toLowerCase());
    const templates = new Map();
    return (text, variables) => {
        if (!(0,render/* hasExpression */.x)(text))
            return text;
        const template = templates.get(text) ?? compile(handlebars, text, dialect);
        templates.set(text, template);
        checkNames(template.names, variables);
        return run(text, () => template.fill(variables));
    };
}
const declared = createRender('fleet');
/**
 * Fills in what a fleet file declares of an image: axes and attributes, but nothing of the run.
 * @throws UserError with the text and its place when the template is malformed or names what is not known
 */
function renderTemplate(text, variables, position) {
    return (0,render/* hasExpression */.x)(text) ? (0,problems/* explain */.W)(text, position, () => declared(text, variables)) : text;
}
/** An environment of our own: nobody else's helpers, no partials, and nothing is written to the console. */
function createHandlebars(clock) {
    const handlebars = lib_default().create();
    handlebars.logger.log = () => undefined;
    handlebars.registerHelper('log', () => '');
    handlebars.registerHelper('date', toDateHelper('date', clock?.now));
    handlebars.registerHelper('commit_date', toDateHelper('commit_date', clock?.commitDate));
    return handlebars;
}
function compile(handlebars, text, dialect) {
    return run(text, () => {
        const program = handlebars.parse(text);
        const fill = handlebars.compile(program, { noEscape: dialect === 'fleet' });
        // Of what is not checked by name, nothing is inherited: no template reaches a prototype.
        if (dialect !== 'fleet')
            return { names: [], fill: (variables) => fill(Object.assign(Object.create(null), variables)) };
        const parts = plainParts(program);
        return {
            names: namesIn(program),
            fill: parts === undefined ? (variables) => fill(variables) : (variables) => fillParts(parts, variables),
        };
    });
}
/** Most templates of a fleet are words and names: those are put together without Handlebars, which is slow. */
function fillParts(parts, variables) {
    return parts.map((part) => ('name' in part ? String(variables[part.name]) : part.text)).join('');
}
/** Handlebars throws plain errors at whoever wrote the template. */
function run(text, step) {
    try {
        return step();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        const [shown] = reason.split('\n').slice(-1);
        throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is not a template: ${shown}`, { cause: error });
    }
}
/** `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`; Handlebars hands over the arguments and, last, its options. */
function toDateHelper(name, date) {
    const known = new Map();
    return (...given) => {
        if (date === undefined)
            throw new user_error/* UserError */.yo(`${name} is not known here; write it in tags or labels`);
        const [pattern] = given;
        // A pattern without quotes is a name that nobody knows: upstream then writes ISO 8601, a fleet refuses it.
        if (given.length < 2 || (typeof pattern !== 'string' && pattern !== undefined)) {
            throw new user_error/* UserError */.yo(`${name} wants a pattern in quotes, such as {{${name} 'YYYYMMDD' tz='UTC'}}`);
        }
        const { tz = 'UTC', ...rest } = readHash(given.at(-1));
        const [unknown] = Object.keys(rest);
        if (unknown !== undefined) {
            throw new user_error/* UserError */.yo(`Unknown ${unknown} attribute of ${name}; it has tz, such as tz='Asia/Tokyo'`);
        }
        const key = `${pattern}\n${String(tz)}`;
        const text = known.get(key) ?? formatDate(date, pattern, String(tz));
        known.set(key, text);
        return text;
    };
}
function readHash(options) {
    const hash = typeof options === 'object' && options !== null && 'hash' in options ? options.hash : {};
    return typeof hash === 'object' && hash !== null ? { ...hash } : {};
}


/***/ })

};
