// SPDX-License-Identifier: MPL-2.0
// SMART Health Links and encrypted files by programs that others wrote: kill-the-clipboard, jose, jsqr. One JSON on standard
// input says what is to be done; the answer is one JSON on standard output.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const jose = await import(pathToFileURL(join(process.env.NODE_PATH, 'jose/dist/webapi/index.js')))
const shl = await import(pathToFileURL(join(process.env.NODE_PATH, 'kill-the-clipboard/dist/index.esm.js')))
const jsqr = require('jsqr')
const octets = text => new TextEncoder().encode(text)
const words = bytes => new TextDecoder().decode(bytes)

const does = {
    /** A link as a standard viewer opens it. */
    async open({ link, passcode, recipient }) {
        const viewer = new shl.SHLViewer({ shlinkURI: link })
        const { fhirResources } = await viewer.resolveSHL({ passcode, recipient, embeddedLengthMax: 1000 })
        return { resources: fhirResources, label: viewer.shl.label, longTerm: viewer.shl.isLongTerm, direct: viewer.shl.isDirectFile,
            passcode: viewer.shl.requiresPasscode, exp: viewer.shl.exp }
    },
    /** A link of others: its text, its manifest, and the files that belong at the host. */
    async make({ base, flag, label, resource, deflated, embeddedLengthMax }) {
        const link = shl.SHL.generate({ baseManifestURL: base, manifestPath: '', flag, label, expirationDate: new Date(Date.now() + 3_600_000) })
        const files = {}
        const builder = new shl.SHLManifestBuilder({
            shl: link,
            uploadFile: async content => { const name = `f${Object.keys(files).length}`; files[name] = content; return name },
            getFileURL: async name => `${base}/files/${name}`,
            loadFile: async name => files[name],
        })
        await builder.addFHIRResource({ content: resource, enableCompression: deflated })
        return { link: link.toURI(), url: link.url, files, manifest: flag?.includes('U') ? undefined : await builder.buildManifest({ embeddedLengthMax }) }
    },
    async decrypt({ jwe, key }) {
        const { plaintext, protectedHeader } = await jose.compactDecrypt(jwe, jose.base64url.decode(key))
        return { content: words(plaintext), header: protectedHeader }
    },
    async decryptFile({ file, passphrase }) {
        const options = { keyManagementAlgorithms: ['PBES2-HS512+A256KW'], maxPBES2Count: 1_000_000 }
        const { plaintext, protectedHeader } = await jose.compactDecrypt(readFileSync(file, 'utf8'), octets(passphrase), options)
        return { content: words(plaintext), header: protectedHeader }
    },
    async encryptFile({ content, passphrase, rounds }) {
        return { jwe: await new jose.CompactEncrypt(octets(content)).setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'application/fhir+json' })
            .setKeyManagementParameters({ p2c: rounds }).encrypt(octets(passphrase)) }
    },
    /** What a camera reads of a square; four pixels a module. */
    async scan({ rows }) {
        const scale = 4, quiet = 4, width = (rows.length + 2 * quiet) * scale
        const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
        rows.forEach((row, y) => [...row].forEach((dark, x) => {
            if (dark !== '1') return
            for (let j = 0; j < scale; ++j)
                for (let i = 0; i < scale; ++i)
                    pixels.fill(0, 4 * (((y + quiet) * scale + j) * width + (x + quiet) * scale + i), 4 * (((y + quiet) * scale + j) * width + (x + quiet) * scale + i) + 3)
        }))
        return { text: (jsqr.default ?? jsqr)(pixels, width, width)?.data }
    },
}

const asked = JSON.parse(readFileSync(0, 'utf8'))
try {
    console.log(JSON.stringify(await does[asked.do](asked)))
} catch (error) {
    console.log(JSON.stringify({ error: error.constructor.name, code: error.code, message: error.message }))
}
