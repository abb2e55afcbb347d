export const id = 258;
export const ids = [258];
export const modules = {

/***/ 5258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./src/graph/reach.ts
var reach = __webpack_require__(8023);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/plan/explain.ts


/** @throws UserError when the plan has no such image, with the names that come near */
function explainImage(id, { plan, graph, input }) {
    const node = graph.nodes.get(id) ?? refuseUnknown(id, graph);
    const job = plan.jobs.find((one) => one.id === id);
    const { decision, reason } = job ?? { decision: 'skip', reason: reasonOf(id, plan) };
    const { image } = node;
    const children = (0,reach/* childrenOf */.LU)(graph).get(id) ?? [];
    return {
        image: id,
        entry: image.name,
        declared: (0,user_error/* formatPosition */.Ld)(image.position),
        decision,
        reason,
        jobs: plan.rows.flatMap((row) => toJobs(id, row)),
        dockerfile: image.dockerfile,
        context: image.context,
        platforms: image.platforms,
        tags: (job?.tags ?? []).map(({ reference, rule }) => ({ reference, rule })),
        parents: toParents(node, plan),
        bases: toBases(node, job, input),
        children,
        descendants: children.length === 0 ? 0 : (0,reach/* descendantsOf */.gO)(graph, [id]).size,
        ...(job === undefined || input === undefined ? {} : { fingerprint: toFingerprint(job, input) }),
    };
}
function toFingerprint({ fingerprint, record, digest }, input) {
    const parts = Object.entries(input).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
    return {
        digest: fingerprint,
        record,
        ...(digest === undefined ? {} : { built: digest }),
        parts: Object.fromEntries(parts),
    };
}
function toJobs(image, { id, wave, runner, builds }) {
    return builds
        .filter(({ job }) => job === image)
        .map(({ platform }) => ({
        id,
        wave,
        runner,
        ...(platform === undefined ? {} : { platform }),
        builds: builds.map(({ job }) => job),
    }));
}
function toParents({ parents }, { jobs }) {
    return parents.map(({ id, reference, kind, position }) => {
        const decision = jobs.find((job) => job.id === id)?.decision;
        return {
            image: id,
            kind,
            ...(reference === undefined ? {} : { name: reference }),
            at: (0,user_error/* formatPosition */.Ld)(position),
            ...(decision === undefined ? {} : { decision }),
        };
    });
}
function toBases({ bases }, job, input) {
    return bases.map(({ kind, name, reference, position }) => {
        const digest = job?.bases.find((base) => base.reference === reference)?.digest ?? input?.bases[reference];
        return {
            image: reference,
            kind,
            name,
            at: (0,user_error/* formatPosition */.Ld)(position),
            ...(digest === undefined ? {} : { digest }),
        };
    });
}
function reasonOf(id, { skips }) {
    const skip = skips.find((one) => one.id === id);
    if (skip !== undefined)
        return skip.reason;
    throw new user_error/* UserError */.yo(`image "${id}" is in the fleet, but the selection leaves it out and nothing that is selected stands on it; select it as well`);
}
const NEAR = 5;
const LISTED = 20;
function refuseUnknown(id, { nodes }) {
    const variants = [...nodes.values()].flatMap(({ image }) => (image.name === id ? [image.id] : []));
    if (variants.length > 0) {
        throw new user_error/* UserError */.yo(`"${id}" stands for ${variants.length} images: ${some(variants)}; name one of them`);
    }
    const ids = [...nodes.keys()];
    const near = nearOnes(id, ids);
    const remedy = near.length > 0 ? `did you mean ${near.join(', ')}?` : `there are ${some(ids)}`;
    throw new user_error/* UserError */.yo(`there is no image "${id}" in the fleet; ${remedy}`);
}
function some(names) {
    const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
    return `${names.slice(0, LISTED).join(', ')}${more}`;
}
/** Those that differ by a few letters, then those that hold the name or are held by it. */
function nearOnes(name, known) {
    const found = [];
    while (found.length < NEAR) {
        const next = (0,user_error/* nearest */.pA)(name, known.filter((one) => !found.includes(one)));
        if (next === undefined)
            break;
        found.push(next);
    }
    const [text, least] = [name.toLowerCase(), 3];
    const alike = known.filter((one) => !found.includes(one) &&
        text.length >= least &&
        (one.toLowerCase().includes(text) || (one.length >= least && text.includes(one.toLowerCase()))));
    return [...found, ...alike].slice(0, NEAR);
}

;// CONCATENATED MODULE: ./src/report/explain.ts
/** Names shown of what stands on an image; a base of a large fleet has thousands. */
const CHILDREN = 12;
const LABEL = 18;
/** What `explain` tells: an object, or the same in words. */
function reportExplanation(explanation, as, notices) {
    return {
        outputs: explanation,
        summary: '',
        ...(as === 'json' ? {} : { text: formatExplanation(explanation) }),
        notices,
        failures: [],
    };
}
function formatExplanation(explanation) {
    const { image, entry, declared, decision, reason, tags, fingerprint, platforms } = explanation;
    const variant = entry === image ? '' : `, a variant of ${entry}`;
    return [
        `${image} (${declared}${variant})`,
        '',
        ...field('decision', [`${decision}: ${reason.kind}: ${reason.text}`]),
        ...field('job', explanation.jobs.map(formatJob)),
        ...field('platforms', platforms.length === 0 ? [] : [platforms.join(', ')]),
        ...field('tags', align(tags.map(({ reference, rule }) => [reference, rule]))),
        ...field('stands on', align([...explanation.parents, ...explanation.bases].map(toCells))),
        ...field('below', [formatChildren(explanation)]),
        ...(fingerprint === undefined
            ? field('fingerprint', ['not computed: the image is not looked at any further'])
            : [
                ...field('record', [[fingerprint.record, fingerprint.built ?? ''].join(' ').trimEnd()]),
                ...field('fingerprint', [`${fingerprint.digest}, made from`]),
                ...formatParts(fingerprint.parts, explanation),
            ]),
        '',
    ].join('\n');
}
/** A label, and lines beside it. */
function field(label, lines) {
    return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL)}${line}`);
}
function formatJob({ id, wave, runner, platform, builds }) {
    const what = platform === undefined ? '' : ` for ${platform}`;
    const shared = builds.length > 1 ? `, which builds ${builds.join(', then ')}` : '';
    return `${id} in wave ${wave} on ${runner}${what}${shared}`;
}
const KINDS = {
    from: 'FROM',
    copy: 'COPY --from',
    mount: 'RUN --mount=from',
    onbuild: 'ONBUILD',
    frontend: '# syntax',
    needs: 'needs',
};
function toCells({ image, kind, name, at, decision, digest }) {
    const as = name === undefined || name === image ? '' : ` ${name}`;
    return [image, decision ?? digest ?? '', `${KINDS[kind] ?? kind}${as} (${at})`];
}
function formatChildren({ children, descendants }) {
    if (children.length === 0)
        return 'nothing stands on it';
    const more = children.length > CHILDREN ? ` and ${children.length - CHILDREN} more` : '';
    const deeper = descendants > children.length ? `, ${descendants} with all that stands on those` : '';
    const verb = children.length === 1 ? 'stands' : 'stand';
    return `${children.length} ${verb} on it${deeper}: ${children.slice(0, CHILDREN).join(', ')}${more}`;
}
/** Parts that are a digest of a file or folder say of which one. */
function formatParts(parts, { dockerfile, context }) {
    const paths = new Map([
        ['dockerfile', dockerfile],
        ['context', context],
    ]);
    return Object.entries(parts).flatMap(([name, value]) => {
        const lines = typeof value === 'string'
            ? [[value, paths.get(name) ?? ''].join('  ').trimEnd()]
            : Array.isArray(value)
                ? value
                : align(Object.entries(value).map(([key, text]) => [key, String(text)]));
        return field(`  ${toWords(name)}`, lines);
    });
}
/** `buildContexts` in words. */
const toWords = (name) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
/** Cells of a column begin at one place. */
function align(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [index, { length }] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, length);
    }
    return rows.map((row) => row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(2168);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(5778);
;// CONCATENATED MODULE: ./src/modes/explain.ts





/** `imagefleet explain IMAGE`: plans, and tells all about one image. Nothing is written. */
async function explain(values, world) {
    const id = (0,request/* demand */.wo)(values, 'image');
    await (0,unpack_context/* unpackContext */.W)(values, world);
    let input;
    const onFingerprint = (image, made) => {
        if (image === id)
            input = made;
    };
    const { plan, graph, notices } = await (0,make_plan/* makePlan */.C)(values, world, { onFingerprint });
    const explanation = explainImage(id, { plan, graph, input });
    return reportExplanation(explanation, (0,request/* toBoolean */.G4)(values, 'json') ? 'json' : 'text', notices);
}


/***/ })

};
